import type { Box } from '../../../document/model.ts';
import type { PageMarks } from '../drawing/marks.ts';
import { furnitureOf } from '../lines/furniture.ts';
import type { Line } from '../lines/lines.ts';
import type { PageContent, RuledContent } from '../pages/page-content.ts';
import { pageContents, ruledContent } from '../pages/page-content.ts';

/** Sides of a frame and of a table stand no further apart than this, in points. */
const SAME_SIDE = 4;
/** A row that is one cell shows no more lines than this. */
const MOST_LINES = 3;

/** What the pages show, a frame that a page break cut from a table as a row of it. */
export function contentOfPages(marks: readonly PageMarks[]): PageContent[] {
  const ruled = withCutRows(marks);
  return pageContents(ruled, furnitureOf(ruled));
}

/**
 * The pages, with each frame that ends or begins one taken for a row of the table that begins the next or ends the one before:
 * a page break may leave the caption of a table alone on its page.
 */
function withCutRows(marks: readonly PageMarks[]): RuledContent[] {
  const pages = marks.map((page) => ruledContent(page));
  if (pages.every(({ frames }) => frames.length === 0)) return pages;
  const furniture = furnitureOf(pages);
  return pages.map((page, at) => {
    const own = marks[at];
    const rows = page.frames.filter((frame) => isCutRow(frame, { page, pages, furniture }));
    return own === undefined || rows.length === 0 ? page : ruledContent(own, rows);
  });
}

interface Setting {
  readonly page: PageContent;
  readonly pages: readonly PageContent[];
  readonly furniture: ReadonlySet<Line>;
}

function isCutRow(frame: Box, { page, pages, furniture }: Setting): boolean {
  const boxesOn = (one: PageContent) => boxesOf(one, furniture);
  const inside = boxesOn(page).filter((box) => holds(frame, box));
  const outside = boxesOn(page).filter((box) => !holds(frame, box));
  if (inside.length === 0 || inside.length > MOST_LINES) return false;
  const [before, after] = [page.page - 1, page.page + 1].map((number) => pages.find((one) => one.page === number));
  const first = after?.tables[0]?.box;
  const last = before?.tables.at(-1)?.box;
  const endsPage = outside.every((box) => box[3] <= frame[1] + SAME_SIDE);
  const beginsPage = outside.every((box) => box[1] >= frame[3] - SAME_SIDE);
  return (
    (endsPage &&
      after !== undefined &&
      first !== undefined &&
      isAlike(frame, first) &&
      boxesOn(after).every((box) => box[1] >= first[1])) ||
    (beginsPage &&
      before !== undefined &&
      last !== undefined &&
      isAlike(frame, last) &&
      boxesOn(before).every((box) => box[3] <= last[3]))
  );
}

/** What stands on a page but for running heads and feet. */
function boxesOf({ lines, tables }: PageContent, furniture: ReadonlySet<Line>): Box[] {
  return [...lines.filter((line) => !furniture.has(line)), ...tables].map(({ box }) => box);
}

function holds([left, top, right, bottom]: Box, box: Box): boolean {
  return box[0] >= left && box[2] <= right && box[1] >= top - SAME_SIDE && box[3] <= bottom + SAME_SIDE;
}

function isAlike(frame: Box, table: Box): boolean {
  return Math.abs(frame[0] - table[0]) <= SAME_SIDE && Math.abs(frame[2] - table[2]) <= SAME_SIDE;
}
