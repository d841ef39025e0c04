import type { Cell, Table } from '../../../document/model.ts';
import type { Line } from '../lines/lines.ts';
import { ENUMERATOR } from '../lines/paragraphs.ts';
import type { EdgeCell } from './table-from-lattice.ts';
import { cellText } from './table-from-lattice.ts';

/** Sides of two halves of a cell stand no further apart than this, in points. */
const SAME_SIDE = 4;

/** The two halves of a cell that a page break cut: no side is drawn at the foot of the page above, none at the head of the one below. */
interface Halves {
  readonly upper: EdgeCell;
  readonly lower: EdgeCell;
}

/** What a page break cut at the place where two parts of a table meet. */
export interface Cut {
  /** Whether it went through a row; else it went between two, and through what stands beside both. */
  readonly throughRow: boolean;
  /** What the cells say that it cut, by their columns at the foot of the upper part, counted from the left. */
  readonly texts: ReadonlyMap<number, string>;
}

/** Between the cells at the foot of a part and those at the head of the next, which stands `shift` to the right. */
export function cutBetween(above: readonly EdgeCell[], below: readonly EdgeCell[], shift: number): Cut {
  const foot = above.toSorted((one, other) => one.left - other.left);
  const pairs = foot.map((upper) => ({ upper, lower: below.find((cell) => haveSameSides(upper, cell, shift)) }));
  const all = pairs.flatMap(({ upper, lower }) => (lower === undefined ? [] : [{ upper, lower }]));
  const most = Math.max(foot.length, below.length);
  if (all.length === most && (wrapsFigures(all) || breaksLabel(all)))
    return { throughRow: true, texts: new Map(all.map((pair, at) => [at, joinedText(pair)])) };
  const halves = pairs.map(({ upper, lower }) => (lower && upper.open && lower.open ? { upper, lower } : null));
  const whole = halves.filter((pair) => pair !== null);
  const own = whole.filter(isOfRow);
  const throughRow = whole.length === most && own.length > 0 && own.every(goesOn);
  const cut = halves.flatMap((pair, at) =>
    pair !== null && (throughRow || goesOn(pair)) ? [[at, pair] as const] : [],
  );
  const isRowBetween = whole.length < foot.length;
  return {
    throughRow,
    texts: new Map(throughRow || isRowBetween ? cut.map(([at, pair]) => [at, joinedText(pair)]) : []),
  };
}

/** Whether both halves are those of one row, and not of what stands beside several. */
function isOfRow({ upper, lower }: Halves): boolean {
  return upper.rowSpan === 1 && lower.rowSpan === 1;
}

/** Whether a label goes on below the cut where its full line had no room for more, and nothing else of the row stands on both pages. */
function breaksLabel(halves: readonly Halves[]): boolean {
  const own = halves.filter(isOfRow);
  const onBoth = own.filter(({ upper, lower }) => textOf(upper) !== '' && textOf(lower) !== '');
  return (
    onBoth.length === 1 &&
    own.length > 1 &&
    onBoth.every(({ upper, lower }) => [upper, lower].every(isWords) && goesOnInWords({ upper, lower }))
  );
}

function goesOnInWords(pair: Halves): boolean {
  return !ENUMERATOR.test(textOf(pair.lower)) && goesOn(pair);
}

function isWords(cell: EdgeCell): boolean {
  return /\p{Script=Han}$/u.test(textOf(cell));
}

/**
 * Whether all that stands below the cut had no room above it: digits on the full lines of figures, the rest of labels, and what
 * stands below alone. A label that begins with a number of its own is that of another row.
 */
function wrapsFigures(halves: readonly Halves[]): boolean {
  const onBoth = halves.filter(({ upper, lower }) => textOf(upper) !== '' && textOf(lower) !== '');
  const figures = onBoth.filter(({ lower }) => isNumber(textOf(lower)));
  const isFull = (pair: Halves) => isNumber(textOf(pair.upper)) && countBreaks(joinedText(pair)) === 0;
  return figures.length > 0 && onBoth.every((pair) => (figures.includes(pair) ? isFull(pair) : goesOnInWords(pair)));
}

