import type { Box } from '../../../document/model.ts';
import { boxAroundAll } from '../lines/lines.ts';
import type { Ruling } from '../ruled/rulings.ts';
import { columnsOf, hasHeads } from './columns.ts';
import type { Row } from './figure-rows.ts';
import { countApart, figuresOf, gapBetween, isOver, labelsOf } from './figure-rows.ts';

/** Lines that make a table without upright lines, from the top down: heads, then rows whose figures stand below each other. */
export interface Region {
  readonly rows: readonly Row[];
  /** How many of its rows, from the top, are above those of its body. */
  readonly heads: number;
  /** Where the figures stand, from left to right. */
  readonly columns: readonly Box[];
  /** Where the labels end at the latest: at the figures, or at the heads above them. */
  readonly edge: number;
  /** Lines of one text follow each other within so many ems from foot to head. */
  readonly sameText: number;
  /** Where level rulings tell its sides; else null. */
  readonly ruled: Ruled | null;
}

interface Ruled {
  readonly frame: Box;
  /** The foot of its caption, or its head if it has none. */
  readonly caption: number;
  /** The level rulings within it. */
  readonly levels: readonly Ruling[];
}

/** A row with so many figures says by itself that there are columns; with so many it says so without another row. */
const ENOUGH = 3;
const PLENTY = 6;
/** Rows without figures follow those with figures at no more than so many ems. */
const BLANK = 2;
/** No table of a report has so many lines, and no heads of one so many. */
export const MOST_ROWS = 500;
export const MOST_HEADS = 80;
/** Text of one table is of one size, give or take this share. */
const SAME_SIZE = 0.15;
/** Lines further apart than this many ems are not of one table. */
const NEAR = 4;
/** Lines of one text stand no further apart than so many ems, and nearer than rows do, */
const SAME_TEXT = 0.8;
/** by this share; where no two rows follow each other, no further apart than so many ems. */
const NEARER = 0.85;
const SAME_TEXT_ALONE = 0.6;
const HEADING = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,3}[章节部])/u;
const SENTENCE = /[。；;！!？?]$/u;
const LONG = 30;

/** The parts of a page whose figures stand below each other in columns. */
export function regionsOf(rows: readonly Row[]): Region[] {
  return runsOf(rows).flatMap(regionsIn).filter(isTable);
}

/** Lines of about one size that follow each other closely. */
function runsOf(rows: readonly Row[]): Row[][] {
  const runs: Row[][] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && run.length < MOST_ROWS && isNear(last, row)) run.push(row);
    else runs.push([row]);
  }
  return runs;
}

function isNear(above: Row, below: Row): boolean {
  const isSameSize = Math.abs(above.size - below.size) < SAME_SIZE * below.size;
  return isSameSize && gapBetween(above, below) < NEAR;
}

/** Rows of figures on the same columns are of one table until heads come, which stand over figures. */
function regionsIn(run: readonly Row[]): Region[] {
  const sameText = sameTextIn(run);
  const regions: Region[] = [];
  let open: Row[] = [];
  for (const row of run) {
    open.push(row);
    if (row.figures === 0) continue;
    const region = regions.pop();
    const longer = region && withRows(region, open);
    if (longer !== undefined) regions.push(longer);
    else {
      const tail = region === undefined ? [] : tailOf(region, open.slice(0, -1));
      if (region !== undefined) regions.push({ ...region, rows: [...region.rows, ...tail] });
      regions.push(regionFrom(open.slice(tail.length), row, sameText));
    }
    open = [];
  }
  const last = regions.pop();
  return last === undefined ? [] : [...regions, { ...last, rows: [...last.rows, ...footOf(last, open)] }];
}

/** How near lines of one text stand, by how near rows do that follow each other. */
export function sameTextIn(run: readonly Row[]): number {
  const gaps = run.slice(1).flatMap((row, at) => {
    const above = run[at];
    if (above?.pageTop !== row.pageTop || above.figures === 0 || row.figures === 0) return [];
    const [upper, lower] = [above, row].map((one) => boxAroundAll(figuresOf(one).map(({ box }) => box)));
    return [((lower?.[1] ?? 0) - (upper?.[3] ?? 0)) / row.size];
  });
  return gaps.length === 0 ? SAME_TEXT_ALONE : Math.min(SAME_TEXT, NEARER * Math.min(...gaps));
}

