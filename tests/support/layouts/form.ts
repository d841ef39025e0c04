import type { Pointer } from '../../../lib/report/pointer.ts';
import type { SectionId } from '../../../lib/report/schema.ts';
import type { GeneratedReport } from '../generated/report.ts';
import type { LayoutCase, LayoutKind, Made, Outcome } from './case.ts';
import { changing, saying, sayingFirst, splitAbove, withoutColumn, withoutRow } from './change-table.ts';
import type { Content } from './make.ts';
import { madePdf } from './make.ts';
import { soundReport } from './sound-report.ts';

function printed(
  name: string,
  special: string,
  reading: string,
  content: Content,
  outcome: Partial<Outcome> = {},
): LayoutCase {
  return { name, special, reading, make: () => madePdf(content), outcome };
}

const sound = soundReport();
const [BY_LABEL, BY_WORDING] = [
  'Labels are known in the wordings that agencies use.',
  'Headings are known in the wordings that agencies use.',
];

function headed(headings: Readonly<Partial<Record<SectionId, string | null>>>): GeneratedReport {
  const sections = sound.sections.map((section) => ({
    ...section,
    heading: headings[section.id] === undefined ? section.heading : (headings[section.id] ?? null),
  }));
  return { ...sound, sections };
}

function titled(name: string, title: string, outcome: Partial<Outcome> = {}): LayoutCase {
  return printed(
    `title: ${name}`,
    `\`${title}\``,
    'Agency and year are taken out of it.',
    { report: { ...sound, title } },
    outcome,
  );
}

const titles: readonly LayoutCase[] = [
  titled('年度', '望澜县人民政府2023年度政府信息公开工作年度报告'),
  titled('year first', '2023年望澜县人民政府政府信息公开工作年度报告'),
  titled('short', '望澜县人民政府2023年政府信息公开年度报告'),
  titled('another short one', '望澜县人民政府2023年政府信息公开工作报告'),
];

const headings: readonly LayoutCase[] = [
  printed(
    'headings in the words of the regulation',
    '`四、因政府信息公开工作被申请行政复议、提起行政诉讼情况`',
    BY_WORDING,
    {
      report: headed({
        reviewAndLitigation: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        problemsAndImprovements: '五、政府信息公开工作存在的主要问题及改进情况',
      }),
    },
  ),
  printed(
    'headings in words of their own',
    '`一、概述`, `二、主动公开情况`, `五、存在的主要问题及下一步计划`',
    BY_WORDING,
    {
      report: headed({
        overview: '一、概述',
        proactiveDisclosure: '二、主动公开情况',
        problemsAndImprovements: '五、存在的主要问题及下一步计划',
      }),
    },
  ),
  printed('headings without numbers', '`总体情况`', BY_WORDING, {
    report: headed(Object.fromEntries(sound.sections.map(({ id, heading }) => [id, (heading ?? '').slice(2)]))),
  }),
  printed(
    'sections renumbered',
    'The last one is `七、`.',
    'By their words; the number is a finding.',
    { report: headed({ otherMatters: '七、其他需要报告的事项' }) },
    { findings: ['outline-numbering'] },
  ),
  printed(
    'heading of table 三 missing',
    'Table 三 follows on table 二, line on line.',
    'Rows are told by their labels, not by the section that they stand in; the section has no heading.',
    {
      report: headed({ requests: null }),
      change: (parts) => parts.filter((part) => part.kind === 'table' || part.text !== ''),
    },
    { status: 'invalid', findings: ['sections-complete'] },
  ),
  printed(
    '`一、` in section one',
    'Points of 总体情况 are numbered like sections.',
    'A section is opened by its number and its name.',
    {
      report: {
        ...sound,
        sections: sound.sections.map((section) =>
          section.id === 'overview'
            ? {
                ...section,
                paragraphs: ['一、统一思想，提高认识。我县高度重视。', '二、健全机制，强化考核。定期通报。'],
              }
            : section,
        ),
      },
    },
  ),
  printed(
    'a preamble that lists the sections',
    '`报告由总体情况、主动公开政府信息情况……六部分组成`',
    'Names within a sentence are no headings.',
    {
      report: {
        ...sound,
        preamble: [
          '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。',
          ...sound.preamble,
        ],
      },
    },
  ),
  printed('a letter', 'A document number and an address stand above the preamble.', 'They are part of the preamble.', {
    report: { ...sound, preamble: ['望政〔2024〕5号', '望澜市人民政府：', ...sound.preamble] },
  }),
  printed('a signature block', 'The agency and the date, at the right.', 'They close the report.', {
    report: { ...sound, closing: ['望澜县人民政府', '2024年1月22日'] },
  }),
];