function isNumber(text: string): boolean {
  return /^\p{Nd}+$/u.test(text);
}

function haveSameSides(upper: EdgeCell, lower: EdgeCell, shift: number): boolean {
  return [upper.left - lower.left, upper.right - lower.right].every((off) => Math.abs(off + shift) <= SAME_SIDE);
}

/** Whether both halves can be one cell: one is empty, the upper one ends with a full line, or words go down through both. Two figures are two cells. */
function goesOn({ upper, lower }: Halves): boolean {
  const [above, below] = [textOf(upper), textOf(lower)];
  if (above === '' || below === '') return true;
  if (/\d$/u.test(above) && /^\d/u.test(below)) return false;
  if (isDownward([...upper.lines, ...lower.lines])) return true;
  return countBreaks(joinedText({ upper, lower })) === countBreaks(above) + countBreaks(below);
}

/** A head that is written downward, a character a line. Two characters may be two cells: `无` below `无`. */
function isDownward(lines: readonly Line[]): boolean {
  return lines.length > 2 && lines.every(({ text }) => /^[\p{Script=Han}/]$/u.test(text));
}

function countBreaks(text: string): number {
  return text.split('\n').length - 1;
}

function textOf({ lines, left, right }: EdgeCell): string {
  return cellText(lines, right - left);
}

function joinedText({ upper, lower }: Halves): string {
  if (upper.rowSpan + lower.rowSpan > 2 && textOf(upper) === textOf(lower)) return textOf(upper); // said again on the page below
  return textOf({ ...upper, lines: [...upper.lines, ...lower.lines] });
}

/** Two tables on the same columns as one, one below the other, the halves of what a page break cut put together. */
export function joinAtCut(first: Table, second: Table, { throughRow, texts }: Cut): Table {
  const shared = throughRow ? 1 : 0;
  const foot = first.cells.filter((cell) => cell.row + cell.rowSpan === first.rows).toSorted(byColumn);
  const lowerOf = (upper: Cell) => second.cells.find(({ row, column }) => row === 0 && column === upper.column);
  const joined = foot.flatMap((upper, at) => {
    const [lower, text] = [lowerOf(upper), texts.get(at)];
    return lower === undefined || text === undefined ? [] : [{ upper, lower, text }];
  });
  const stitched = throughRow && [foot, second.cells.filter(({ row }) => row === 0)].every(showsSomething);
  const taken = new Set(joined.flatMap(({ upper, lower }) => [upper, lower]));
  return {
    ...first,
    rows: first.rows + second.rows - shared,
    cells: [
      ...first.cells.filter((cell) => !taken.has(cell)),
      ...joined.map(({ upper, lower, text }) => joinCells(upper, lower, { text, shared, stitched })),
      ...second.cells
        .filter((cell) => !taken.has(cell))
        .map((cell) => ({ ...cell, row: cell.row + first.rows - shared })),
    ],
  };
}

function showsSomething(half: readonly Cell[]): boolean {
  return half.some(({ rowSpan, text }) => rowSpan === 1 && text !== '');
}

function byColumn(one: Cell, other: Cell): number {
  return one.column - other.column;
}

interface Joining {
  readonly text: string;
  /** How many rows of the two are one. */
  readonly shared: number;
  /** Whether its row shows something on both pages. */
  readonly stitched: boolean;
}

/** It stands where it begins to say something. */
function joinCells(upper: Cell, lower: Cell, { text, shared, stitched }: Joining): Cell {
  return {
    ...upper,
    rowSpan: upper.rowSpan + lower.rowSpan - shared,
    text,
    spot: upper.text === '' && lower.text !== '' ? lower.spot : upper.spot,
    doubts: [...new Set([...upper.doubts, ...lower.doubts, ...(stitched ? (['row-stitched'] as const) : [])])],
  };
}
