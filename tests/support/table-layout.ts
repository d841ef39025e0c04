import type { Cell, Table } from '../../lib/document/model.ts';
import { textWidth } from './pdf-fonts.ts';

/** A side of a cell, or several in one line. */
export interface Side {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** A line of the text of a cell, by where its baseline begins. */
export interface TextLine {
  readonly text: string;
  readonly cell: Cell;
  readonly size: number;
  readonly at: readonly [x: number, y: number];
}

/** Where the lines and the text of a table stand. `ys` are the heights between which its rows stand. */
export interface TableLayout {
  readonly sides: readonly Side[];
  readonly lines: readonly TextLine[];
  readonly ys: readonly number[];
}

export type Height = 'head' | 'middle' | 'foot';

export interface Measures {
  readonly left?: number;
  readonly top?: number;
  readonly widths?: readonly number[];
  /** Of every row, or of each. */
  readonly rowHeight?: number | readonly number[];
  /** Whether each cell draws its own four sides, instead of the table its whole lines. */
  readonly sidesApart?: boolean;
  readonly size?: number;
  /** Where in their cells words stand; figures always stand in the middle. */
  readonly words?: Height;
}

const PADDING = 3;
const LINE_HEIGHT = 1.2;

/** Places a table. Text that is too wide for its cell is broken into lines. */
export function layTable(table: Table, measures: Measures = {}): TableLayout {
  const { left = 60, top = 100, rowHeight = 24, size = 10, sidesApart = false, words = 'middle' } = measures;
  const xs = placesOf(left, measures.widths ?? Array.from({ length: table.columns }, () => 80));
  const heights = typeof rowHeight === 'number' ? Array.from({ length: table.rows }, () => rowHeight) : rowHeight;
  const ys = placesOf(top, heights);
  return {
    sides: sidesApart ? table.cells.flatMap((cell) => sidesOf(cell, xs, ys)) : wholeSides(table, xs, ys),
    lines: table.cells.flatMap((cell) => linesIn(cell, boxOf(cell, xs, ys), { size, words })),
    ys,
  };
}

/** As high as their text is: a cell over several rows makes the last of them higher where it must. */
export function heightsOf(table: Table, widths: readonly number[], size: number): number[] {
  const heights = Array.from({ length: table.rows }, () => size * LINE_HEIGHT + 2 * PADDING);
  for (const cell of table.cells.toSorted((a, b) => a.rowSpan - b.rowSpan)) {
    const room = sumOf(widths.slice(cell.column, cell.column + cell.columnSpan)) - 2 * PADDING;
    const lines = cell.text.split('\n').flatMap((whole) => linesOf(whole, room, size));
    const last = cell.row + cell.rowSpan - 1;
    const above = sumOf(heights.slice(cell.row, last));
    const wanted = lines.length * size * LINE_HEIGHT + 2 * PADDING;
    heights.splice(last, 1, Math.max(heights[last] ?? 0, wanted - above));
  }
  return heights;
}

/**
 * A table in two where a page ends, the lower part with its head at 0. Unless it is open there, a line closes each part. A line of
 * text that would stand across the cut is set below it, and those below it in its cell as much further down.
 */
export function cutTable(
  { sides, lines, ys }: TableLayout,
  at: number,
  { open }: { readonly open: boolean },
): readonly [upper: TableLayout, lower: TableLayout] {
  const edge = (y: number): Side[] => {
    const xs = sides.flatMap(({ from, to }) => [from[0], to[0]]);
    return open ? [] : [{ from: [Math.min(...xs), y], to: [Math.max(...xs), y] }];
  };
  return [
    {
      sides: [...sides.filter(({ from }) => from[1] < at).map((side) => endingAt(side, at)), ...edge(at)],
      lines: lines.filter((line) => footOf(line) <= at),
      ys: [...ys.filter((y) => y < at), at],
    },
    moved(
      {
        sides: [...edge(at), ...sides.filter(({ to }) => to[1] > at).map((side) => beginningAt(side, at))],
        lines: setBelow(
          lines.filter((line) => footOf(line) > at),
          at,
        ),
        ys: [at, ...ys.filter((y) => y > at)],
      },
      -at,
    ),
  ];
}

function footOf({ at, size }: TextLine): number {
  return at[1] + 0.12 * size;
}

function setBelow(lines: readonly TextLine[], top: number): TextLine[] {
  return [...Map.groupBy(lines, ({ cell }) => cell).values()].flatMap((own) => {
    const head = Math.min(...own.map(({ at, size }) => at[1] - 0.88 * size));
    return own.map((line) => further(line, Math.max(0, top + 1 - head)));
  });
}

/** A table further down, or up. */
export function moved({ sides, lines, ys }: TableLayout, by: number): TableLayout {
  return {
    sides: sides.map(({ from, to }) => ({ from: [from[0], from[1] + by], to: [to[0], to[1] + by] })),
    lines: lines.map((line) => further(line, by)),
    ys: ys.map((y) => y + by),
  };
}

function further(line: TextLine, by: number): TextLine {
  return { ...line, at: [line.at[0], line.at[1] + by] };
}

function endingAt({ from, to }: Side, y: number): Side {
  return { from, to: [to[0], Math.min(to[1], y)] };
}

function beginningAt({ from, to }: Side, y: number): Side {
  return { from: [from[0], Math.max(from[1], y)], to };
}

function placesOf(start: number, lengths: readonly number[]): number[] {
  return [0, ...lengths].map((_, at) => start + sumOf(lengths.slice(0, at)));
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

interface Edges {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function boxOf(cell: Cell, xs: readonly number[], ys: readonly number[]): Edges {
  const [left = 0, right = 0] = [xs[cell.column], xs[cell.column + cell.columnSpan]];
  const [top = 0, bottom = 0] = [ys[cell.row], ys[cell.row + cell.rowSpan]];
  return { left, right, top, bottom };
}

function sidesOf(cell: Cell, xs: readonly number[], ys: readonly number[]): Side[] {
  const { left, right, top, bottom } = boxOf(cell, xs, ys);
  return [
    { from: [left, top], to: [right, top] },
    { from: [left, bottom], to: [right, bottom] },
    { from: [left, top], to: [left, bottom] },
    { from: [right, top], to: [right, bottom] },
  ];
}

/** The sides of all cells, those that touch end to end drawn in one. */
function wholeSides(table: Table, xs: readonly number[], ys: readonly number[]): Side[] {
  const sides = table.cells.flatMap((cell) => sidesOf(cell, xs, ys));
  const lines = Map.groupBy(sides, ({ from, to }) => (from[0] === to[0] ? `x${from[0]}` : `y${from[1]}`));
  return [...lines.values()].flatMap(joined);
}

function joined(sides: readonly Side[]): Side[] {
  const merged: Side[] = [];
  for (const side of sides.toSorted((a, b) => a.from[0] + a.from[1] - b.from[0] - b.from[1])) {
    const last = merged.at(-1);
    if (last === undefined || side.from[0] + side.from[1] > last.to[0] + last.to[1]) merged.push(side);
    else if (side.to[0] + side.to[1] > last.to[0] + last.to[1]) merged.splice(-1, 1, { ...last, to: side.to });
  }
  return merged;
}

function linesIn(
  cell: Cell,
  { left, right, top, bottom }: Edges,
  { size, words }: { readonly size: number; readonly words: Height },
): TextLine[] {
  const { text } = cell;
  const lines = text.split('\n').flatMap((whole) => linesOf(whole, right - left - 2 * PADDING, size));
  const height = lines.length * size * LINE_HEIGHT;
  const heads = { head: top + PADDING, middle: (top + bottom - height) / 2, foot: bottom - PADDING - height };
  const head = heads[/\p{Script=Han}/u.test(text) ? words : 'middle'];
  return lines
    .map((line, at): TextLine => {
      const x = lines.length > 1 ? left + PADDING : (left + right - textWidth(line, size)) / 2;
      return { text: line, cell, size, at: [x, head + (at + 0.9) * size * LINE_HEIGHT] };
    })
    .filter((line) => line.text !== '');
}

/** A text in lines that are no wider than the room they have. */
export function linesOf(whole: string, room: number, size: number): string[] {
  const lines = [''];
  for (const character of whole) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && textWidth(last + character, size) > room) lines.push(character);
    else lines.splice(-1, 1, last + character);
  }
  return lines;
}
