import { isWhite } from '../looks.ts';
import type { XmlElement } from '../xml/xml.ts';
import { childAt, element, elementsOf, outermost, stringOf } from '../xml/xml.ts';
import type { Context } from './context.ts';
import { lost, lostText } from './lost.ts';

/** A text box in the run that it is anchored to. `place` tells on which side of its paragraph it is read; `shaded`, whether it is filled. */
export const BOX = 'box';

/** The text boxes of a drawing; or what it is, where it has none. */
export function flattenDrawing(drawing: XmlElement, context: Context): readonly XmlElement[] {
  const boxes = outermost(drawing, 'w:txbxContent').map(({ children }) => children);
  const signs = outermost(drawing, 'v:textpath').map(({ attributes }) => [paragraph(attributes.get('string') ?? '')]);
  const shapes = outermost(drawing, 'a:p', 'w:txbxContent').filter(({ name }) => name === 'a:p');
  const texts = shapes.map((each) => paragraph(outermost(each, 'a:t').map(stringOf).join('')));
  const stories = [...boxes, ...signs, ...(texts.length > 0 ? [texts] : [])];
  const attributes = { place: placeOf(drawing), shaded: String(isFilled(drawing)) };
  const made = stories.map((story) => element(BOX, story, attributes));
  return isHidden(drawing) ? [lost('hidden-text', made)] : [...made, ...unreadIn(drawing, context)];
}

function paragraph(text: string): XmlElement {
  return element('w:p', [element('w:r', [element('w:t', [text])])]);
}

const UNREAD = new Map([
  ['c:chart', 'chart'],
  ['dgm:relIds', 'diagram'],
  ['o:OLEObject', 'object'],
  ['w:control', 'control'],
]);

function unreadIn(drawing: XmlElement, context: Context): readonly XmlElement[] {
  const name = descriptionOf(drawing);
  const parts = outermost(drawing, ...UNREAD.keys(), 'w:txbxContent').filter((part) => UNREAD.has(part.name));
  if (parts.length > 0) {
    return parts.map((part) => {
      const what = [UNREAD.get(part.name), part.attributes.get('ProgID'), context.targetOf(part), name];
      return lostText('part-unread', what.filter(Boolean).join(' '));
    });
  }
  const pictures = outermost(drawing, 'pic:pic', 'v:imagedata', 'w:txbxContent').filter(
    (part) => part.name !== 'w:txbxContent',
  );
  return pictures.length === 0 ? [] : [lostText('image', name || 'image')];
}

function descriptionOf(drawing: XmlElement): string {
  const shown = outermost(drawing, 'wp:docPr', 'v:shape')[0]?.attributes;
  const names = ['descr', 'title', 'alt', 'name'].map((key) => shown?.get(key));
  return names.find((name) => name !== undefined && name.trim() !== '') ?? '';
}

function isHidden(drawing: XmlElement): boolean {
  const shown = outermost(drawing, 'wp:docPr')[0]?.attributes.get('hidden') ?? '0';
  return ['1', 'true'].includes(shown) || /visibility:\s*hidden/.test(styleOf(drawing));
}

/** In points; 1 pt is 12,700 English Metric Units. */
const LINE = 12;
const UNITS = 12_700;

/** A box whose top is less than a line below that of its paragraph pushes the paragraph down: it is read before it. */
function placeOf(drawing: XmlElement): 'before' | 'after' {
  const position = outermost(drawing, 'wp:positionV')[0];
  const offset = position && childAt(position, 'wp:posOffset');
  const from = position?.attributes.get('relativeFrom') ?? '';
  if (offset && ['paragraph', 'line'].includes(from))
    return Number(stringOf(offset)) / UNITS < LINE ? 'before' : 'after';
  const margin = /(?:^|;)margin-top:\s*(-?[\d.]+)pt/.exec(styleOf(drawing))?.[1];
  return margin !== undefined && Number(margin) < LINE ? 'before' : 'after';
}

function styleOf(drawing: XmlElement): string {
  return outermost(drawing, 'v:shape', 'v:rect', 'v:roundrect', 'v:group')[0]?.attributes.get('style') ?? '';
}

function isFilled(drawing: XmlElement): boolean {
  const shape = outermost(drawing, 'wps:wsp')[0];
  const fills = shape ? elementsOf(childAt(shape, 'wps:spPr') ?? shape).map(({ name }) => name) : [];
  const plain = outermost(drawing, 'v:shape', 'v:rect', 'v:roundrect')[0]?.attributes.get('fillcolor');
  if (plain !== undefined) return !/^(?:white|#fff)\b/i.test(plain) && !isWhite(plain.slice(1, 7));
  const colour = shape && valueOfFill(shape);
  if (colour !== undefined) return !isWhite(colour);
  return fills.some((fill) => ['a:solidFill', 'a:gradFill', 'a:blipFill', 'a:pattFill'].includes(fill));
}

function valueOfFill(shape: XmlElement): string | undefined {
  return childAt(shape, 'wps:spPr', 'a:solidFill', 'a:srgbClr')?.attributes.get('val');
}
