import type { Cell } from '../document/model.ts';
import type { Outline, PlacedTable } from '../outline/outline.ts';
import { isPrintedFigure } from './figure.ts';
import { isRagged, rowsOf } from './grid-rows.ts';
import type { Heads } from './heads.ts';
import { headsOf, textsOf } from './heads.ts';
import { distanceTo, essence, saysExactly } from './label.ts';
import { headingsOf } from './places.ts';

/** A row of a table that is no head, with the heads in force above it. */
export interface Strip {
  readonly table: number;
  readonly row: number;
  /** From left to right; a cell that stands over several rows is in each. */
  readonly cells: readonly Cell[];
  readonly heads: Heads;
  /** Whether what stands below a head can be told by its column. */
  readonly aligned: boolean;
}

interface HeadPart {
  readonly from: number;
  readonly to: number;
}

interface State {
  readonly strips: readonly Strip[];
  readonly heads: Heads;
}

const CORNER = '信息内容';
const rowHeads = headingsOf('rows').filter(({ labels }) => labels[0] !== '');
/** `其他` and `总计` stand in rows as well: they alone make no head. */
const columnHeads = headingsOf('columns').filter(
  (head) => !rowHeads.some(({ labels }) => labels.some((label) => saysExactly(essence(label), head))),
);

/** Takes the tables apart into rows. Heads hold until the next, also where a page break put them into a table of their own. */
export function stripsOf(outline: Outline): readonly Strip[] {
  const start: State = { strips: [], heads: [] };
  return outline.tables.reduce((state, placed) => addTable(state, placed, textAbove(outline, placed)), start).strips;
}

function addTable(state: State, { index, table }: PlacedTable, above: readonly string[]): State {
  const rows = rowsOf(table);
  const parts = headParts(rows);
  const heads = parts.map(({ from, to }) => headsOf(rows.slice(from, to), above));
  const strips = rows.flatMap((cells, row) => {
    const part = parts.findLastIndex(({ from }) => from <= row);
    if (row < (parts[part]?.to ?? 0)) return [];
    const inForce = heads[part] ?? state.heads;
    return { table: index, row, cells, heads: inForce, aligned: inForce.length === table.columns && !isRagged(cells) };
  });
  return { strips: [...state.strips, ...strips], heads: heads.at(-1) ?? state.heads };
}

/** The paragraph that stands right above a table may name it: `（一）行政复议`. */
function textAbove({ document }: Outline, { table }: PlacedTable): string[] {
  const above = document.blocks[document.blocks.indexOf(table) - 1];
  return above?.kind === 'paragraph' ? [above.text] : [];
}

function headParts(rows: readonly (readonly Cell[])[]): HeadPart[] {
  return rows.reduce<HeadPart[]>((parts, cells, row) => {
    const last = parts.at(-1);
    const goesOn = last?.to === row;
    if (goesOn && (isHead(cells, row) || isWrittenDownward(cells)))
      return [...parts.slice(0, -1), { from: last.from, to: row + 1 }];
    return isHead(cells, row) ? [...parts, { from: row, to: row + 1 }] : parts;
  }, []);
}

function isHead(cells: readonly Cell[], row: number): boolean {
  const own = cells.filter((cell) => cell.row === row);
  const texts = textsOf(own).map(essence).filter(Boolean);
  if (texts.some((text) => text === CORNER || columnHeads.some((head) => saysExactly(text, head)))) return true;
  if (own.some(({ text }) => isPrintedFigure(text))) return false;
  if (texts.some((text) => rowHeads.some((head) => saysExactly(text, head)))) return false;
  return texts.some((text) => columnHeads.some((head) => distanceTo(text, head) !== undefined));
}

/** Rows below a head that hold its labels a character each. */
function isWrittenDownward(cells: readonly Cell[]): boolean {
  const texts = textsOf(cells).filter(Boolean);
  return texts.length > 0 && texts.every((text) => /^\p{Script=Han}{1,2}$/u.test(text)) && !texts.includes('无');
}
