import type { Glyph, PageMarks } from '../drawing/marks.ts';

/** In ems: what is not as wide is no Chinese character, and what is less wide has no width. */
const NARROW = 0.65;
const LEAST = 0.2;
/** In ems: what begins so near leaves no room for a Chinese character, and what begins farther off says nothing. */
const NO_ROOM = 0.75;
const NEAR = 1.3;

/**
 * The glyphs that are about half as wide as they are high, as digits and letters are: by the widths of their font, however they are
 * stretched on the page, where the place of what follows them does not contradict it. Ghostscript gives the glyphs of a font that it cuts to pieces any width.
 */
export function narrowGlyphs(pages: readonly PageMarks[]): ReadonlySet<Glyph> {
  const narrow = pages.flatMap(({ glyphs }) =>
    glyphs.flatMap((glyph, at) =>
      glyph.advance > LEAST && glyph.advance < NARROW ? [{ glyph, room: roomFor(glyph, glyphs[at + 1]) }] : [],
    ),
  );
  const believed = [...Map.groupBy(narrow, ({ glyph }) => glyph.font).values()].filter((own) => {
    const rooms = own.flatMap(({ room }) => room ?? []);
    return 2 * rooms.filter((room) => room < NO_ROOM).length >= rooms.length;
  });
  return new Set(believed.flat().map(({ glyph }) => glyph));
}

/** From where a glyph begins to where the next one on its line does, in ems; null where none is near. */
function roomFor(glyph: Glyph, next: Glyph | undefined): number | null {
  if (next?.angle !== glyph.angle || glyph.angle % 90 !== 0) return null;
  const [from, to] = [alongLine(glyph), alongLine(next)];
  if (Math.abs(to.across - from.across) > glyph.size / 2) return null;
  const em = (from.end - from.begin) / glyph.advance;
  const room = (glyph.angle < 180 ? to.begin - from.begin : from.end - to.end) / em;
  return room > 0 && room < NEAR ? room : null;
}

function alongLine({ angle, box: [left, top, right, bottom] }: Glyph): {
  readonly begin: number;
  readonly end: number;
  readonly across: number;
} {
  return angle % 180 === 0 ? { begin: left, end: right, across: top } : { begin: top, end: bottom, across: left };
}
