import { squeeze } from '../document/text.ts';
import type { Cell } from '../document/model.ts';
import type { BindingDoubt } from './bound-cell.ts';
import { isPrintedFigure } from './figure.ts';
import { distanceTo, essence, essencesOf, saysExactly, wordsLeftOut } from './label.ts';
import type { Leaf } from './leaves.ts';
import { leaves } from './leaves.ts';
import { headingsOf } from './places.ts';
import type { Strip } from './strips.ts';

const rowGroups = headingsOf('rows').filter(({ children }) => children !== undefined);

export interface RowMatch {
  readonly leaf: Leaf;
  readonly doubts: readonly BindingDoubt[];
}

export interface LabelledStrip extends Strip {
  /** The cell that says what row it is; undefined where none does. */
  readonly label: Cell | undefined;
  readonly match: RowMatch | undefined;
}

/** Finds the rows of the form: first those that say it word for word, then, among what is left, what is like them. */
export function labelStrips(strips: readonly Strip[]): LabelledStrip[] {
  const bare = strips.map((strip) => ({ ...strip, label: labelOf(strip), match: undefined }));
  const exact = bare.map((strip, at) => ({ ...strip, match: matchWords(bare, at) }));
  const taken = new Set(exact.flatMap(({ match }) => match?.leaf ?? []));
  const free = leaves.filter((leaf) => !taken.has(leaf));
  const loose = exact.map((strip) => ({ ...strip, match: strip.match ?? matchLoosely(strip.label, free) }));
  const goingOn = loose.map((strip, at) => ({
    ...strip,
    match: strip.match ?? matchAbove(loose[at - 1], strip) ?? matchOverleaf(strip, loose[at + 1]),
  }));
  const found = new Set(goingOn.flatMap(({ match }) => match?.leaf ?? []));
  return goingOn.map((strip, at) => ({ ...strip, match: strip.match ?? matchByOrder(goingOn, at, found) }));
}

export function hasFigures({ cells, row }: Strip): boolean {
  return cells.some((cell) => cell.row === row && isPrintedFigure(cell.text));
}

/** Labels stand to the left of figures, groups first: the last of the words there. A number before them counts the rows. */
function labelOf({ cells }: Strip): Cell | undefined {
  const first = cells.findIndex(isWords);
  const figure = cells.findIndex(
    ({ text }, index) => index > first && isPrintedFigure(text) && !isSerial(cells, index),
  );
  return cells.slice(0, figure < 0 ? undefined : figure).findLast(isWords);
}

/** A number before a label that has figures behind it. */
function isSerial(cells: readonly Cell[], index: number): boolean {
  const [serial, label, ...values] = cells.slice(index);
  const isNumber = /^\s*\d{1,2}[.、]?\s*$/u.test(serial?.text ?? '');
  return isNumber && label !== undefined && isWords(label) && values.some(({ text }) => isPrintedFigure(text));
}

function isWords({ text }: Cell): boolean {
  return !isPrintedFigure(text) && /\p{Script=Han}{2}/u.test(essence(text)) && !SAYS_NOTHING.test(squeeze(text));
}

/** In the place of a figure. */
const SAYS_NOTHING = /^(?:不涉及|不适用|未发生|暂?无(?:数据|此项)?)$/u;

const NUMBERED = /^\s*\d{1,2}[.．、](?!\d)/u;

/** Two numbered labels in one cell: which of them the figures beside it are of, nothing tells. */
function saysTwo({ text }: Cell): boolean {
  return text.split('\n').filter((line) => NUMBERED.test(line)).length > 1;
}

/** What a label says together with the half of it that stands above or below goes before what it says alone. */
function matchWords(strips: readonly LabelledStrip[], at: number): RowMatch | undefined {
  const alone = withinGroup(strips[at], matchExactly(strips[at]?.label));
  const joined = matchAcrossBreak(strips, at);
  return joined?.leaf === alone?.leaf ? alone : (joined ?? alone);
}

/** `行政许可数量` says no more than `行政许可`. */
const COUNT_OF = /(?<=.)(?:数量|件数|数)$/u;

/** `合计` and `9.其他` in a group that has no such row are the agency's own, though the form has them elsewhere. */
function withinGroup(strip: LabelledStrip | undefined, match: RowMatch | undefined): RowMatch | undefined {
  if (strip?.label === undefined || match === undefined || essence(strip.label.text).length > 2) return match;
  const said = strip.cells.slice(0, strip.cells.indexOf(strip.label)).map(({ text }) => essence(text));
  const groups = rowGroups.filter((group) => said.some((text) => saysExactly(text, group)));
  const own = match.leaf.rows.flatMap(({ places, row }) => places.rows[row] ?? []);
  return groups.every(({ key }) => own.some((heading) => heading.key === key)) ? match : undefined;
}

function matchExactly(label: Cell | undefined): RowMatch | undefined {
  const text = label === undefined ? '' : essence(label.text);
  return text === '' ? undefined : (matchText(text) ?? matchText(text.replace(COUNT_OF, '')));
}

