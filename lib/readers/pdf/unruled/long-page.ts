import type { Box } from '../../../document/model.ts';
import type { Line } from '../lines/lines.ts';
import type { Ruling } from '../ruled/rulings.ts';
import { withBrokenFigures } from './broken-figures.ts';
import type { Row } from './figure-rows.ts';
import { rowOf } from './figure-rows.ts';

/** What a page shows outside its ruled tables: its text but for running heads and feet, and the level rulings among it. */
export interface TextPage {
  readonly lines: readonly Line[];
  readonly levels: readonly Ruling[];
  /** The ruled tables. */
  readonly tables: readonly Box[];
}

/** All pages as one, each right below the text of the one before: what a page break cut is whole on it. */
export interface LongPage {
  readonly rows: readonly Row[];
  readonly levels: readonly Ruling[];
  /** Where each page begins. */
  readonly tops: readonly number[];
}

/** Between the last line of a page and the first one of the next stand so many ems: more than between lines of one text. */
const GAP = 1;
/** Where a ruled table ends or begins a page, text does not go on from page to page: in points, more than any text goes over. */
const APART = 200;

export function longPageOf(pages: readonly TextPage[]): LongPage {
  const tops: number[] = [];
  let bottom = 0;
  pages.forEach((page, at) => {
    const first = Math.min(...page.lines.map(({ box }) => box[1]));
    const goesOn = isText(page, 'first') && (at === 0 || isText(pages[at - 1], 'last'));
    const top = page.lines.length === 0 ? bottom : bottom - first + (goesOn ? GAP * sizeAtHead(page) : APART);
    tops.push(top);
    bottom = Math.max(bottom, ...page.lines.map(({ box }) => top + box[3]));
  });
  return {
    tops,
    rows: pages.flatMap(({ lines }, at) => rowsOn(lines, tops[at] ?? 0)),
    levels: pages.flatMap(({ levels }, at) => levels.map((level) => ({ ...level, at: level.at + (tops[at] ?? 0) }))),
  };
}

function rowsOn(lines: readonly Line[], top: number): Row[] {
  return withBrokenFigures(lines.toSorted((a, b) => a.box[3] - b.box[3]).map((line) => rowOf(line, top)));
}

/** Whether what stands first, or last, on a page is a line of text. */
function isText(page: TextPage | undefined, end: 'first' | 'last'): boolean {
  if (page === undefined) return false;
  const placeOf = (box: Box) => (end === 'first' ? -box[1] : box[3]);
  const [lines, tables] = [page.lines.map(({ box }) => box), page.tables].map((boxes) =>
    Math.max(...boxes.map(placeOf)),
  );
  return (lines ?? -Infinity) > (tables ?? -Infinity);
}

function sizeAtHead({ lines }: TextPage): number {
  return lines.toSorted((a, b) => a.box[1] - b.box[1])[0]?.size ?? 0;
}