/** A row of figures with the heads above it, up to a line of text that is no part of a table. */
function regionFrom(open: readonly Row[], row: Row, sameText: number): Region {
  const columns = figuresOf(row).map(({ box }) => box);
  const edge = columns[0]?.[0] ?? 0;
  const above = open.slice(0, -1);
  const isOfLabel = (at: number) => {
    const [one, next] = [above[at], open[at + 1]];
    return one !== undefined && next !== undefined && isLeftOf(edge, one) && gapBetween(one, next) < sameText;
  };
  const label = above.length - 1 - above.findLastIndex((_, at) => !isOfLabel(at));
  const prose = above.slice(0, above.length - label).findLastIndex((one) => isProse(one, edge));
  const own = open.slice(prose + 1).slice(-MOST_HEADS);
  const region = { rows: own, heads: own.length - 1, columns, edge, sameText, ruled: null };
  const first = columnsOf(region).find((box) => columns[0] !== undefined && isOver(box, columns[0]));
  return { ...region, edge: Math.min(first?.[0] ?? edge, edge) };
}

/** A heading, a sentence, or a line of text that reaches into the columns. */
function isProse(row: Row, edge: number): boolean {
  if (row.segments.length > 1) return false;
  return isHeading(row) || isSentence(row) || (row.text.length > LONG && row.box[2] > edge);
}

export function isHeading({ text }: Row): boolean {
  return HEADING.test(text);
}

export function isSentence({ text }: Row): boolean {
  return SENTENCE.test(text);
}

function isLeftOf(edge: number, { box }: Row): boolean {
  return box[2] <= edge + 1;
}

/** A table with what follows it down to the next row of figures; undefined where that is of another table. */
function withRows(region: Region, rows: readonly Row[]): Region | undefined {
  const figures = rows.flatMap(figuresOf).map(({ box }) => box);
  const columns = joinedColumns(region.columns, figures);
  const labels = [...region.rows.filter((row) => row.figures > 0), ...rows].flatMap(labelsOf);
  if (columns === undefined) return undefined;
  const edge = Math.min(region.edge, columns[0]?.[0] ?? 0);
  if (labels.some(({ box }) => box[2] > edge + 1)) return undefined;
  return { ...region, rows: [...region.rows, ...rows], columns, edge };
}

/** The columns that some figures make together with others; undefined where one stands over two. */
function joinedColumns(columns: readonly Box[], figures: readonly Box[]): Box[] | undefined {
  const isAlone = (box: Box, others: readonly Box[]) => others.filter((other) => isOver(box, other)).length <= 1;
  if (!figures.every((box) => isAlone(box, columns)) || !columns.every((box) => isAlone(box, figures)))
    return undefined;
  const joined = columns.map((column) => boxAroundAll([column, ...figures.filter((box) => isOver(box, column))]));
  const added = figures.filter((box) => columns.every((column) => !isOver(box, column)));
  return [...joined, ...added].toSorted((a, b) => a[0] - b[0]);
}

/** The lines right below a table that its last label goes on with. */
function tailOf(region: Region, below: readonly Row[]): Row[] {
  return below.slice(
    0,
    countBelow(region, below, (gap) => gap < region.sameText),
  );
}

/** Below the last figures: the rest of their label, and rows whose figures are left out. */
function footOf(region: Region, below: readonly Row[]): Row[] {
  const labels = region.rows.filter(({ figures }) => figures > 0).flatMap(labelsOf);
  const isBlankRow = (row: Row) => !isProse(row, 0) && labels.some(({ box }) => isOver(box, row.box));
  const end = countBelow(region, below, (gap, row) => gap < region.sameText || (gap < BLANK && isBlankRow(row)));
  return below.slice(0, end);
}

function countBelow({ rows, edge }: Region, below: readonly Row[], isPart: (gap: number, row: Row) => boolean): number {
  const end = below.findIndex((row, at) => {
    const above = below[at - 1] ?? rows.at(-1);
    return above === undefined || !isLeftOf(edge, row) || !isPart(gapBetween(above, row), row);
  });
  return end === -1 ? below.length : end;
}

/** Whether there are columns indeed: by rows of many figures, or by a head over each figure and another over their labels. */
function isTable(region: Region): boolean {
  const { rows, columns } = region;
  const full = rows.filter((row) => row.figures > 0 && countApart(row) >= Math.min(columns.length, PLENTY));
  const isWide = columns.length >= ENOUGH && full.length > 0 && (full.length > 1 || columns.length >= PLENTY);
  return isWide || hasHeads(region);
}
