import type { Ground } from '../looks.ts';
import { ANY, groundBy, isDisfigured, isLost, OF_SIGNS, PAPER } from '../looks.ts';
import type { Styles, Traits } from '../styles.ts';
import { over, traitsOf } from '../styles.ts';
import type { XmlElement } from '../xml/xml.ts';
import { childAt, stringOf, switchAt, valueAt, withChildren } from '../xml/xml.ts';
import { BOX } from './flatten-drawing.ts';
import { lost } from './lost.ts';

/** In half points: below 2 pt nobody reads. */
const LEGIBLE = 4;
/** In twentieths of a point: of a lower row or line nothing is seen, and what is set in further stands beside the page. */
const LOWEST = 80;
const WIDEST = 12_000;

/** What text stands on, and the traits that its paragraph gives it. */
interface Setting {
  readonly ground: Ground;
  readonly inTable: boolean;
  readonly paragraph: Traits;
  readonly styles: Styles;
}

/**
 * Marks as lost the text that nobody sees (hidden by its properties or its style, of the colour of its ground, too small to read), what
 * was struck through, and the raised marks of notes beside the text of cells: `137` and a raised `1` are not 1371.
 */
export function markHidden(body: XmlElement, styles: Styles): XmlElement {
  return markWithin(body, { ground: PAPER, inTable: false, paragraph: styles.defaults, styles });
}

function markWithin(parent: XmlElement, setting: Setting): XmlElement {
  return withChildren(
    parent,
    parent.children.map((child) => (typeof child === 'string' ? child : mark(child, setting))),
  );
}

function mark(node: XmlElement, setting: Setting): XmlElement {
  switch (node.name) {
    case 'w:tbl':
      return markWithin(node, { ...setting, inTable: true, ground: tableGround(node, setting) });
    case 'w:tr':
      return isHiddenRow(node) ? lost('hidden-text', [node]) : markWithin(node, setting);
    case 'w:tc':
      return markWithin(node, { ...setting, ground: groundBy(childAt(node, 'w:tcPr')) ?? setting.ground });
    case BOX:
      return markWithin(node, { ...setting, ground: node.attributes.get('shaded') === 'true' ? ANY : PAPER });
    case 'w:p': {
      const marked = markWithin(node, { ...setting, paragraph: paragraphTraits(node, setting.styles) });
      return isOutOfSight(node) ? withoutRuns(marked) : marked;
    }
    case 'w:r':
      return markRun(node, setting);
    default:
      return markWithin(node, setting);
  }
}

function isHiddenRow(row: XmlElement): boolean {
  const height = childAt(row, 'w:trPr', 'w:trHeight')?.attributes;
  const isLow = height?.get('w:hRule') === 'exact' && Number(height.get('w:val') ?? LOWEST) < LOWEST;
  return isLow || switchAt(row, 'w:trPr', 'w:hidden') === true;
}

/** In lines of no height, or beside the page. */
function isOutOfSight(paragraph: XmlElement): boolean {
  const of = (name: string, attribute: string) => childAt(paragraph, 'w:pPr', name)?.attributes.get(attribute);
  const isLow = of('w:spacing', 'w:lineRule') === 'exact' && Number(of('w:spacing', 'w:line') ?? LOWEST) < LOWEST;
  const indents = ['w:left', 'w:start', 'w:firstLine'].map((side) => Number(of('w:ind', side) ?? 0));
  const places = ['w:x', 'w:y'].map((axis) => Number(of('w:framePr', axis) ?? 0));
  return (
    isLow ||
    indents.some((each) => Math.abs(each) > WIDEST) ||
    places.some((each) => each < -LOWEST * 10 || each > 2 * WIDEST)
  );
}

function withoutRuns(paragraph: XmlElement): XmlElement {
  return withChildren(
    paragraph,
    paragraph.children.map((piece) =>
      typeof piece !== 'string' && piece.name === 'w:r' ? lost('hidden-text', [piece]) : piece,
    ),
  );
}

function tableGround(table: XmlElement, { ground, styles }: Setting): Ground {
  const properties = childAt(table, 'w:tblPr');
  return groundBy(properties) ?? styles.of(properties && valueAt(properties, 'w:tblStyle')).ground ?? ground;
}

function paragraphTraits(paragraph: XmlElement, styles: Styles): Traits {
  const style = styles.of(valueAt(paragraph, 'w:pPr', 'w:pStyle') ?? styles.defaultParagraph);
  const ground = groundBy(childAt(paragraph, 'w:pPr')) ?? style.ground;
  return { ...over(styles.defaults, style), ground };
}

const NOTE_MARK = /[\p{N}*＊※#注]/u;

function markRun(run: XmlElement, setting: Setting): XmlElement {
  const style = setting.styles.of(valueAt(run, 'w:rPr', 'w:rStyle'));
  const own = traitsOf(run, undefined);
  const traits = over(setting.paragraph, over(style, own));
  if (isHidden(own, style, setting.paragraph) || isUnseen(run, traits, setting.ground))
    return lost('hidden-text', [run]);
  const text = stringOf(run);
  if (traits.struck === true && text.trim() !== '') return lost('deleted-text', [run]);
  if (traits.raised === true && setting.inTable && NOTE_MARK.test(text)) return lost('annotation', [run]);
  return markWithin(run, setting);
}

/** Hidden by both styles is not hidden: `w:vanish` is a property that toggles (ECMA-376 part 1, 17.7.3). */
function isHidden(own: Traits, style: Traits, paragraph: Traits): boolean {
  return own.hidden ?? (paragraph.hidden ?? false) !== (style.hidden ?? false);
}

function isUnseen(run: XmlElement, { colour, size, ground, font }: Traits, behind: Ground): boolean {
  const highlight = childAt(run, 'w:rPr', 'w:highlight')?.attributes.get('w:val');
  const ink = highlight === 'black' && (colour ?? 'auto') === 'auto' ? '000000' : colour;
  const tiny = size !== undefined && size > 0 && size < LEGIBLE;
  const signs = OF_SIGNS.test(font ?? '') && /\d/u.test(stringOf(run));
  return tiny || signs || isLost(ink, ground ?? behind) || isDisfigured(run);
}
