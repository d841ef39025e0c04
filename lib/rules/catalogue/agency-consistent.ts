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
    const name = report.agency?.name ?? '';
    const town = TOWNSHIP.exec(name)?.groups;
    if (town === undefined) return [skipped('/agency/name')];
    const { stem = '', kind = '' } = town;
    const wrong = new RegExp(`(?:${stem}|我)${kind === '镇' ? '乡' : '镇'}(?![村镇音贤愁情土亲野间])`, 'u');
    const found = passagesOf(report).flatMap(({ pointer, text }) =>
      (wrong.exec(text) ?? []).map((words) => ({ pointer, words })),
    );
    const [first] = found;
    if (first === undefined) return [passed('/agency/name')];
    return [
      failed({
        at: ['/agency/name', ...found.map(({ pointer }) => pointer)],
        message: {
          zh: `单位名称为“${name}”，正文却写作“${first.words}”（${found.length}段）`,
          en: `the agency is ${name}, the text calls it ${first.words} (paragraphs: ${found.length})`,
        },
        expected: `${stem}${kind}`,
        actual: first.words,
      }),
    ];
  },
};
