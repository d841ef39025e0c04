import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFPageProxy } from 'pdfjs-dist/types/src/display/api.d.ts';
import type { OptionalContentConfig } from 'pdfjs-dist/types/src/display/optional_content_config.d.ts';
import type { Box } from '../../document/model.ts';
import { boxOf, fillsOf, strokesOf } from './draw-path.ts';
import type { Font, GraphicsState } from './graphics-state.ts';
import { initialState } from './graphics-state.ts';
import type { Fill, Glyph, PageMarks, Stroke } from './marks.ts';
import type { Matrix } from './matrix.ts';
import { applyToBox, identity, intersect, matrixFrom, multiply } from './matrix.ts';
import { asked } from './open-pdf.ts';
import type { RawGlyph } from './show-text.ts';
import { showText } from './show-text.ts';

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
    pendingClip: false,
    isVisible: (group) => layers.isVisible(group) !== false,
    fontNamed: (name) => fontFrom(page, name),
    glyphs: [],
    strokes: [],
    fills: [],
    images: [],
    runs: 0,
    emptyRuns: 0,
  };
  fnArray.forEach((operator, at) => operations.get(operator)?.(machine, argumentsOf(argsArray[at])));
  const { glyphs, strokes, fills, images, emptyRuns } = machine;
  return {
    page: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    glyphs,
    strokes,
    fills,
    images,
    emptyRuns,
  };
}

/** The state of the walk through an operator list. It is changed as the operators say, and never leaves this file. */
interface Machine {
  readonly origin: Matrix;
  readonly bounds: Box;
  state: GraphicsState;
  readonly saved: GraphicsState[];
  /** Whether each open marked content shows. */
  readonly layers: boolean[];
  pendingClip: boolean;
  readonly isVisible: (group: unknown) => boolean;
  readonly fontNamed: (name: string) => Font | null;
  readonly glyphs: Glyph[];
  readonly strokes: Stroke[];
  readonly fills: Fill[];
  readonly images: Box[];
  runs: number;
  emptyRuns: number;
}

type Operation = (machine: Machine, args: readonly unknown[]) => void;

/** An operation that does no more than set a part of the state. */
const setting =
  (change: (state: GraphicsState, numbers: readonly number[]) => Partial<GraphicsState>): Operation =>
  (machine, args) => {
    machine.state = { ...machine.state, ...change(machine.state, args.map(Number)) };
  };

