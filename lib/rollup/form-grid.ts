import type { DrawnHead, DrawnHeads } from '../report/form-heads.ts';
import { corners, drawHeads, sideLevels } from '../report/form-heads.ts';
import type { FormBlock, Heading, TableId } from '../report/form.ts';
import { fieldsOf } from '../report/form.ts';
import type { Pointer } from '../report/pointer.ts';

/** A cell of the form as it is printed; rows and columns count from 0. */
export interface FormCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** A head, or the place of a figure. */
  readonly content: string | { readonly pointer: Pointer };
}

export interface FormGrid {
  readonly rows: number;
  readonly columns: number;
  /** How many columns, from the left, hold heads alone. */
  readonly sides: number;
  readonly cells: readonly FormCell[];
}

/** A table of the form: its blocks one above the other, the last column of a narrow one as wide as what is left. */
export function formGrid(blocks: readonly FormBlock[]): FormGrid {
  const width = Math.max(...blocks.map(({ columns }) => drawHeads(columns).leaves));
  const sides = Math.max(...blocks.map(({ rows }) => sideLevels(rows)));
  const empty: FormGrid = { rows: 0, columns: sides + width, sides, cells: [] };
  return blocks.reduce((grid, block) => {
    const drawn = drawBlock(block, { top: grid.rows, sides, width });
    return { ...grid, rows: grid.rows + drawn.rows, cells: [...grid.cells, ...drawn.cells] };
  }, empty);
}

interface Frame {
  readonly top: number;
  readonly sides: number;
  readonly width: number;
}

function drawBlock(block: FormBlock, frame: Frame): Pick<FormGrid, 'rows' | 'cells'> {
  const [rows, columns] = [drawHeads(block.rows), drawHeads(block.columns)];
  const captions = block.caption === null ? [] : [captionCell(block.caption, frame)];
  const heads = { ...frame, top: frame.top + captions.length };
  const body = { ...frame, top: heads.top + columns.levels };
  return {
    rows: captions.length + columns.levels + rows.leaves,
    cells: [
      ...captions,
      ...cornerCells(block.table, columns.levels, heads),
      ...columns.heads.map((head) => columnCell(head, columns, heads)),
      ...(frame.sides === 0 ? [] : rows.heads.map((head) => rowCell(head, body))),
      ...figureCells(block, columns, body),
    ],
  };
}

function captionCell({ labels: [content] }: Heading, { top, sides, width }: Frame): FormCell {
  return { row: top, column: 0, rowSpan: 1, columnSpan: sides + width, content };
}

function cornerCells(table: TableId, levels: number, { top, sides }: Frame): FormCell[] {
  if (sides === 0) return [];
  return [{ row: top, column: 0, rowSpan: levels, columnSpan: sides, content: corners[table] }];
}

function columnCell({ heading, level, leaf, leaves, levels }: DrawnHead, side: DrawnHeads, frame: Frame): FormCell {
  const isLast = leaf + leaves === side.leaves;
  return {
    row: frame.top + level,
    column: frame.sides + leaf,
    rowSpan: levels,
    columnSpan: isLast ? frame.width - leaf : leaves,
    content: heading.labels[0],
  };
}

function rowCell({ heading, level, leaf, leaves, levels }: DrawnHead, { top }: Frame): FormCell {
  return { row: top + leaf, column: level, rowSpan: leaves, columnSpan: levels, content: heading.labels[0] };
}

function figureCells(block: FormBlock, { leaves }: DrawnHeads, { top, sides, width }: Frame): FormCell[] {
  return fieldsOf(block).map(({ pointer }, index) => {
    const at = index % leaves;
    return {
      row: top + Math.floor(index / leaves),
      column: sides + at,
      rowSpan: 1,
      columnSpan: at === leaves - 1 ? width - at : 1,
      content: { pointer },
    };
  });
}
