import type { Cell, Table } from '../../../lib/document/model.ts';
import { editions } from '../../../lib/report/editions/index.ts';
import type { FormBlock, Heading, TableId } from '../../../lib/report/form.ts';
import { leafPaths } from '../../../lib/report/form.ts';
import type { Pointer } from '../../../lib/report/pointer.ts';
import { inFullWidth, withSeparators } from '../numerals.ts';
import type { Layout } from './layout.ts';
import type { GeneratedReport } from './report.ts';

export const NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

type Path = readonly Heading[];
/** A cell by its text and how many rows and columns it spans. */
type Item = readonly [text: string, columnSpan: number, rowSpan: number];
type Rows = readonly (readonly Item[])[];

/** A statutory table of a report, as one table or as several, one below the other. */
export function tablesOf(report: GeneratedReport, id: TableId, layout: Layout): Table[] {
  const blocks = editions
    .filter(({ id: edition }) => edition === report.edition)
    .flatMap((edition) => edition.blocks)
    .filter(({ table }) => table === id);
  const printer: Printer = { layout, figure: (pointer) => printed(report.figures[pointer] ?? 0, pointer, layout) };
  if (id === 'proactiveDisclosure') return tableTwo(blocks, printer);
  if (id === 'requests') return blocks.map((block) => tableOf(tableThree(block, printer)));
  return blocks.flatMap((block) => tableFour(block, printer));
}

interface Printer {
  readonly layout: Layout;
  readonly figure: (pointer: Pointer) => string;
}

/** What the layout prints of a figure. Only a count is printed with its unit. */
function printed(value: number, pointer: Pointer, { zeros, numbers }: Layout): string {
  const isCount = !/\/(?:amount|change)$/u.test(pointer);
  if (value === 0) return zeros === '0件' && !isCount ? '0' : zeros;
  if (numbers === 'separated') return Number.isInteger(value) ? withSeparators(value) : String(value);
  if (numbers === 'full-width' && isCount) return inFullWidth(value);
  return numbers === 'with-unit' && isCount ? `${value}件` : String(value);
}

/** What a figure so printed is read as. */
export function readAs(value: number, { zeros }: Layout): number | null {
  return value === 0 && (zeros === '' || zeros === '/') ? null : value;
}

function tableTwo(blocks: readonly FormBlock[], printer: Printer): Table[] {
  const parts = blocks.map((block) => smallBlock(block, printer));
  return printer.layout.tableTwo === 'joined' ? [tableOf(parts.flat())] : parts.map(tableOf);
}

/** Four columns wide: a caption, the heads of its columns, its rows. */
function smallBlock(block: FormBlock, printer: Printer): Rows {
  const spans = block.columns.map((_, index) =>
    index === block.columns.length - 1 ? 3 - index * Math.floor(3 / block.columns.length) : 1,
  );
  const line = (first: string, rest: readonly string[]): readonly Item[] => [
    [first, 1, 1],
    ...rest.map((text, index): Item => [text, spans[index] ?? 1, 1]),
  ];
  return [
    [[block.caption?.labels[0] ?? '', 4, 1]],
    line(
      '信息内容',
      block.columns.map((column) => headOf(column, printer.layout)),
    ),
    ...block.rows.map((row) =>
      line(
        labelOf(row, printer.layout),
        block.columns.map((column) => printer.figure(pointerOf(block, [row], [column]))),
      ),
    ),
  ];
}

const DEPTH = 3;

function tableThree(block: FormBlock, printer: Printer): Rows {
  const columns = block.columns.flatMap(leafPaths);
  const isInCorner = printer.layout.note === 'corner';
  const heads = headsOf(columns, printer.layout).map((row, level): readonly Item[] =>
    level === 0 ? [[isInCorner ? NOTE : '', DEPTH, DEPTH], ...row] : row,
  );
  const paths = block.rows.flatMap(leafPaths);
  const body = paths.map((path, index) => [
    ...rowHeads(path, index, paths).map(([head, columnSpan, rowSpan]): Item => [
      labelOf(head, printer.layout),
      columnSpan,
      rowSpan,
    ]),
    ...columns.map((column): Item => [printer.figure(pointerOf(block, path, column)), 1, 1]),
  ]);
  const note: Rows = printer.layout.note === 'row' ? [[[NOTE, DEPTH + columns.length, 1]]] : [];
  return [...note, ...heads, ...body];
}

