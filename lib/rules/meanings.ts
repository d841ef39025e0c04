import type { Heading } from '../report/form.ts';
import type { Pointer } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import type { Meaning } from './claims.ts';
import { fieldsOfTable } from './figures.ts';
import { lastKey } from './identities.ts';
import { nameOf } from './wording.ts';

/** The figure at a pointer and nothing else. */
export function figure(pointer: Pointer): Meaning {
  return { name: nameOf(pointer), plus: [pointer] };
}

const NEW = '/requests/newlyReceived';
const OLD = '/requests/carriedOver';

/** What came in from some kinds of applicants: in the year, or with what was carried over. Reports say either. */
export function received(columns: readonly string[]): [ofTheYear: Meaning, inAll: Meaning] {
  const ofTheYear = columns.map((column): Pointer => `${NEW}/${column}`);
  const before = columns.map((column): Pointer => `${OLD}/${column}`);
  const [only = `${NEW}/total` as const] = ofTheYear;
  return [
    { name: columns.length === 1 ? nameOf(only) : ORGANIZATIONS, plus: ofTheYear },
    {
      name: { zh: '表三“一、本年新收”加“二、上年结转”', en: 'items 1 and 2 of table 3 together' },
      plus: [...ofTheYear, ...before],
    },
  ];
}

const ORGANIZATIONS = {
  zh: '表三“一、本年新收”行“法人或其他组织”各列合计',
  en: 'item 1 of table 3 over all columns of "法人或其他组织"',
};

/** The columns of 法人或其他组织. */
export const organizations = [
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'other',
];

/** The total of a row of table 三, or of a group of rows by its label without the number: `不予公开`. */
export function outcomeGroup(report: Report, label: string): Meaning {
  const rows = fieldsOfTable(report, 'requests').filter(
    ({ pointer, row }) => lastKey(pointer) === 'total' && row.some((heading) => bareLabel(heading) === label),
  );
  return {
    name: { zh: `表三“${label}”各行总计`, en: `the rows of "${label}" in table 3` },
    plus: rows.map(({ pointer }) => pointer),
  };
}

function bareLabel({ labels: [official] }: Heading): string {
  return official.replace(/^（.）/u, '');
}

/** The cases of some groups of table 四: all of them, or those that were concluded. Reports say either. */
export function cases(groups: readonly Pointer[]): [all: Meaning, concluded: Meaning] {
  const totals = groups.map((group): Pointer => `${group}/total`);
  const pending = groups.map((group): Pointer => `${group}/pending`);
  const [only = '/'] = totals;
  const name =
    totals.length === 1 ? nameOf(only) : { zh: '表四两类行政诉讼总计之和', en: 'both kinds of lawsuits in table 4' };
  return [
    { name, plus: totals },
    { name, plus: totals, minus: pending },
  ];
}

export const REVIEW = '/reviewAndLitigation/administrativeReview';
export const LAWSUITS = [
  '/reviewAndLitigation/litigation/direct',
  '/reviewAndLitigation/litigation/afterReview',
] as const;
