import type { Loss, Spot } from '../../../document/model.ts';
import type { Glyph, PageMarks } from '../drawing/marks.ts';
import { FIRST_PRIVATE, UNKNOWN } from '../fonts/decode-glyphs.ts';
import type { Line } from '../lines/lines.ts';
import { boxAroundAll } from '../lines/lines.ts';

/**
 * What was not decoded of each page. A glyph of a running head or foot, as of the address of a web page, is no part of the report, where
 * most of its line tells that it is one.
 */
export function undecoded(pages: readonly PageMarks[], furniture: ReadonlySet<Line>): Loss[] {
  const apart = new Set([...furniture].flatMap(({ glyphs }) => (isMostlyDecoded(glyphs) ? glyphs : [])));
  return pages.flatMap(({ page, glyphs }) => {
    const unknown = glyphs.filter((glyph) => !apart.has(glyph) && isUnknown(glyph));
    return unknown.length === 0
      ? []
      : [lossOf(unknown.length, { page, box: boxAroundAll(unknown.map(({ box }) => box)) })];
  });
}

/** What was shown in fonts that could not be read. */
export function unreadRuns(pages: readonly PageMarks[]): Loss[] {
  return pages.flatMap(({ page, width, height, emptyRuns }) =>
    emptyRuns === 0 ? [] : [lossOf(emptyRuns, { page, box: [0, 0, width, height] })],
  );
}

function isMostlyDecoded(glyphs: readonly Glyph[]): boolean {
  return 2 * glyphs.filter(isUnknown).length < glyphs.length;
}

function isUnknown({ text, hidden }: Glyph): boolean {
  return hidden === null && (text === UNKNOWN || (text.codePointAt(0) ?? 0) >= FIRST_PRIVATE);
}

function lossOf(count: number, spot: Spot): Loss {
  return { kind: 'glyphs-undecoded', text: `${String(count)} glyphs`, spot, inTable: false };
}