function tableFour(block: FormBlock, printer: Printer): Table[] {
  const paths = block.columns.flatMap(leafPaths);
  const figures = (columns: readonly Path[]): Rows[number] =>
    columns.map((column) => [printer.figure(pointerOf(block, block.rows.slice(0, 1), column)), 1, 1]);
  const whole = (columns: readonly Path[]) => tableOf([...headsOf(columns, printer.layout), figures(columns)]);
  if (printer.layout.tableFour === 'one') return [whole(paths)];
  return block.columns.map((group) => whole(paths.filter(([first]) => first === group)));
}

/** The heads of some columns, level by level; one without others below it reaches down to the last level. */
function headsOf(paths: readonly Path[], layout: Layout): Rows {
  const depth = Math.max(...paths.map((path) => path.length));
  return Array.from({ length: depth }, (_, level) =>
    paths.flatMap((path, index): Item[] => {
      const head = path[level];
      if (head === undefined || isSame(paths[index - 1], path, level)) return [];
      const columnSpan = paths.filter((other) => isSame(other, path, level)).length;
      const isLeaf = level === path.length - 1;
      return [[isLeaf ? headOf(head, layout) : labelOf(head, layout), columnSpan, isLeaf ? depth - level : 1]];
    }),
  );
}

function rowHeads(path: Path, index: number, paths: readonly Path[]): (readonly [Heading, number, number])[] {
  return path.flatMap((head, level) => {
    if (isSame(paths[index - 1], path, level)) return [];
    const rowSpan = paths.filter((other) => isSame(other, path, level)).length;
    return [[head, level === path.length - 1 ? DEPTH - level : 1, rowSpan] as const];
  });
}

/** Whether two paths go the same way down to a level. */
function isSame(one: Path | undefined, other: Path, level: number): boolean {
  return one !== undefined && other.slice(0, level + 1).every((head, index) => head === one[index]);
}

/** A label of the form, as the layout words it. */
function labelOf({ labels }: Heading, { labels: wording }: Layout): string {
  const [official, seen = official] = labels;
  if (wording === 'seen') return seen;
  return wording === 'spaced' && official.length < 4 ? Array.from(official).join(' ') : official;
}

/** The head of a column, in lines as the layout breaks it. */
function headOf(head: Heading, layout: Layout): string {
  const characters = Array.from(labelOf(head, layout).replaceAll(' ', ''));
  if (layout.heads === 'plain' || characters.length > 8) return labelOf(head, layout);
  if (layout.heads === 'vertical') return characters.join('\n');
  const half = Math.ceil(characters.length / 2);
  return [characters.slice(0, half), characters.slice(half)].map((line) => line.join('')).join('\n');
}

function pointerOf({ table }: FormBlock, row: Path, column: Path): Pointer {
  return `/${[table, ...[...row, ...column].flatMap(({ key }) => key ?? [])].join('/')}`;
}

function tableOf(rows: Rows): Table {
  const taken = new Set<string>();
  const cells = rows.flatMap((items, row) =>
    items.map(([text, columnSpan, rowSpan]): Cell => {
      let column = 0;
      while (taken.has(`${row} ${column}`)) column += 1;
      for (let r = row; r < row + rowSpan; r += 1)
        for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r} ${c}`);
      return { row, column, rowSpan, columnSpan, text, spot: null, doubts: [] };
    }),
  );
  const columns = Math.max(...cells.map((cell) => cell.column + cell.columnSpan));
  return { kind: 'table', rows: rows.length, columns, cells };
}
