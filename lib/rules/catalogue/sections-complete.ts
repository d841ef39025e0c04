import type { Report } from '../../report/schema.ts';
import { sectionIds } from '../../report/schema.ts';
import { sectionPointer } from '../narrative.ts';
import type { Rule, Verdict } from '../rule.ts';
import { failed, passed } from '../verdict.ts';
import { listed, sectionNames } from '../wording.ts';

export const sectionsComplete: Rule = {
  id: 'sections-complete',
  severity: 'error',
  title: { zh: '法定的六个部分齐全，各一次，按顺序', en: 'all six sections are there, once each, in order' },
  basis: '《政府信息公开条例》第五十条；国办公开办函〔2021〕30号：“不能遗漏”',
  example: '没有“五、存在的主要问题及改进情况”',
  since: '1.0.0',
  check: (report) => [presence(report), order(report)],
};

function presence(report: Report): Verdict {
  const isThere = (id: (typeof sectionIds)[number]) =>
    report.sections.some((section) => section.id === id && section.heading !== null);
  const missing = sectionIds.filter((id) => !isThere(id));
  if (missing.length === 0) return passed();
  const names = listed(missing.map((id) => sectionNames[id]));
  return failed({
    at: missing.map((id) => sectionPointer(report, id)),
    message: {
      zh: `缺少${missing.length}个法定部分：${names.zh}`,
      en: `missing of the six sections: ${names.en}`,
    },
    expected: sectionIds.length,
    actual: sectionIds.length - missing.length,
  });
}

function order(report: Report): Verdict {
  const present = report.sections.filter(({ heading }) => heading !== null).map(({ id }) => id);
  const expected = sectionIds.filter((id) => present.includes(id));
  if (present.join() === expected.join()) return passed();
  return failed({
    at: present.filter((id, index) => id !== expected[index]).map((id) => sectionPointer(report, id)),
    message: {
      zh: `各部分的顺序与规定格式不符：应为${expected.map((id) => sectionNames[id].zh).join('→')}，实为${present.map((id) => sectionNames[id].zh).join('→')}`,
      en: `the sections stand in another order than the form's: ${present.map((id) => sectionNames[id].en).join(', ')}`,
    },
    expected: expected.join(),
    actual: present.join(),
  });
}