const operations: ReadonlyMap<number, Operation> = new Map<number, Operation>([
  [OPS.save, save],
  [OPS.restore, restore],
  [
    OPS.transform,
    (machine, args) => {
      transform(machine, matrixFrom(args));
    },
  ],
  [OPS.setGState, setGraphicsState],
  [OPS.setLineWidth, setting((_, [lineWidth = 1]) => ({ lineWidth }))],
  [
    OPS.setFillRGBColor,
    (machine, [color]) => {
      paintWith(machine, { fill: String(color) });
    },
  ],
  [
    OPS.setStrokeRGBColor,
    (machine, [color]) => {
      paintWith(machine, { stroke: String(color) });
    },
  ],
  [
    OPS.setFillColorN,
    (machine) => {
      paintWith(machine, { fill: 'pattern' });
    },
  ],
  [
    OPS.setStrokeColorN,
    (machine) => {
      paintWith(machine, { stroke: 'pattern' });
    },
  ],
  [
    OPS.setFillTransparent,
    (machine) => {
      paintWith(machine, { fill: 'transparent' });
    },
  ],
  [
    OPS.setStrokeTransparent,
    (machine) => {
      paintWith(machine, { stroke: 'transparent' });
    },
  ],
  [OPS.clip, expectClip],
  [OPS.eoClip, expectClip],
  [OPS.constructPath, constructPath],
  [OPS.beginText, setting(() => ({ textMatrix: identity, x: 0, y: 0, lineX: 0, lineY: 0 }))],
  [OPS.setFont, setFont],
  [OPS.setCharSpacing, setting((_, [charSpacing = 0]) => ({ charSpacing }))],
  [OPS.setWordSpacing, setting((_, [wordSpacing = 0]) => ({ wordSpacing }))],
  [OPS.setHScale, setting((_, [percent = 100]) => ({ horizontalScale: percent / 100 }))],
  [OPS.setLeading, setting((_, [leading = 0]) => ({ leading: -leading }))],
  [OPS.setTextRise, setting((_, [rise = 0]) => ({ rise }))],
  [OPS.setTextRenderingMode, setting((_, [mode = 0]) => ({ mode }))],
  [OPS.setTextMatrix, setTextMatrix],
  [OPS.moveText, setting((state, [x = 0, y = 0]) => lineAt(state, x, y))],
  [OPS.setLeadingMoveText, setting((state, [x = 0, y = 0]) => ({ leading: y, ...lineAt(state, x, y) }))],
  [OPS.nextLine, setting((state) => lineAt(state, 0, state.leading))],
  [OPS.showText, show],
  [OPS.beginMarkedContent, beginContent],
  [OPS.beginMarkedContentProps, beginLayer],
  [OPS.endMarkedContent, endContent],
  [OPS.paintFormXObjectBegin, beginForm],
  [OPS.paintFormXObjectEnd, restore],
  [OPS.beginGroup, beginGroup],
  [OPS.endGroup, restore],
  [OPS.beginAnnotation, beginAnnotation],
  [OPS.endAnnotation, restore],
  [OPS.paintImageXObject, paintImage],
  [OPS.paintInlineImageXObject, paintImage],
  [OPS.paintImageMaskXObject, paintImage],
  [OPS.paintSolidColorImageMask, paintImage],
]);

function save(machine: Machine): void {
  machine.saved.push(machine.state);
}

function restore(machine: Machine): void {
  machine.state = machine.saved.pop() ?? machine.state;
}

function transform(machine: Machine, matrix: Matrix | null): void {
  if (matrix !== null) machine.state = { ...machine.state, ctm: multiply(machine.state.ctm, matrix) };
}

function paintWith(machine: Machine, colors: Partial<Pick<GraphicsState, 'fill' | 'stroke'>>): void {
  machine.state = { ...machine.state, ...colors };
}

function setGraphicsState(machine: Machine, [entries]: readonly unknown[]): void {
  if (!Array.isArray(entries)) return;
  for (const entry of entries) {
    if (!Array.isArray(entry)) continue;
    const [key, value] = entry as readonly unknown[];
    if (key === 'LW') machine.state = { ...machine.state, lineWidth: Number(value) };
    if (key === 'ca') machine.state = { ...machine.state, fillAlpha: Number(value) };
    if (key === 'BM') machine.state = { ...machine.state, blended: value !== 'source-over' };
    if (key === 'SMask') machine.state = { ...machine.state, blended: value !== false };
    if (key === 'Font' && Array.isArray(value)) setFont(machine, value);
  }
}

function expectClip(machine: Machine): void {
  machine.pendingClip = true;
}

const stroking: ReadonlySet<unknown> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const filling: ReadonlySet<unknown> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);

function constructPath(machine: Machine, [paint, paths]: readonly unknown[]): void {
  const packed: unknown = Array.isArray(paths) ? paths[0] : null;
  const path = packed instanceof Float32Array ? packed : numbersOf(packed);
  const { state } = machine;
  const seen = machine.layers.every(Boolean);
  if (seen && stroking.has(paint)) append(machine.strokes, strokesOf(path, state));
  if (seen && filling.has(paint)) {
    const { strokes, areas } = fillsOf(path, state);
    const opaque = state.fillAlpha === 1 && !state.blended && state.fill.startsWith('#');
    append(machine.strokes, strokes);
    append(
      machine.fills,
      areas.map((box) => ({ box, color: state.fill, opaque, after: machine.runs })),
    );
  }
  if (machine.pendingClip) {
    machine.state = { ...state, clip: intersect(state.clip, boxOf(path, state)) };
    machine.pendingClip = false;
  }
}

