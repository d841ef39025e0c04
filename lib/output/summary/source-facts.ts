import { editions } from '../../report/editions/index.ts';
import type { Report } from '../../report/schema.ts';
import type { Message } from '../../rules/rule.ts';
import type { Validation } from '../validation-schema.ts';
import { both } from './both.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import { anchorOf } from './places.ts';

type Fact = readonly [name: Message, value: Markup | string | number | null];

/** Which file it was, and what read it. */
export function sourceFacts(validation: Validation, report: Report | null): Markup {
  const { source } = validation.report;
  const facts: readonly Fact[] = [
    [{ zh: '文件名', en: 'file' }, source.name],
    [{ zh: '格式', en: 'format' }, source.format?.toUpperCase() ?? null],
    [{ zh: '页数', en: 'pages' }, source.pages],
    [{ zh: '大小（字节）', en: 'bytes' }, source.bytes.toLocaleString('en-US')],
    [{ zh: '表格版式', en: 'edition of the form' }, report && editionName(report)],
    [{ zh: '存储位置', en: 'object' }, source.object && `${source.object.bucket} / ${source.object.key}`],
    [{ zh: '存储版本', en: 'version' }, source.object?.versionId ?? null],
    [{ zh: '校验值（SHA-256）', en: 'SHA-256' }, source.sha256],
    [{ zh: '错误代码', en: 'code' }, validation.error?.code ?? null],
    [{ zh: '处理程序', en: 'read by' }, report && `${report.producer.name} ${report.producer.version}`],
  ];
  return markup`<section id="source" aria-labelledby="source-title">
<h2 id="source-title">${both({ zh: '文件信息', en: 'File' })}</h2>
<dl class="facts">
${facts.flatMap((fact) => drawFact(fact))}</dl>
</section>`;
}

function drawFact([name, value]: Fact): Markup[] {
  if (value === null) return [];
  return [markup`<div><dt>${both(name)}</dt><dd>${value}</dd></div>\n`];
}

function editionName({ edition }: Report): Markup {
  const notice = editions.find(({ id }) => id === edition)?.notice ?? '';
  return markup`<span id="${anchorOf('/edition')}">${edition} ${notice}</span>`;
}
