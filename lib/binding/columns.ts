import { essence, distanceTo, essencesOf, saysExactly, wordsOf } from './label.ts';
import type { HeadStack, Heads } from './heads.ts';
import type { Places } from './places.ts';
import type { Heading } from '../report/form.ts';
import type { BindingDoubt } from './bound-cell.ts';

/** Which column of a block a column of the table is. */
export interface ColumnMatch {
  readonly column: number;
  readonly doubts: readonly BindingDoubt[];
}

interface Below {
  readonly heads: Heads;
  readonly places: Places;
}

/** More characters than labels that are alike differ by: what groups stand above weighs more than any likeness. */
const MOST_DISTANCE = 100;

export type ColumnMatches = readonly (ColumnMatch | undefined)[];

/** Finds the columns of a block below the heads of a table: first those that say it word for word, then what is like the rest. */
export function matchColumns(heads: Heads, places: Places): ColumnMatches {
  const alone = heads.map((stack) => matchExactly(stack, places));
  const exact = columnsFound(alone).length < places.columns.length ? (matchWhole(heads, places) ?? alone) : alone;
  const taken = new Set(exact.flatMap((match) => match?.column ?? []));
  const loose = heads.map((stack, index) => exact[index] ?? matchLoosely(stack, places, taken));
  return doubtTwins(
    loose.map((match, index) => match ?? matchByOrder(index, loose, { heads, places })),
    heads,
  );
}

/** Of two heads that say the same column, one was put in, or moved the others: which of them the figures below belong to is open. */
function doubtTwins(matches: ColumnMatches, heads: Heads): ColumnMatches {
  return matches.map((match, at) => {
    const isTwin = matches.some(
      (other, index) => match?.column === other?.column && heads[index]?.start !== heads[at]?.start,
    );
    return match && isTwin ? { ...match, doubts: [...match.doubts, 'cell-ambiguous'] } : match;
  });
}

/** How well a block fits below some heads: its columns that were found, less those that were not. */
export function fitOf(matches: ColumnMatches, places: Places): number {
  return 2 * columnsFound(matches).length - places.columns.length;
}

/** The columns of the block that were found, from left to right. */
export function columnsFound(matches: ColumnMatches): ColumnMatch[] {
  const found = new Map(matches.flatMap((match) => (match === undefined ? [] : [[match.column, match] as const])));
  return [...found.values()];
}

/** Heads that name all columns of a block in its order are those, where groups stand beside their place or are not there. */
function matchWhole(heads: Heads, places: Places): ColumnMatches | undefined {
  const first = heads.findIndex((stack) => isLeafAt(stack, places, 0));
  const own = heads.slice(first, first + places.columns.length);
  if (first < 0 || own.length < places.columns.length || new Set(own.map(({ start }) => start)).size < own.length)
    return undefined;
  if (!own.every((stack, column) => isLeafAt(stack, places, column))) return undefined;
  return heads.map((_, index) =>
    own[index - first] === undefined ? undefined : { column: index - first, doubts: ['cell-ambiguous'] },
  );
}

function isLeafAt({ texts }: HeadStack, places: Places, column: number): boolean {
  return saysExactly(essence(texts.at(-1) ?? ''), leafOf(places, column));
}

function matchExactly(stack: HeadStack, places: Places): ColumnMatch | undefined {
  const said = saidBy(stack);
  const leaves = indices(places).filter((column) => said.some((text) => saysExactly(text, leafOf(places, column))));
  const best = bestBy(leaves, (column) => groupsIn(stack, places, column));
  return best === undefined ? undefined : { column: best, doubts: [] };
}

function matchLoosely(stack: HeadStack, places: Places, taken: ReadonlySet<number>): ColumnMatch | undefined {
  const last = essence(stack.texts.at(-1) ?? '');
  const free = indices(places).filter((column) => !taken.has(column));
  const alike = free.filter((column) => distanceTo(last, leafOf(places, column)) !== undefined);
  const best = bestBy(
    alike,
    (column) => groupsIn(stack, places, column) - (distanceTo(last, leafOf(places, column)) ?? 0) / MOST_DISTANCE,
  );
  return best === undefined ? undefined : { column: best, doubts: ['label-loose'] };
}

/** Heads that are like several columns are those that their neighbours leave: `本年新 | 本年新 | 对外公开总数量`. */
function matchByOrder(at: number, matches: ColumnMatches, { heads, places }: Below): ColumnMatch | undefined {
  const before = matches.slice(0, at).findLast((match) => match !== undefined)?.column ?? -1;
  const after = matches.slice(at).find((match) => match !== undefined)?.column ?? places.columns.length;
  const from = matches.slice(0, at).findLastIndex((match) => match !== undefined) + 1;
  const to = matches.findIndex((match, index) => index > at && match !== undefined);
  const open = heads.slice(from, to < 0 ? undefined : to).filter((stack) => isLikeAny(stack, places));
  const starts = [...new Set(open.map(({ start }) => start))];
  const place = starts.indexOf(heads[at]?.start ?? -1);
  if (place < 0 || starts.length !== after - before - 1) return undefined;
  return { column: before + 1 + place, doubts: ['cell-ambiguous'] };
}

function isLikeAny(stack: HeadStack, places: Places): boolean {
  const last = essence(stack.texts.at(-1) ?? '');
  return indices(places).some((column) => distanceTo(last, leafOf(places, column)) !== undefined);
}

/** The texts of a stack, and those that its cells make one below the other (`结` `果` `维` `持`). */
function saidBy({ texts }: HeadStack): string[] {
  const joined = texts.map((_, start) => texts.slice(start).join(''));
  return [...new Set([...joined, ...texts].map(essence))].filter(Boolean);
}

/** How well the groups of a column are those above it; what stands right there weighs more than what is near. */
function groupsIn(stack: HeadStack, places: Places, column: number): number {
  const groups = (places.columns[column] ?? []).slice(0, -1);
  const texts = stack.texts.filter((text) => !namesSeveral(text, places));
  return groups.reduce((sum, group) => sum + weightOf(group, { ...stack, texts }), 0);
}

/** The name of the whole table is that of no group: `行政复议、行政诉讼情况`. */
function namesSeveral(text: string, { block }: Places): boolean {
  const said = wordsOf(text);
  const groups = block.columns.filter(({ children }) => children !== undefined);
  return groups.filter((group) => essencesOf(group).some((label) => said.includes(label))).length > 1;
}

function weightOf(group: Heading, { texts, beside, above }: HeadStack): number {
  const says = (text: string) => essencesOf(group).some((label) => wordsOf(text).includes(label));
  if (texts.some(says)) return 100;
  if (beside.some(says)) return 10;
  return above.some(says) ? 1 : 0;
}

function leafOf(places: Places, column: number): Heading {
  const leaf = places.columns[column]?.at(-1);
  if (leaf === undefined) throw new Error(`no column ${column} in ${places.block.table}`);
  return leaf;
}

function indices(places: Places): number[] {
  return places.columns.map((_, column) => column);
}

/** The one with the highest score; undefined where two have it. */
function bestBy<Item>(items: readonly Item[], score: (item: Item) => number): Item | undefined {
  const ranked = items.map((item) => ({ item, score: score(item) })).toSorted((one, other) => other.score - one.score);
  const [first, second] = ranked;
  return first === undefined || first.score === second?.score ? undefined : first.item;
}
