import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { identity } from '../matrix.ts';
import { beginAnnotation, beginContent, beginForm, beginGroup, beginLayer, endContent, endGroup } from './content.ts';
import type { Operation } from './machine.ts';
import { setting } from './machine.ts';
import { constructPath, expectClip } from './paths.ts';
import { paintImage, paintImages, paintPicture, paintShading, repeatImage, repeatMask } from './pictures.ts';
import { concatenate, painting, restore, save, setGraphicsState } from './state.ts';
import { endText, lineAt, setFont, setTextMatrix, show } from './text.ts';

/** What the operators of a page do that bear on what is read from it; the others are passed over (ISO 32000-2, annex A). */
export const operations: ReadonlyMap<number, Operation> = new Map<number, Operation>([
  [OPS.save, save],
  [OPS.restore, restore],
  [OPS.transform, concatenate],
  [OPS.setGState, setGraphicsState],
  [OPS.setLineWidth, setting((_, [lineWidth = 1]) => ({ lineWidth }))],
  [OPS.setFillRGBColor, painting((color) => ({ fill: String(color) }))],
  [OPS.setStrokeRGBColor, painting((color) => ({ stroke: String(color) }))],
  [OPS.setFillColorN, painting(() => ({ fill: 'pattern' }))],
  [OPS.setStrokeColorN, painting(() => ({ stroke: 'pattern' }))],
  [OPS.setFillTransparent, painting(() => ({ fill: 'transparent' }))],
  [OPS.setStrokeTransparent, painting(() => ({ stroke: 'transparent' }))],
  [OPS.clip, expectClip('nonzero')],
  [OPS.eoClip, expectClip('evenOdd')],
  [OPS.constructPath, constructPath],
  [OPS.beginText, setting(() => ({ textMatrix: identity, x: 0, y: 0, lineX: 0, lineY: 0 }))],
  [OPS.endText, endText],
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
  [OPS.endGroup, endGroup],
  [OPS.beginAnnotation, beginAnnotation],
  [OPS.endAnnotation, restore],
  [OPS.shadingFill, paintShading],
  [OPS.paintImageXObject, paintPicture],
  [OPS.paintImageXObjectRepeat, repeatImage],
  [OPS.paintInlineImageXObject, paintImage],
  [OPS.paintInlineImageXObjectGroup, paintImages],
  [OPS.paintImageMaskXObject, paintImage],
  [OPS.paintImageMaskXObjectRepeat, repeatMask],
  [OPS.paintImageMaskXObjectGroup, paintImages],
  [OPS.paintSolidColorImageMask, paintImage],
]);