/** One by one: a hostile path has more pieces than a call takes arguments. */
function append<T>(list: T[], added: readonly T[]): void {
  for (const one of added) list.push(one);
}

function setFont(machine: Machine, [name, size]: readonly unknown[]): void {
  machine.state = { ...machine.state, font: machine.fontNamed(String(name)), fontSize: Number(size) };
}

function setTextMatrix(machine: Machine, [value]: readonly unknown[]): void {
  const textMatrix = matrixFrom(value) ?? identity;
  machine.state = { ...machine.state, textMatrix, x: 0, y: 0, lineX: 0, lineY: 0 };
}

function lineAt({ lineX, lineY }: GraphicsState, x: number, y: number): Partial<GraphicsState> {
  return { x: lineX + x, y: lineY + y, lineX: lineX + x, lineY: lineY + y };
}

function show(machine: Machine, [items]: readonly unknown[]): void {
  const { state } = machine;
  if (!Array.isArray(items)) return;
  const { glyphs, advance } = showText(items as readonly (RawGlyph | number)[], state, machine.runs); // what showText carries, by pdf.js
  const seen = machine.layers.every(Boolean);
  append(machine.glyphs, seen ? glyphs : glyphs.map((glyph) => ({ ...glyph, hidden: 'layer-off' as const })));
  machine.runs += 1;
  if (state.font === null) machine.emptyRuns += 1;
  machine.state = state.font?.vertical
    ? { ...state, y: state.y - advance }
    : { ...state, x: state.x + advance * state.horizontalScale };
}

function beginContent(machine: Machine): void {
  machine.layers.push(true);
}

function endContent(machine: Machine): void {
  machine.layers.pop();
}

function beginLayer(machine: Machine, [tag, group]: readonly unknown[]): void {
  machine.layers.push(tag !== 'OC' || machine.isVisible(group));
}

function beginForm(machine: Machine, [matrix, box]: readonly unknown[]): void {
  save(machine);
  transform(machine, matrixFrom(matrix));
  clipToBox(machine, box);
}

function beginGroup(machine: Machine, [group]: readonly unknown[]): void {
  save(machine);
  if (typeof group !== 'object' || group === null || !('bbox' in group)) return;
  const matrix = 'matrix' in group ? matrixFrom(group.matrix) : null;
  clipToBox(machine, group.bbox, matrix ?? identity);
}

/** An annotation is painted from the page's own coordinates, whatever the content before it left behind (12.5.5). */
function beginAnnotation(machine: Machine, [, , matrix, inner]: readonly unknown[]): void {
  save(machine);
  machine.state = initialState(machine.origin, machine.bounds);
  transform(machine, matrixFrom(matrix));
  transform(machine, matrixFrom(inner));
}

function clipToBox(machine: Machine, box: unknown, matrix: Matrix = identity): void {
  const [left, top, right, bottom] = numbersOf(box);
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return;
  const { ctm, clip } = machine.state;
  const landed = applyToBox(multiply(ctm, matrix), [left, top, right, bottom]);
  machine.state = { ...machine.state, clip: intersect(clip, landed) };
}

/** Every picture fills the unit square of its own space (8.9.5). */
function paintImage(machine: Machine): void {
  if (machine.layers.every(Boolean)) {
    machine.images.push(intersect(applyToBox(machine.state.ctm, [0, 0, 1, 1]), machine.state.clip));
  }
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
  };
}

function argumentsOf(args: unknown): readonly unknown[] {
  return Array.isArray(args) ? args : [];
}

function numbersOf(value: unknown): number[] {
  if (ArrayBuffer.isView(value) || Array.isArray(value)) return Array.from(value as ArrayLike<unknown>, Number); // lists of numbers only
  return [];
}
