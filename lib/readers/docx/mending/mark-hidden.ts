import type { Styles, Traits } from '../styles.ts';
import { isWhite, over, shadedBy, traitsOf } from '../styles.ts';
import type { XmlElement } from '../xml/xml.ts';
import { childAt, switchAt, valueAt, withChildren } from '../xml/xml.ts';
import { BOX } from './flatten-drawing.ts';
import { lost, readableText } from './lost.ts';

/** In half points: below 2 pt nobody reads. */
const LEGIBLE = 4;

/** What text stands on: whether it is other than white, and the traits that its paragraph gives it. */
interface Ground {
  readonly shaded: boolean;
  readonly inTable: boolean;
  readonly paragraph: Traits;
  readonly styles: Styles;
}

/**
 * Marks as lost the text that nobody sees (hidden by its properties or its style, white on white, too small to read), what was
 * struck through, and the raised marks of notes beside the text of cells: `137` and a raised `1` are not 1371.
 */
export function markHidden(body: XmlElement, styles: Styles): XmlElement {
  return markWithin(body, { shaded: false, inTable: false, paragraph: styles.defaults, styles });
}

function markWithin(parent: XmlElement, ground: Ground): XmlElement {
  return withChildren(
    parent,
    parent.children.map((child) => (typeof child === 'string' ? child : mark(child, ground))),
  );
}

function mark(node: XmlElement, ground: Ground): XmlElement {
  switch (node.name) {
    case 'w:tbl':
      return markWithin(node, { ...ground, shaded: tableShade(node, ground) });
    case 'w:tr':
      return switchAt(node, 'w:trPr', 'w:hidden') ? lost('hidden-text', [node]) : markWithin(node, ground);
    case 'w:tc':
      return markWithin(node, {
        ...ground,
        inTable: true,
        shaded: shadedBy(childAt(node, 'w:tcPr')) ?? ground.shaded,
      });
    case BOX:
      return markWithin(node, { ...ground, shaded: node.attributes.get('shaded') === 'true' });
    case 'w:p':
      return markWithin(node, { ...ground, paragraph: paragraphTraits(node, ground.styles) });
    case 'w:r':
      return markRun(node, ground);
    default:
      return markWithin(node, ground);
  }
}

function tableShade(table: XmlElement, { shaded, styles }: Ground): boolean {
  const properties = childAt(table, 'w:tblPr');
  return shadedBy(properties) ?? styles.of(properties && valueAt(properties, 'w:tblStyle')).shaded ?? shaded;
}

function paragraphTraits(paragraph: XmlElement, styles: Styles): Traits {
  const style = styles.of(valueAt(paragraph, 'w:pPr', 'w:pStyle') ?? styles.defaultParagraph);
  const shaded = shadedBy(childAt(paragraph, 'w:pPr')) ?? style.shaded;
  return { ...over(styles.defaults, style), shaded };
}

const NOTE_MARK = /^(?:[\p{N}*＊※#]{1,3}|[[(（［〔【]?注?[\p{N}*＊※#]{1,3}[\])）］〕】])$/u;

function markRun(run: XmlElement, ground: Ground): XmlElement {
  const { struck, raised, ...looks } = traitsOfRun(run, ground);
  if (isHidden(run, looks, ground)) return lost('hidden-text', [run]);
  if (struck === true) return lost('deleted-text', [run]);
  if (raised === true && ground.inTable && NOTE_MARK.test(readableText(run).trim())) return lost('annotation', [run]);
  return markWithin(run, ground);
}

function traitsOfRun(run: XmlElement, { paragraph, styles }: Ground): Traits {
  const style = styles.of(valueAt(run, 'w:rPr', 'w:rStyle'));
  return over(paragraph, over(style, traitsOf(run, undefined)));
}

/** Hidden by both styles is not hidden: `w:vanish` is a property that toggles (ECMA-376 part 1, 17.7.3). */
function isHidden(run: XmlElement, looks: Pick<Traits, 'colour' | 'size' | 'shaded'>, ground: Ground): boolean {
  const { paragraph, shaded, styles } = ground;
  const own = traitsOf(run, undefined).hidden;
  const style = styles.of(valueAt(run, 'w:rPr', 'w:rStyle')).hidden;
  const hidden = own ?? (paragraph.hidden ?? false) !== (style ?? false);
  const white = looks.colour !== undefined && isWhite(looks.colour) && !(looks.shaded ?? shaded);
  return hidden || white || (looks.size !== undefined && looks.size > 0 && looks.size < LEGIBLE);
}
