import { exitCodes } from '../functions/command-line/exit-codes.ts';
import { defaultLimits } from '../functions/isolation/limits.ts';
import { refusals } from '../functions/local/page/answer.ts';
import type { ErrorCode } from '../lib/errors.ts';
import { errorMessages } from '../lib/errors.ts';
import { whenUnreadable } from '../lib/output/summary/next-step.ts';
import { limits } from '../lib/readers/limits.ts';
import type { ReportLoss } from '../lib/report/schema.ts';
import type { Message } from '../lib/rules/rule.ts';
import { lossNames } from '../lib/rules/wording.ts';
import { markdownTable } from './markdown-table.ts';

const { document, pdf, docx } = limits;

/** The limits that a code says to be exceeded, as `detail` then names them. */
const limitsOf: Readonly<Partial<Record<ErrorCode, readonly string[]>>> = {
  'too-large': [
    `${megabytes(defaultLimits.inputBytes)} of file`,
    `${count(document.characters)} characters`,
    `${count(document.cells)} cells of tables`,
    `${megabytes(defaultLimits.outputBytes)} of outputs`,
    `PDF: ${pdf.pages} pages, ${count(pdf.pageSide)} points a side, ${count(pdf.glyphs)} glyphs a page`,
    `DOCX: ${count(docx.entries)} entries, ${megabytes(docx.inflated)} inflated, ${megabytes(docx.part)} a part, ${megabytes(docx.parts)} of all parts that are read`,
    `DOCX: ${docx.ratio} times as large once inflated, past ${megabytes(docx.ratioFrom)}`,
    `DOCX: ${docx.depth} elements within each other, ${docx.attributes} attributes of one, ${count(docx.namespaces)} declarations of namespaces`,
    `DOCX: ${docx.columns} columns, ${count(docx.rows)} rows`,
  ],
  'over-time': [
    `${defaultLimits.wallMilliseconds / 1000} s in all`,
    `${defaultLimits.stallMilliseconds / 1000} s without a sign of life`,
  ],
  'over-memory': [
    `${defaultLimits.heapMegabytes} MB of heap`,
    `${defaultLimits.residentMegabytes} MB in all (watched on Linux)`,
  ],
};

const exits: Readonly<Record<keyof typeof exitCodes, Message>> = {
  valid: { zh: '全部可用（可有疑点）', en: 'all reports are valid, warnings aside' },
  invalid: { zh: '有年报存在错误', en: 'some report has errors' },
  unreadable: { zh: '有文件无法读取', en: 'some file is unreadable' },
  usage: { zh: '用法不对', en: 'wrong usage' },
  missing: { zh: '有路径下没有文件，其余照常处理', en: 'a path leads nowhere; the others are converted' },
  failed: { zh: '其他故障，如磁盘已满', en: 'something else failed, such as a full disk' },
};

/** How much what was lost weighs, as the rule `reading-complete` has it. */
const weights: Readonly<Record<ReportLoss['kind'], string>> = {
  'page-furniture': 'none',
  watermark: 'none',
  'hidden-text': 'warning; in a table, error',
  'deleted-text': 'warning; in a table, error',
  annotation: 'warning; in a table, error',
  image: 'info; a page that is one, error',
  'glyphs-undecoded': 'warning; in a table, error',
  'part-unread': 'warning; in a table, error',
  'active-content': 'warning',
  'invisible-characters': 'warning; in a table, error',
  'file-remark': 'info',
  'library-warning': 'info',
  repaired: 'warning; where tables may be hurt, error',
  'table-unbound': 'error; beside a complete form, info',
};

/** Every code that a program may come to rely on. */
export function errorsPage(): string {
  return `# 错误代码 Codes

This page is written by \`npm run docs\` from the code. A code never changes its meaning. What the rules find is in \`rules.md\`.

## 无法读取 \`/error/code\` in validation.json

The status is \`unreadable\` then, and the original file stays as it is. \`/error/detail\` says what it was in this file: the kind that it is, or the
limit that it is over. A limit is never a pass: nothing is read in part.

${markdownTable(['Code', '中文', 'English', '怎么办 What to do', 'Limits'], entriesOf(errorMessages).map(errorRow))}
## 未读入的内容 \`/losses/*/kind\` in report.json and validation.json

What stood in the file and is not in the report, or stands there in doubt. None of it is run, opened or fetched.

${markdownTable(
  ['Kind', '中文', 'English', 'Weighs'],
  entriesOf(lossNames).map(([kind, { zh, en }]) => [`\`${kind}\``, zh, en, weights[kind]]),
)}
## 退出代码 Exit codes of the command line

The gravest of all that happened.

${markdownTable(
  ['Code', '中文', 'English'],
  entriesOf(exitCodes).map(([name, code]) => [String(code), exits[name].zh, exits[name].en]),
)}
## 本机页面 The page of \`npm start\`

A refusal is \`{"code": "…"}\`. The S3 of \`npm start\` answers with the codes of AWS (\`functions/local/s3/failure.ts\`).

${markdownTable(
  ['Code', '中文', 'English'],
  entriesOf(refusals).map(([code, { zh, en }]) => [`\`${code}\``, zh, en]),
)}`;
}

function errorRow([code, { zh, en }]: readonly [ErrorCode, Message]): string[] {
  const { zh: todo, en: toDo } = whenUnreadable[code];
  return [`\`${code}\``, zh, en, `${todo} ${toDo}`, (limitsOf[code] ?? []).join('; ')];
}

/** Object.entries() knows no keys but strings; these objects have no others than their type says. */
function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): (readonly [Key, Value])[] {
  return Object.entries<Value>(record) as [Key, Value][];
}

function count(value: number): string {
  return value.toLocaleString('en-US');
}

function megabytes(bytes: number): string {
  return `${bytes / 1e6} MB`;
}