function matchText(text: string): RowMatch | undefined {
  const leaf = leaves.find(({ headings }) => headings.some((heading) => saysExactly(text, heading)));
  return leaf === undefined ? matchBelowGroup(text) : { leaf, doubts: [] };
}

/** A label that names its group first: `（三）不予公开1.属于国家秘密`. */
function matchBelowGroup(text: string): RowMatch | undefined {
  const leaf = leaves.find(({ rows }) =>
    rows.some(({ places, row }) => {
      const [own, group] = (places.rows[row] ?? []).toReversed();
      if (own === undefined || group === undefined) return false;
      const said = essencesOf(group).filter((name) => text.startsWith(name));
      return said.some((name) => saysExactly(text.slice(name.length).replace(/^\d{1,2}/u, ''), own));
    }),
  );
  return leaf === undefined ? undefined : { leaf, doubts: [] };
}

function matchLoosely(label: Cell | undefined, free: readonly Leaf[]): RowMatch | undefined {
  if (label === undefined || saysTwo(label)) return undefined;
  const text = essence(label.text);
  const ranked = free
    .map((leaf) => ({
      leaf,
      distance: Math.min(
        ...leaf.headings.map((heading) => distanceTo(text, heading) ?? wordsLeftOut(text, heading) ?? Infinity),
      ),
    }))
    .filter(({ distance }) => distance < Infinity)
    .toSorted((one, other) => one.distance - other.distance);
  const [best, second] = ranked;
  if (best === undefined || best.distance === second?.distance) return undefined;
  return { leaf: best.leaf, doubts: ['label-loose'] };
}

/** A page break leaves half of the label on one page and half on the other, and the figures with either. */
function matchAcrossBreak(strips: readonly LabelledStrip[], at: number): RowMatch | undefined {
  const strip = strips[at];
  if (strip === undefined || !hasFigures(strip)) return undefined;
  const [before, after] = [strips[at - 1], strips[at + 1]].map((other) =>
    other && !hasFigures(other) ? halfLabel(other) : '',
  );
  const own = ownLabel(strip);
  if (own === '') return undefined;
  return (
    stitched(before ? matchText(essence(before + own)) : undefined) ??
    stitched(after ? matchText(essence(own + after)) : undefined)
  );
}

/** What a row without a label goes on with: the label above it, where that has no figures. */
function matchAbove(before: LabelledStrip | undefined, strip: LabelledStrip): RowMatch | undefined {
  if (before?.heads !== strip.heads || hasFigures(before) || !hasFigures(strip) || ownLabel(strip) !== '')
    return undefined;
  return stitched(before.match);
}

/** Figures without a label at the foot of a page are of the label without figures that begins the next. */
function matchOverleaf(strip: LabelledStrip, after: LabelledStrip | undefined): RowMatch | undefined {
  if (after?.heads !== strip.heads || hasFigures(after) || !hasFigures(strip) || ownLabel(strip) !== '')
    return undefined;
  return pageOf(after) === pageOf(strip) ? undefined : stitched(after.match);
}

/** Where the cells stand that begin in the row itself. */
function pageOf({ cells, row }: Strip): number | undefined {
  return cells.find((cell) => cell.row === row)?.spot?.page;
}

function stitched(match: RowMatch | undefined): RowMatch | undefined {
  return match && { ...match, doubts: [...match.doubts, 'row-stitched'] };
}

/** The label that begins in the row itself, not in one above. */
function ownLabel({ label, row }: LabelledStrip): string {
  return label?.row === row ? label.text : '';
}

/** What is left of a label on the other page, down to a character: the last text that begins in the row. */
function halfLabel({ cells, row }: LabelledStrip): string {
  return cells.findLast((cell) => cell.row === row && cell.text.trim() !== '')?.text ?? '';
}

/** A row whose label is lost is the one that its neighbours leave between them. */
function matchByOrder(strips: readonly LabelledStrip[], at: number, found: ReadonlySet<Leaf>): RowMatch | undefined {
  const strip = strips[at];
  if (strip === undefined || ownLabel(strip) !== '' || !hasFigures(strip)) return undefined;
  const before = strips[at - 1]?.heads === strip.heads ? strips[at - 1]?.match : undefined;
  const after = strips[at + 1]?.heads === strip.heads ? strips[at + 1]?.match : undefined;
  const leaf = leaves.find((one) => isBetween(one, before?.leaf, after?.leaf));
  return leaf !== undefined && !found.has(leaf) ? { leaf, doubts: ['label-loose'] } : undefined;
}

/** Without a row above, it is the first of its block. */
function isBetween(leaf: Leaf, before: Leaf | undefined, after: Leaf | undefined): boolean {
  return leaf.rows.some(({ places, row }) => {
    const rowOf = (other: Leaf) => other.rows.find((one) => one.places === places)?.row;
    if (after === undefined || rowOf(after) !== row + 1) return false;
    return before === undefined ? row === 0 : rowOf(before) === row - 1;
  });
}
