import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { OptionalContentConfig } from 'pdfjs-dist/types/src/display/optional_content_config.d.ts';
import type { Box } from '../../../document/model.ts';
import { asked } from '../file/open-pdf.ts';
import { digestOf } from '../fonts/known-fonts.ts';
import { coverGlyphs } from './cover-glyphs.ts';
import { unsureWhereCrossed } from './cross-glyphs.ts';
import type { Font } from './graphics-state.ts';
import { initialState } from './graphics-state.ts';
import type { PageMarks } from './marks.ts';
import { identity, matrixFrom } from './matrix.ts';
import type { Machine } from './operations/machine.ts';
import { numbersOf } from './operations/machine.ts';
import { operations } from './operations/operations.ts';

/** Reads what a page shows from its operator list. */
export async function interpretPage(page: PDFPageProxy, layers: OptionalContentConfig): Promise<PageMarks> {
  const viewport = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await asked(page.getOperatorList());
  const bounds: Box = [0, 0, viewport.width, viewport.height];
  const origin = matrixFrom(viewport.transform) ?? identity;
  const machine: Machine = {
    origin,
    bounds,
    state: initialState(origin, bounds),
    saved: [],
    layers: [],
    pendingClip: null,
    textClip: [],
    isVisible: (group) => layers.isVisible(group) !== false,
    fontNamed: (name) => fontFrom(page, name),
    glyphs: [],
    strokes: [],
    fills: [],
    images: [],
    paints: [],
    drawings: [],
    runs: 0,
    emptyRuns: 0,
  };
  fnArray.forEach((operator, at) => operations.get(operator)?.(machine, argumentsOf(argsArray[at])));
  const { glyphs, strokes, fills, images, paints, drawings, emptyRuns } = machine;
  return {
    page: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    glyphs: unsureWhereCrossed(coverGlyphs(glyphs, paints)),
    strokes,
    fills,
    images,
    drawings,
    emptyRuns,
  };
}

function fontFrom(page: PDFPageProxy, name: string): Font | null {
  if (!page.commonObjs.has(name)) return null;
  const font: unknown = page.commonObjs.get(name);
  if (typeof font !== 'object' || font === null) return null;
  const [unit] = 'fontMatrix' in font ? numbersOf(font.fontMatrix) : [];
  return {
    name,
    vertical: 'vertical' in font && font.vertical === true,
    type3: 'isType3Font' in font && font.isType3Font === true,
    unit: unit ?? 0.001,
    outlineOf: (glyph) => outlineFrom(page, `${name}_path_${glyph}`),
  };
}

/** pdf.js hands out the paths that it would draw, where it is asked to draw the fonts itself. */
function outlineFrom(page: PDFPageProxy, name: string): number | null {
  if (!page.commonObjs.has(name)) return null;
  const outline: unknown = page.commonObjs.get(name);
  if (typeof outline !== 'object' || outline === null || !('path' in outline)) return null;
  const digest = digests.get(outline) ?? digestOf(outline.path);
  digests.set(outline, digest);
  return digest;
}

/** Of the outlines met: a glyph is shown many times. */
const digests = new WeakMap<object, number | null>();

function argumentsOf(args: unknown): readonly unknown[] {
  return Array.isArray(args) ? args : [];
}
