import type { Field, TableId } from '../report/form.ts';
import type { Pointer } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import { fieldsOfTable, printedAt } from './figures.ts';
import { lastKey, parentOf } from './identities.ts';
import type { Message, Verdict } from './rule.ts';
import { failed, passed, skipped } from './verdict.ts';
import { cellName, lineName, listed, sectionNames, tableNames } from './wording.ts';

/** Judges whether every place of a table was found: one finding for the whole table, for its rows, its columns, its single cells. */
export function completenessOf(report: Report, table: TableId): Verdict[] {
  const fields = fieldsOfTable(report, table);
  const missing = fields.filter(({ pointer }) => printedAt(report, pointer) === 'missing');
  if (missing.length === 0) return [...absentMembers(report, table), passed(`/${table}`)];
  if (missing.length === fields.length) return [wholeTable(report, table)];
  return [...absentMembers(report, table), ...parts(fields, missing, table)];
}

/** A table that stands in the document and was not recognised is `reading-complete`'s to say. */
function wholeTable(report: Report, table: TableId): Verdict {
  if (report.losses.some(({ kind }) => kind === 'table-unbound')) return skipped(`/${table}`);
  const { zh, en } = tableNames[table];
  return failed({
    at: [`/${table}`],
    message: { zh: `“${sectionNames[table].zh}”下没有找到${zh}`, en: `${en} is missing` },
    expected: null,
    actual: null,
  });
}

/** Members of table 二 that both editions have, and a table that mixes them lacks. */
function absentMembers(report: Report, table: TableId): Verdict[] {
  if (table !== 'proactiveDisclosure') return [];
  const absent = MEMBERS.filter(({ key }) => !Object.hasOwn(report.proactiveDisclosure, key));
  if (absent.length === 0) return [];
  const names = absent.map(({ name }) => ({ zh: `“${name}”行`, en: `row "${name}"` }));
  return [verdictOf(names, table, ['/proactiveDisclosure'])];
}

const MEMBERS = [
  { key: 'regulations', name: '规章' },
  { key: 'normativeDocuments', name: '行政规范性文件' },
  { key: 'licensing', name: '行政许可' },
  { key: 'penalties', name: '行政处罚' },
  { key: 'compulsoryMeasures', name: '行政强制' },
  { key: 'fees', name: '行政事业性收费' },
];

function parts(fields: readonly Field[], missing: readonly Field[], table: TableId): Verdict[] {
  const rows = wholeLines(fields, missing, ({ pointer }) => parentOf(pointer));
  const columns = wholeLines(fields, missing, lineAcross);
  const inLines = new Set([...rows, ...columns].flat());
  const cells = missing.filter((field) => !inLines.has(field)).map((field) => [field]);
  return [
    { lines: rows, nameOfLine: (field: Field) => lineName(field, 'row') },
    { lines: columns, nameOfLine: (field: Field) => lineName(field, 'column') },
    { lines: cells, nameOfLine: cellName },
  ]
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, nameOfLine }) => {
      const at = lines.flat().map(({ pointer }) => pointer);
      return verdictOf(
        lines.flatMap((line) => line.slice(0, 1).map(nameOfLine)),
        table,
        at,
      );
    });
}

/** The lines of which not one figure is there. A line of a single figure is a cell. */
function wholeLines(fields: readonly Field[], missing: readonly Field[], lineOf: (field: Field) => string): Field[][] {
  return [...Map.groupBy(fields, lineOf).values()].filter(
    (line) => line.length > 1 && line.every((field) => missing.includes(field)),
  );
}

/** Columns run through all rows of table 三; elsewhere a column is as long as its block. */
function lineAcross({ table, pointer }: Field): string {
  return table === 'requests' ? lastKey(pointer) : pointer;
}

function verdictOf(names: readonly Message[], table: TableId, at: readonly Pointer[]): Verdict {
  const { zh, en } = listed(names);
  return failed({
    at,
    message: { zh: `${tableNames[table].zh}缺少${zh}`, en: `${tableNames[table].en} lacks ${en}` },
    expected: null,
    actual: null,
  });
}
