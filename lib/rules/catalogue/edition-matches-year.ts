import { editions } from '../../report/editions/index.ts';
import type { EditionId } from '../../report/form.ts';
import type { Report } from '../../report/schema.ts';
import { fieldsOfTable, printedAt } from '../figures.ts';
import type { Rule, Verdict } from '../rule.ts';
import { failed, passed, skipped } from '../verdict.ts';

export const editionMatchesYear: Rule = {
  id: 'edition-matches-year',
  severity: 'warning',
  title: {
    zh: '2019、2020年度用2019年格式，2021年度起用2021年格式，不混用',
    en: 'the form of 2019 for 2019 and 2020, that of 2021 from 2021 on, and not both',
  },
  basis: '国办公开办函〔2019〕60号；国办公开办函〔2021〕30号',
  example: '2022年度报告的表二有“政府集中采购”',
  since: '1.0.0',
  check: (report) => [verdictOn(report)],
};

function verdictOn(report: Report): Verdict {
  const { year } = report;
  const used = [...new Set([...editionsOfTableTwo(report), ...editionOfTableThree(report)])];
  if (used.length === 0 || year === null || year < 2019) return skipped();
  const expected: EditionId = year <= 2020 ? '2019' : '2021';
  if (used.length === 1 && used[0] === expected) return passed('/edition');
  const actual = used.toSorted().join('+');
  return failed({
    at: ['/edition'],
    message: used.length > 1 ? mixture : wrongForm(year, expected, actual),
    expected,
    actual,
  });
}

const mixture = {
  zh: '表格混用了2019年和2021年两种格式',
  en: 'the tables mix the forms of 2019 and 2021',
};

function wrongForm(year: number, expected: EditionId, actual: string) {
  return {
    zh: `${year}年度报告应使用${expected}年格式，实际使用了${actual}年格式`,
    en: `a report for ${year} follows the form of ${expected}, not that of ${actual}`,
  };
}

/** The editions to which alone some printed place of table 二 belongs. */
function editionsOfTableTwo(report: Report): EditionId[] {
  const printed = fieldsOfTable(report, 'proactiveDisclosure').filter(
    ({ pointer }) => printedAt(report, pointer) !== 'missing',
  );
  return printed.flatMap(({ pointer }) => {
    const owners = editions.filter(({ fields }) => fields.some((field) => field.pointer === pointer));
    return owners.length === 1 ? owners.map(({ id }) => id) : [];
  });
}

function editionOfTableThree(report: Report): EditionId[] {
  const isPrinted = fieldsOfTable(report, 'requests').some(({ pointer }) => printedAt(report, pointer) !== 'missing');
  return isPrinted ? [report.edition] : [];
}
