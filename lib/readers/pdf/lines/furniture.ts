import type { Loss } from '../../../document/model.ts';
import type { PageContent } from '../pages/page-content.ts';
import type { Line } from './lines.ts';
import { median } from './lines.ts';

/** A page number, alone or dressed: `3`, `- 3 -`, `— 3 —`, `第 3 页`, `3/6`, `第3页 共6页`, `Page 3 of 6`. */
const PAGE_NUMBER =
  /^(?:[-—–·•\s]*\d{1,4}[-—–·•\s]*|第\s*\d{1,4}\s*页(?:[,，/\s]*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/iu;
/** Heads and feet stand within this share of the page's height from its edge. */
const MARGIN = 0.13;
/** How many lines from the edge may be furniture. */
const DEPTH = 3;
/** The same head stands at the same height on every page, give or take this many points. */
const SAME_PLACE = 4;

/** The lines of each page that are running heads, running feet and page numbers: they repeat, or they number the pages. */
export function furnitureOf(pages: readonly PageContent[]): ReadonlySet<Line> {
  const marginal = pages.flatMap((page) => marginalLines(page).map((line) => ({ page, line })));
  const repeats = marginal.filter(({ page, line }) =>
    marginal.some(
      (other) => other.page !== page && wordsOf(other.line) === wordsOf(line) && samePlace(other, { page, line }),
    ),
  );
  const numbers = marginal.filter(({ page, line }) => PAGE_NUMBER.test(line.text) && isEdgeMost(page, line));
  const heads = marginal.filter(({ page, line }) => isApart(page, line, pages));
  return new Set([...repeats, ...numbers, ...heads].map(({ line }) => line));
}

/** What running heads and feet say, which is no part of the report. */
export function furnitureLosses(pages: readonly PageContent[], furniture: ReadonlySet<Line>): Loss[] {
  return pages.flatMap(({ page, lines }) =>
    lines
      .filter((line) => furniture.has(line))
      .map(({ text, box }) => ({ kind: 'page-furniture', text, spot: { page, box }, inTable: false }) as const),
  );
}

function marginalLines(page: PageContent): Line[] {
  const sorted = page.lines.toSorted((a, b) => a.box[1] - b.box[1]);
  const top = sorted.slice(0, DEPTH).filter(({ box }) => box[3] < page.height * MARGIN);
  const bottom = sorted.slice(-DEPTH).filter(({ box }) => box[1] > page.height * (1 - MARGIN));
  return [...top, ...bottom];
}

/** What a running line says, whatever number it carries. */
function wordsOf(line: Line): string {
  return line.text.replace(/\s+/gu, '').replace(/\d+/gu, '#');
}

interface Placed {
  readonly page: PageContent;
  readonly line: Line;
}

/** From the top for a head, from the bottom for a foot: pages may differ in height. */
function samePlace(a: Placed, b: Placed): boolean {
  const fromTop = Math.abs(a.line.box[1] - b.line.box[1]);
  const fromBottom = Math.abs(a.page.height - a.line.box[3] - (b.page.height - b.line.box[3]));
  return Math.min(fromTop, fromBottom) <= SAME_PLACE;
}

/** No line and no table stands between it and the edge of the page. */
function isEdgeMost(page: PageContent, line: Line): boolean {
  const boxes = [...page.lines.map(({ box }) => box), ...page.tables.map(({ box }) => box)];
  const isHead = line.box[3] < page.height / 2;
  return boxes.every((box) => box === line.box || (isHead ? box[1] >= line.box[1] - 1 : box[3] <= line.box[3] + 1));
}

/** Smaller than the text, at the very edge, and set apart from it by more than two of its lines. */
function isApart(page: PageContent, line: Line, pages: readonly PageContent[]): boolean {
  const body = median(pages.flatMap(({ lines }) => lines.map(({ size }) => size)));
  if (line.size > body * 0.9 || !isEdgeMost(page, line)) return false;
  const others = [
    ...page.lines.filter((other) => other !== line).map(({ box }) => box),
    ...page.tables.map(({ box }) => box),
  ];
  const distance = others.map((box) => (line.box[3] < page.height / 2 ? box[1] - line.box[3] : line.box[1] - box[3]));
  return distance.length > 0 && distance.every((gap) => gap > 2 * line.size);
}
