import type { Ground } from './looks.ts';
import { colourBy, fontBy, groundBy } from './looks.ts';
import type { XmlElement } from './xml/xml.ts';
import { childAt, childrenNamed, switchAt, valueAt } from './xml/xml.ts';

/** What a style, or a run or paragraph itself, says on whether text is seen, whether it holds, and how its paragraph is numbered. Undefined: nothing. */
export interface Traits {
  readonly hidden: boolean | undefined;
  readonly struck: boolean | undefined;
  /** Above the line or below it. */
  readonly raised: boolean | undefined;
  /** Six hexadecimal digits, `auto`, or `clear` for none at all. */
  readonly colour: string | undefined;
  /** In half points. */
  readonly size: number | undefined;
  readonly ground: Ground | undefined;
  /** Of its digits and letters. */
  readonly font: string | undefined;
  readonly list: string | undefined;
  readonly level: number | undefined;
}

export interface Styles {
  /** What the style says itself and through those it is based on. */
  readonly of: (id: string | undefined) => Traits;
  /** What holds for the whole document. */
  readonly defaults: Traits;
  /** Of a paragraph that names no style. */
  readonly defaultParagraph: string | undefined;
}

const SILENT: Traits = {
  hidden: undefined,
  struck: undefined,
  raised: undefined,
  colour: undefined,
  size: undefined,
  ground: undefined,
  font: undefined,
  list: undefined,
  level: undefined,
};

/** Styles based on each other; Word itself goes no further than some ten. */
const DEEPEST = 200;

export function readStyles(root: XmlElement): Styles {
  const styles = new Map(childrenNamed(root, 'w:style').map((style) => [style.attributes.get('w:styleId'), style]));
  const known = new Map<string, Traits>();
  const of = (id: string | undefined, depth = 0): Traits => {
    const style = styles.get(id);
    if (id === undefined || !style || depth > DEEPEST) return SILENT;
    const traits = known.get(id);
    if (traits) return traits;
    known.set(id, SILENT); // ends a style that is based on itself
    const whole = over(of(valueAt(style, 'w:basedOn'), depth + 1), traitsOf(style, childAt(style, 'w:pPr')));
    known.set(id, whole);
    return whole;
  };
  const standard = [...styles.values()].find(
    ({ attributes }) =>
      attributes.get('w:type') === 'paragraph' && /^(?:1|true|on)$/.test(attributes.get('w:default') ?? ''),
  );
  const defaults = traitsOf(childAt(root, 'w:docDefaults', 'w:rPrDefault'), undefined);
  return { of: (id) => of(id), defaults, defaultParagraph: standard?.attributes.get('w:styleId') };
}

/** Of what has `w:rPr` (a style, a run), and of the paragraph's properties. */
export function traitsOf(owner: XmlElement | undefined, paragraph: XmlElement | undefined): Traits {
  const run = owner && childAt(owner, 'w:rPr');
  return {
    hidden: run && switchAt(run, 'w:vanish'),
    struck: run && (switchAt(run, 'w:strike') ?? switchAt(run, 'w:dstrike')),
    raised: run && raisedBy(valueAt(run, 'w:vertAlign')),
    colour: colourBy(run),
    size: numberOf(run && valueAt(run, 'w:sz')),
    ground: groundBy(owner) ?? groundBy(paragraph),
    font: fontBy(run),
    list: paragraph && valueAt(paragraph, 'w:numPr', 'w:numId'),
    level: numberOf(paragraph && valueAt(paragraph, 'w:numPr', 'w:ilvl')),
  };
}

function raisedBy(align: string | undefined): boolean | undefined {
  return align === undefined ? undefined : align !== 'baseline';
}

function numberOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\d{1,4}$/.test(value) ? Number(value) : undefined;
}

/** The second says, where it says anything, what holds. */
export function over(below: Traits, above: Traits): Traits {
  return {
    hidden: above.hidden ?? below.hidden,
    struck: above.struck ?? below.struck,
    raised: above.raised ?? below.raised,
    colour: above.colour ?? below.colour,
    size: above.size ?? below.size,
    ground: above.ground ?? below.ground,
    font: above.font ?? below.font,
    list: above.list ?? below.list,
    level: above.level ?? below.level,
  };
}
