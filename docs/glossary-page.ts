import { errorMessages } from '../lib/errors.ts';
import { sectionWordings } from '../lib/outline/section-wordings.ts';
import { editions } from '../lib/report/editions/index.ts';
import type { EditionId, FormBlock, Heading, TableId } from '../lib/report/form.ts';
import { leafPaths } from '../lib/report/form.ts';
import type { Word } from './glossary-words.ts';
import { projectWords, verdictWords } from './glossary-words.ts';
import { markdownTable } from './markdown-table.ts';

const tables: readonly { readonly id: TableId; readonly title: string }[] = [
  { id: 'proactiveDisclosure', title: '二、主动公开政府信息情况 · Table two' },
  { id: 'requests', title: '三、收到和处理政府信息公开申请情况 · Table three' },
  { id: 'reviewAndLitigation', title: '四、政府信息公开行政复议、行政诉讼情况 · Table four' },
];

export function glossaryPage(): string {
  return `# 术语 Glossary

The words of the forms are written here by \`npm run docs\` from \`lib/report/editions/\`; a key is the English word and a step of the
pointer to its figures in \`report.json\`. \`*\` stands for every step that the other side of the table gives.

## 通用 Words of the project

${wordTable(projectWords)}
## 结论 Verdicts

${wordTable(verdictWords)}
## 六个部分 Sections

${markdownTable(['中文', 'English', 'report.json'], sectionWordings.map(sectionRow))}
${tables.map(({ id, title }) => `## ${title}\n\n${headTable(id)}`).join('\n')}
## 无法读取的原因 Why a file is unreadable

${markdownTable(['中文', 'English', '`/error/code`'], Object.entries(errorMessages).map(errorRow))}`;
}

function wordTable(words: readonly Word[]): string {
  const rows = words.map(({ zh, en, meaning, where }) => [zh, en, meaning, where]);
  return markdownTable(['中文', 'English', 'Meaning', 'Where'], rows);
}

function sectionRow({ id, number, official }: (typeof sectionWordings)[number]): readonly string[] {
  return [`${'一二三四五六'.charAt(number - 1)}、${official[0] ?? ''}`, spoken(id), `\`/sections\`, id \`${id}\``];
}

function errorRow([code, { zh, en }]: readonly [string, { readonly zh: string; readonly en: string }]): string[] {
  return [zh, en, `\`${code}\``];
}

interface Head {
  readonly heading: Heading;
  readonly where: string;
  readonly edition: EditionId;
}

/** Every head of a table once, in the order of the forms. What stands at one place in several editions has all their labels. */
function headTable(table: TableId): string {
  const heads = editions.flatMap(({ id, blocks }) =>
    blocks.filter((block) => block.table === table).flatMap((block) => headsOf(block, id)),
  );
  const rows = [...Map.groupBy(heads, ({ heading, where }) => `${heading.key ?? ''} ${where}`).values()].map((each) => {
    const [official = '', ...others] = new Set(each.flatMap(({ heading }) => heading.labels));
    const used = new Set(each.map(({ edition }) => edition));
    return [
      official,
      spoken(each[0]?.heading.key ?? ''),
      others.join('；'),
      [...used].join(', '),
      `\`${each[0]?.where ?? ''}\``,
    ];
  });
  return markdownTable(['中文', 'English', '也写作 Also printed as', 'Edition', 'report.json'], rows);
}

function headsOf({ table, rows, columns }: FormBlock, edition: EditionId): readonly Head[] {
  return [
    ...below(rows, `/${table}`).map((head) => ({ ...head, where: `${head.where}/*`, edition })),
    ...below(columns, `/${table}${stepsOf(rows)}`).map((head) => ({ ...head, edition })),
  ];
}

/** The steps that the rows of a table put before those of its columns. */
function stepsOf(rows: readonly Heading[]): string {
  const ways = rows.flatMap(leafPaths).map((path) => path.flatMap(({ key }) => (key === null ? [] : [`/${key}`])));
  return ways.length === 1 ? (ways[0] ?? []).join('') : '/*';
}

/** The heads that have a key, each with the way to it. */
function below(headings: readonly Heading[], way: string): readonly Omit<Head, 'edition'>[] {
  return headings.flatMap((heading) => {
    const where = heading.key === null ? way : `${way}/${heading.key}`;
    const own = heading.key === null ? [] : [{ heading, where }];
    return [...own, ...below(heading.children ?? [], where)];
  });
}

/** `newlyReceived` → `newly received` */
function spoken(key: string): string {
  return key.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}
