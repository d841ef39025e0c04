import type { Table } from '../../lib/document/model.ts';
import type { Mark } from './pdf.ts';
import type { DrawText, LineStyle, TextStyle } from './pdf-marks.ts';
import { fill, line, text } from './pdf-marks.ts';
import type { Measures, Side, TableLayout } from './table-layout.ts';
import { layTable } from './table-layout.ts';

/** How the lines of a table are drawn. */
export type Rules = (sides: readonly Side[]) => Mark[];

export interface TableLook {
  readonly rules?: Rules;
  readonly draw?: DrawText;
  readonly text?: TextStyle;
}

export interface TableStyle extends Omit<Measures, 'size'>, TableLook {}

export const rules = {
  none: (): Rules => () => [],
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

/** Draws a table: its lines, and the text of its cells. */
export function drawTable(
  table: Table,
  { rules: ruled, text: style = {}, draw, ...measures }: TableStyle = {},
): Mark[] {
  const laid = layTable(table, style.size === undefined ? measures : { ...measures, size: style.size });
  return drawLayout(laid, { text: style, ...(ruled && { rules: ruled }), ...(draw && { draw }) });
}

/** Draws a table that was placed before. */
export function drawLayout({ sides, lines }: TableLayout, look: TableLook): Mark[] {
  const { rules: ruled = rules.stroked(), draw = text, text: style = {} } = look;
  return [...ruled(sides), ...lines.flatMap((each) => draw(each.text, each.at, style))];
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
