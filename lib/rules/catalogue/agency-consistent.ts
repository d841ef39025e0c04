import { passagesOf } from '../narrative.ts';
import type { Rule } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';

const TOWNSHIP = /(?<stem>\p{Script=Han}{2})(?<kind>[乡镇])(?:人民政府|政府)?$/u;

export const agencyConsistent: Rule = {
  id: 'agency-consistent',
  severity: 'info',
  title: { zh: '全文单位名称一致，不混用“镇”“乡”', en: 'a town is not called a township elsewhere, nor the reverse' },
  basis: 'inferred',
  example: '标题为“柳溪镇人民政府”，正文写“柳溪乡”“我乡”',
  since: '1.0.0',
  check: (report) => {
    const { stem, kind } = TOWNSHIP.exec(report.agency?.name ?? '')?.groups ?? {};
    if (stem === undefined || kind === undefined) return [skipped('/agency/name')];
    const other = kind === '镇' ? '乡' : '镇';
    const wrong = new RegExp(`(?:${stem}|我)${other}(?![村镇])`, 'u');
    const found = passagesOf(report).filter(({ text }) => wrong.test(text));
    const [first] = found;
    if (first === undefined) return [passed('/agency/name')];
    const actual = wrong.exec(first.text)?.[0] ?? '';
    return [
      failed({
        at: ['/agency/name', ...found.map(({ pointer }) => pointer)],
        message: {
          zh: `单位名称为“${report.agency?.name ?? ''}”，正文却写作“${actual}”（${found.length}段）`,
          en: `the agency is called by another name in ${found.length} paragraphs`,
        },
        expected: `${stem}${kind}`,
        actual,
      }),
    ];
  },
};
