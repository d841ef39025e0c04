import type { Cell, Table } from '../../lib/document/model.ts';
import type { Mark } from './pdf.ts';
import { textWidth } from './pdf-fonts.ts';
import type { LineStyle, TextStyle } from './pdf-marks.ts';
import { fill, line, text } from './pdf-marks.ts';

/** A side of a cell, or several in one line. */
export interface Side {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** How the lines of a table are drawn. */
export type Rules = (sides: readonly Side[]) => Mark[];

export interface TableStyle {
  readonly left?: number;
  readonly top?: number;
  readonly widths?: readonly number[];
  readonly rowHeight?: number;
  readonly rules?: Rules;
  /** Whether each cell draws its own four sides, instead of the table its whole lines. */
  readonly sidesApart?: boolean;
  readonly text?: TextStyle;
}

const PADDING = 3;

export const rules = {
  stroked:
    (style: LineStyle = {}): Rules =>
    (sides) =>
      sides.map(({ from, to }) => line(from, to, style)),
  /** Boxes filled a little wider than the line is long. */
  boxes:
    (width = 0.75): Rules =>
    (sides) =>
      sides.map(({ from, to }) =>
        fill([from[0] - width / 2, from[1] - width / 2, to[0] + width / 2, to[1] + width / 2]),
      ),
  double: (): Rules => (sides) =>
    sides.flatMap(({ from, to }) =>
      [-0.8, 0.8].map((shift) => {
        const [dx, dy] = from[0] === to[0] ? [shift, 0] : [0, shift];
        return line([from[0] + dx, from[1] + dy], [to[0] + dx, to[1] + dy], { width: 0.4 });
      }),
    ),
} as const;

/** Draws a table: its lines, and the text of its cells. Text that is too wide for its cell is broken into lines. */
export function drawTable(table: Table, style: TableStyle = {}): Mark[] {
  const xs = placesOf(style.left ?? 60, style.widths ?? Array.from({ length: table.columns }, () => 80));
  const ys = placesOf(
    style.top ?? 100,
    Array.from({ length: table.rows }, () => style.rowHeight ?? 24),
  );
  const draw = style.rules ?? rules.stroked();
  const sides = style.sidesApart ? table.cells.flatMap((cell) => sidesOf(cell, xs, ys)) : linesOf(table, xs, ys);
  return [...draw(sides), ...table.cells.flatMap((cell) => cellText(cell, xs, ys, style.text ?? {}))];
}

/** Where the foot of a drawn table stands. */
export function footOf(table: Table, { top = 100, rowHeight = 24 }: TableStyle = {}): number {
  return top + table.rows * rowHeight;
}

/** The rows of a table as `grid` draws them. */
export function drawn(table: Table): string[][] {
  const rows = Array.from({ length: table.rows }, () => Array.from({ length: table.columns }, () => '?'));
  for (const { row, column, rowSpan, columnSpan, text: content } of table.cells) {
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = column; c < column + columnSpan; c += 1)
        rows[r]?.splice(c, 1, c > column ? '<' : r > row ? '^' : content);
  }
  return rows;
}

function placesOf(start: number, lengths: readonly number[]): number[] {
  return [0, ...lengths].map((_, at) => start + lengths.slice(0, at).reduce((sum, length) => sum + length, 0));
}

function sidesOf(cell: Cell, xs: readonly number[], ys: readonly number[]): Side[] {
  const [left = 0, right = 0] = [xs[cell.column], xs[cell.column + cell.columnSpan]];
  const [top = 0, bottom = 0] = [ys[cell.row], ys[cell.row + cell.rowSpan]];
  return [
    { from: [left, top], to: [right, top] },
    { from: [left, bottom], to: [right, bottom] },
    { from: [left, top], to: [left, bottom] },
    { from: [right, top], to: [right, bottom] },
  ];
}

/** The sides of all cells, those that touch end to end drawn in one. */
function linesOf(table: Table, xs: readonly number[], ys: readonly number[]): Side[] {
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

function cellText(cell: Cell, xs: readonly number[], ys: readonly number[], style: TextStyle): Mark[] {
  const size = style.size ?? 10;
  const [left = 0, right = 0] = [xs[cell.column], xs[cell.column + cell.columnSpan]];
  const [top = 0, bottom = 0] = [ys[cell.row], ys[cell.row + cell.rowSpan]];
  const lines = cell.text.split('\n').flatMap((whole) => broken(whole, right - left - 2 * PADDING, size));
  const height = lines.length * size * 1.2;
  return lines
    .filter((one) => one !== '')
    .map((one, at) => {
      const x = lines.length > 1 ? left + PADDING : (left + right - textWidth(one, size)) / 2;
      return text(one, [x, (top + bottom - height) / 2 + (at + 0.9) * size * 1.2], style);
    });
}

function broken(whole: string, room: number, size: number): string[] {
  const lines = [''];
  for (const character of whole) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && textWidth(last + character, size) > room) lines.push(character);
    else lines.splice(-1, 1, last + character);
  }
  return lines;
}
