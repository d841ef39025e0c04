import type { Report } from '../../report/schema.ts';
import type { Message, Severity } from '../../rules/rule.ts';
import { both } from './both.ts';
import { findingFigures } from './finding-figures.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';
import type { PublishedFinding } from './marks.ts';
import { findingAnchor } from './places.ts';
import { ruleTitle } from './rule-title.ts';

const severities: Readonly<Record<Severity, Message>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '疑点', en: 'doubt' },
  info: { zh: '提示', en: 'remark' },
};

const origins: Readonly<Record<PublishedFinding['origin'], Message>> = {
  document: { zh: '属文件本身的问题', en: 'the fault is in the document itself' },
  reading: { zh: '可能是识读有误，请对照原件核实', en: 'perhaps misread: look at the document' },
  unknown: {
    zh: '可能是文件有误，也可能是识读有误，请对照原件核实',
    en: 'the document or the reading is wrong: look at the document',
  },
};

/** Each finding in a reviewer's terms, with the figures that took part in it. */
export function findings(found: readonly PublishedFinding[], report: Report): Markup {
  return markup`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">${both({ zh: '发现的问题', en: 'Findings' })}</h2>
${
  found.length === 0
    ? markup`<p class="none">${both({ zh: '没有发现问题。', en: 'Nothing was found.' })}</p>`
    : markup`<ol class="findings">\n${found.map((one, index) => item(one, index + 1, report))}</ol>`
}
</section>`;
}

function item(finding: PublishedFinding, number: number, report: Report): Markup {
  const { severity, message, origin, rule } = finding;
  const anchor = findingAnchor(number);
  return markup`<li id="${anchor}" class="finding ${severity}"><article aria-labelledby="${anchor}-title">
<h3 id="${anchor}-title"><span class="number">${number}</span> <span class="tag">${both(severities[severity])}</span> ${both(message)}</h3>
${difference(finding)}
${findingFigures(finding, report)}
<p class="basis">${both({ zh: '规则：', en: 'Rule: ' })}${ruleTitle(rule)}${
    severity === 'info' ? nothing : markup`<br>${both(origins[origin])}`
  }</p>
</article></li>
`;
}

/** What should stand there, what does, and by how much they differ. */
function difference({ at, expected, actual }: PublishedFinding): Markup {
  if (at.length === 0 || expected === null || actual === null) return nothing;
  const apart = typeof expected === 'number' && typeof actual === 'number' ? Math.abs(expected - actual) : null;
  return markup`<dl class="difference">
<div><dt>${both({ zh: '应为', en: 'expected' })}</dt><dd>${expected}</dd></div>
<div><dt>${both({ zh: '实为', en: 'printed' })}</dt><dd>${actual}</dd></div>
${
  apart === null
    ? nothing
    : markup`<div><dt>${both({ zh: '相差', en: 'difference' })}</dt><dd>${Number(apart.toFixed(6))}</dd></div>`
}
</dl>`;
}
