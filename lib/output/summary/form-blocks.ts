import { editions } from '../../report/editions/index.ts';
import type { FormBlock, TableId } from '../../report/form.ts';
import { fieldsOf, leafPaths } from '../../report/form.ts';
import type { Pointer } from '../../report/pointer.ts';
import { leavesOf, valueAt } from '../../report/pointer.ts';
import type { Report } from '../../report/schema.ts';

/** A block of the form with the rows that a report has of it. */
export interface FilledBlock extends Pick<FormBlock, 'caption' | 'rows' | 'columns'> {
  /** By leaf row, then by leaf column. */
  readonly figures: readonly (readonly Pointer[])[];
}

/** The blocks of a table in the report's own edition. A table 二 that mixes editions has each member as its own head names it. */
export function blocksOf(report: Report, table: TableId): FilledBlock[] {
  const [own, others] = [true, false].map((isOwn) =>
    editions
      .filter(({ id }) => (id === report.edition) === isOwn)
      .flatMap(({ blocks }) => blocks.filter((block) => block.table === table)),
  );
  if (table !== 'proactiveDisclosure') return (own ?? []).map(fill);
  return [...(own ?? []), ...(others ?? [])]
    .map((block) => fill(withOwnRows(block, report)))
    .filter(({ rows }) => rows.length > 0);
}

/** The rows for which the report has the fields of this block, all of them and no others. */
function withOwnRows(block: FormBlock, report: Report): FormBlock {
  const rows = block.rows.filter((row) => {
    const fields = fieldsOf({ ...block, rows: [row] }).map(({ pointer }) => pointer);
    const member: Pointer = `/${block.table}/${row.key ?? ''}`;
    const printed = [...leavesOf(valueAt(report, member), member)].map(([pointer]) => pointer);
    return printed.length === fields.length && fields.every((pointer) => printed.includes(pointer));
  });
  return { ...block, rows };
}

function fill({ caption, rows, columns, table }: FormBlock): FilledBlock {
  const width = columns.flatMap(leafPaths).length;
  const pointers = fieldsOf({ caption, rows, columns, table }).map(({ pointer }) => pointer);
  const figures = Array.from({ length: pointers.length / width }, (_, row) =>
    pointers.slice(row * width, (row + 1) * width),
  );
  return { caption, rows, columns, figures };
}
