import type { Field, TableId } from '../report/form.ts';
import { editions } from '../report/editions/index.ts';
import type { Pointer } from '../report/pointer.ts';
import { valueAt } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';

/** The figure at a pointer; null also where the report has no such place. */
export function figureAt(report: Report, pointer: Pointer): number | null {
  const value = valueAt(report, pointer);
  return typeof value === 'number' ? value : null;
}

/** What stands in a place of the form: `absent` is a mark that there is nothing (`/`, `—`, 无), `missing` no cell at all. */
export type Printed = 'figure' | 'blank' | 'absent' | 'illegible' | 'missing';

const ABSENCE = /^(?:[/\\—–\-―*]+|无|空|不适用|暂无|没有)$/u;

export function printedAt(report: Report, pointer: Pointer): Printed {
  if (figureAt(report, pointer) !== null) return 'figure';
  const raw = report.evidence[pointer]?.raw.normalize('NFKC').replaceAll(/\s+/gu, '');
  if (raw === undefined) return 'missing';
  if (raw === '') return 'blank';
  return ABSENCE.test(raw) ? 'absent' : 'illegible';
}

/** Every place of both editions, once. */
const places = new Map(editions.flatMap(({ fields }) => fields).map((field) => [field.pointer, field]));

export function fieldAt(pointer: Pointer): Field | undefined {
  return places.get(pointer);
}

/**
 * The places that a table of this report has, by the edition that each of its blocks follows. What is a figure in one edition
 * (the column 其他 of （六）其他处理) may be a row in the other.
 */
export function fieldsOfTable(report: Report, table: TableId): readonly Field[] {
  const known = fieldsByReport.get(report) ?? Map.groupBy(fieldsIn(report), (field) => field.table);
  fieldsByReport.set(report, known);
  return known.get(table) ?? [];
}

/** Every rule asks for them, of one report. */
const fieldsByReport = new WeakMap<Report, ReadonlyMap<TableId, readonly Field[]>>();

function fieldsIn(report: Report): Field[] {
  const isFigure = (value: unknown) => value === null || typeof value === 'number';
  return [...places.values()].filter((field) => isFigure(valueAt(report, field.pointer)));
}

export const tableIds = ['proactiveDisclosure', 'requests', 'reviewAndLitigation'] as const satisfies TableId[];

export function fieldsOf(report: Report): Field[] {
  return tableIds.flatMap((table) => fieldsOfTable(report, table));
}