const RESULTS = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const fieldsAt = (end: RegExp) => Object.keys(sound.figures).filter((pointer) => end.test(pointer)) as Pointer[]; // its keys are pointers
const loose: Partial<Outcome> = { status: 'warnings', findings: ['reading-certain'], doubts: ['label-loose'] };

const tables: readonly LayoutCase[] = [
  printed('labels as they are seen', '`其他法律法规禁止公开`, `本年度制发数`', BY_LABEL, { form: { labels: 'seen' } }),
  printed(
    'a label with a slip',
    '`1.信访举抱投诉类申请`',
    'A label that is like one of the form, and no other, is that one, in doubt.',
    {
      change: changing('requests', (table) => saying(table, '1.信访举报投诉类申请', '1.信访举抱投诉类申请')),
    },
    loose,
  ),
  printed(
    'a row label lost',
    'The row of 规章 has none.',
    'It is the row that its neighbours leave, in doubt.',
    {
      change: changing('proactiveDisclosure', (table) => saying(table, '规章', '')),
    },
    loose,
  ),
  printed('the note as a row of table 三', 'The rule of the sums stands above the heads.', 'It is the form’s own.', {
    form: { note: 'row' },
  }),
  printed('the note above table 三', 'It is a paragraph.', 'As above.', { form: { note: 'above' } }),
  printed('the heads of table 三 split off', 'They are a table of their own.', 'Heads hold until the next.', {
    change: changing('requests', (table) => splitAbove(table, 3)),
  }),
  printed(
    'table 二 as four tables',
    'One for each item of article 20.',
    'Each part is told by its heads and its rows.',
    { form: { tableTwo: 'apart' } },
  ),
  printed(
    'table 四 as two tables',
    'Reviews in one, lawsuits in the other.',
    'Each is told by the name of its group.',
    { form: { tableFour: 'split' } },
  ),
  printed('table 四 as three tables', 'Each group with its name as a row.', 'As above.', {
    change: changing('reviewAndLitigation', (table) =>
      ['行政复议', '未经复议直接起诉', '复议后起诉'].map((name, group) => ({
        kind: 'table' as const,
        rows: 3,
        columns: 5,
        cells: [
          { row: 0, column: 0, rowSpan: 1, columnSpan: 5, text: name, spot: null, doubts: [] },
          ...RESULTS.map((text, column) => ({
            row: 1,
            column,
            rowSpan: 1,
            columnSpan: 1,
            text,
            spot: null,
            doubts: [],
          })),
          ...table.cells
            .filter(({ row, column }) => row === 3 && Math.floor(column / 5) === group)
            .map((cell) => ({ ...cell, row: 2, column: cell.column % 5 })),
        ],
      })),
    ),
  }),
  printed(
    'a row missing',
    'Table 三 has no row 3.危及“三安全一稳定”.',
    'Its figures are null, and the rule on the whole table says so.',
    { change: changing('requests', (table) => withoutRow(table, 9)) },
    {
      status: 'invalid',
      findings: ['table-requests-complete'],
      untold: fieldsAt(/\/securityAndStability\//),
    },
  ),
  printed(
    'a column missing',
    'Table 三 has no column 科研机构.',
    'As above; no figure moves into its place.',
    { change: changing('requests', (table) => withoutColumn(table, 5)) },
    {
      status: 'invalid',
      findings: ['table-requests-complete'],
      untold: fieldsAt(/\/researchInstitution$/),
    },
  ),
];

const old = soundReport({ edition: '2019' });

const editions: readonly LayoutCase[] = [
  printed('the form of 2019', 'Reports for 2019 and 2020.', 'Tables name their edition by their heads.', {
    report: old,
  }),
  printed(
    'the form of 2019 in a later year',
    'A report for 2023 in the old form.',
    'By its heads; the year is a finding.',
    { report: soundReport({ edition: '2019', year: 2023 }) },
    { status: 'warnings', findings: ['edition-matches-year'] },
  ),
  {
    name: 'both editions mixed',
    special: 'The first block of table 二 has the heads of 2019, all else is of 2021.',
    reading: 'Each block is kept as it is printed; the mixture is a finding.',
    make: withOldBlock,
    outcome: { status: 'warnings', findings: ['edition-matches-year'] },
  },
];

const OLD_HEADS = {
  issued: { was: '本年制发件数', is: '本年新制作数量', key: 'created' },
  repealed: { was: '本年废止件数', is: '本年新公开数量', key: 'published' },
  inForce: { was: '现行有效件数', is: '对外公开总数量', key: 'totalPublished' },
} as const;

/** The first block of table 二 is that of 2019, all others are those of 2021. */
function withOldBlock(): Made {
  const heads = Object.entries(OLD_HEADS);
  const change = changing('proactiveDisclosure', (table) =>
    heads.reduce((sum, [, { was, is }]) => saying(sum, was, is), table),
  );
  const figures = Object.entries(sound.figures).map(([pointer, figure]) => {
    const old = heads.find(([key]) => pointer.endsWith(`/${key}`));
    return [old ? pointer.replace(old[0], old[1].key) : pointer, figure] as const;
  });
  return { ...madePdf({ change }), report: { ...sound, figures: Object.fromEntries(figures) } };
}

/** One figure is printed otherwise. */
function valued(
  name: string,
  reading: string,
  [from, to]: readonly [from: string, to: string],
  outcome: Partial<Outcome> = {},
): LayoutCase {
  return printed(name, `\`${to}\``, reading, { change: sayingFirst(from, to) }, outcome);
}

const values: readonly LayoutCase[] = [
  printed(
    'zeros left out',
    'Cells without a figure.',
    'Empty is null, never 0.',
    { form: { zeros: '' } },
    { findings: ['blank-policy'] },
  ),
  printed(
    '`/` for zero',
    '`/`',
    'A mark of absence is null, never 0.',
    { form: { zeros: '/' } },
    { findings: ['blank-policy'] },
  ),
  printed('figures with their unit', '`172件`', 'The unit is taken off.', {
    form: { numbers: 'with-unit', zeros: '0件' },
  }),
  printed('separated thousands', '`48,213`', 'Commas between threes are no part of a number.', {
    form: { numbers: 'separated' },
  }),
  printed('full-width digits', '`１７２`', 'As half-width.', { form: { numbers: 'full-width' } }),
  valued('a note in a cell', 'The note is taken off: 69.', ['69', '69（其中修订16件）']),
  valued('money in 元', 'Money is read in 万元, by the unit that is printed.', ['9116.36', '91163600元'], {
    status: 'warnings',
    findings: ['amount-unit'],
  }),
  valued('a figure padded', 'Space says nothing.', ['172', '　172　']),
  valued('a figure that is none', 'Null, and said: no figure is guessed.', ['172', '约172'], {
    status: 'invalid',
    findings: ['figure-legible'],
    untold: ['/requests/newlyReceived/naturalPerson'],
  }),
];

export const formDeviations: LayoutKind = {
  id: 'form',
  title: 'Deviations from the form',
  about: 'Titles, headings, labels, figures and tables as agencies change them.',
  picture: { layout: 'table 四 as three tables', page: 3 },
  layouts: [...titles, ...headings, ...tables, ...editions, ...values],
};
