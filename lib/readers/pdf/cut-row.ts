import type { Cell, Table } from '../../document/model.ts';
import type { CutCell, TablePart } from './table-from-lattice.ts';
import { cellText } from './table-from-lattice.ts';

/** Sides of two halves of a cell stand no further apart than this, in points. */
const SAME_SIDE = 4;

/** The two halves of a cell that a page break cut. */
interface Halves {
  readonly upper: CutCell;
  readonly lower: CutCell;
}

/**
 * What the cells of a row say that a page break cut in two, from left to right: no side is drawn at the foot of the page above,
 * none at the head of the one below, the halves of its cells stand below each other, and what one half says goes on in the
 * other. Null where a row ends with the page. `shift` is how far the part below stands to the right.
 */
export function textsOfCutRow(above: TablePart, below: TablePart, shift: number): string[] | null {
  const halves = above.foot
    .toSorted((one, other) => one.left - other.left)
    .flatMap((upper) => {
      const lower = below.head.find((cell) => haveSameSides(upper, cell, shift));
      return lower === undefined ? [] : [{ upper, lower }];
    });
  if (halves.length < Math.max(above.foot.length, below.head.length)) return null;
  const own = halves.filter(({ upper, lower }) => upper.rowSpan === 1 && lower.rowSpan === 1);
  return own.length > 0 && own.every(goesOn) ? halves.map(joinedText) : null;
}

function haveSameSides(upper: CutCell, lower: CutCell, shift: number): boolean {
  return [upper.left - lower.left, upper.right - lower.right].every((off) => Math.abs(off + shift) <= SAME_SIDE);
}

/** Whether both halves can be one cell: one is empty, or the upper one ends with a full line. Two figures are two cells. */
function goesOn({ upper, lower }: Halves): boolean {
  const [above, below] = [textOf(upper), textOf(lower)];
  if (above === '' || below === '') return true;
  if (/\d$/u.test(above) && /^\d/u.test(below)) return false;
  return countBreaks(joinedText({ upper, lower })) === countBreaks(above) + countBreaks(below);
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}

function textOf({ lines, left, right }: CutCell): string {
  return cellText(lines, right - left);
}

function joinedText({ upper, lower }: Halves): string {
  return textOf({ ...upper, lines: [...upper.lines, ...lower.lines] });
}

/** Two tables on the same columns as one, the last row of the first and the first of the second being one row, which says `texts`. */
export function joinAtCutRow(first: Table, second: Table, texts: readonly string[]): Table {
  const foot = first.cells.filter((cell) => cell.row + cell.rowSpan === first.rows).toSorted(byColumn);
  const head = second.cells.filter(({ row }) => row === 0).toSorted(byColumn);
  const stitched = [foot, head].every((half) => half.some(({ rowSpan, text }) => rowSpan === 1 && text !== ''));
  const joined = foot.map((upper, at) => joinCells(upper, head[at] ?? upper, { text: texts[at] ?? '', stitched }));
  const rest = second.cells.filter(({ row }) => row > 0).map((cell) => ({ ...cell, row: cell.row + first.rows - 1 }));
  return {
    ...first,
    rows: first.rows + second.rows - 1,
    cells: [...first.cells.filter((cell) => !foot.includes(cell)), ...joined, ...rest],
  };
}

function byColumn(one: Cell, other: Cell): number {
  return one.column - other.column;
}

interface Joining {
  readonly text: string;
  /** Whether the row shows something on both pages. */
  readonly stitched: boolean;
}

/** It stands where it begins to say something. */
function joinCells(upper: Cell, lower: Cell, { text, stitched }: Joining): Cell {
  return {
    ...upper,
    rowSpan: upper.rowSpan + lower.rowSpan - 1,
    text,
    spot: upper.text === '' && lower.text !== '' ? lower.spot : upper.spot,
    doubts: [...new Set([...upper.doubts, ...lower.doubts, ...(stitched ? (['row-stitched'] as const) : [])])],
  };
}
