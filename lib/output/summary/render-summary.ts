import type { PagePicture } from '../../document/model.ts';
import type { Report } from '../../report/schema.ts';
import type { Validation } from '../validation-schema.ts';
import { both } from './both.ts';
import { checks } from './checks.ts';
import { contents } from './contents.ts';
import { findings } from './findings.ts';
import { formTables } from './form-tables.ts';
import { losses } from './losses.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';
import { marksOf } from './marks.ts';
import { narrative } from './narrative.ts';
import { pagePictures } from './page-pictures.ts';
import { sourceFacts } from './source-facts.ts';
import { style, stylePolicy } from './style.ts';
import { verdict } from './verdict.ts';

/**
 * `summary.html`: report and validation on one page for a reviewer's eyes. It needs no script, asks for nothing from outside, and
 * whatever the document says stands in it as text. `pictures` are the document's pages, where it has any.
 */
export function renderSummary(
  report: Report | null,
  validation: Validation,
  pictures: readonly PagePicture[] = [],
): string {
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${stylePolicy}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${nameOf(validation)}</title>
<style>${style}</style>
</head>
<body>
${head(validation, report)}
${report === null ? unread(validation) : read(report, validation, pictures)}
</body>
</html>
`.html;
}

/** What the page is called: the title of the report, or, where it has none, its file. */
function nameOf({ report: { title, source } }: Validation): string {
  return title === null || title === '' ? source.name : title;
}

function head(validation: Validation, report: Report | null): Markup {
  const { agency, year } = validation.report;
  return markup`<header>
<p class="kind">${both({ zh: '政府信息公开工作年度报告 · 审核摘要', en: 'Annual report on government information disclosure · review summary' })}</p>
<h1>${nameOf(validation)}</h1>
${
  report === null
    ? nothing
    : markup`<p class="agency"><span id="at-agency-name">${agency ?? both({ zh: '机关名称未读出', en: 'agency not found' })}</span> · <span id="at-year">${
        year === null ? both({ zh: '年度未读出', en: 'year not found' }) : both({ zh: `${year}年度`, en: `${year}` })
      }</span></p>`
}
<fieldset class="languages"><legend class="unseen">语言 Language</legend>
<input type="radio" name="language" id="language-zh" checked><label for="language-zh">中文</label>
<input type="radio" name="language" id="language-en"><label for="language-en" lang="en">English</label>
</fieldset>
</header>`;
}

function unread(validation: Validation): Markup {
  return markup`<main>
${verdict(validation)}
${sourceFacts(validation, null)}
</main>`;
}

function read(report: Report, validation: Validation, pictures: readonly PagePicture[]): Markup {
  const marks = marksOf(validation.findings);
  const pages = pagePictures(validation.findings, pictures, marks);
  return markup`<div class="columns">
${contents(report, pages.html !== '')}
<main>
${verdict(validation)}
${findings(validation.findings, report)}
${formTables(report, marks)}
${pages}
${narrative(report, marks)}
${losses(validation.losses)}
${checks(validation)}
${sourceFacts(validation, report)}
</main>
</div>`;
}
