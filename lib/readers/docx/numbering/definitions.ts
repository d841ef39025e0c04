import { isLost, OF_SIGNS, PAPER } from '../looks.ts';
import { traitsOf } from '../styles.ts';
import type { XmlElement } from '../xml/xml.ts';
import { childAt, childrenNamed, switchAt, valueAt } from '../xml/xml.ts';

/** One of the nine levels of a list. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** `第%1条`, `%1.%2`: what stands before the text, `%1` for the number of the first level. */
  readonly text: string;
  readonly suffix: string;
  /** Whether the numbers of all levels are shown as decimal. */
  readonly decimalOnly: boolean;
  /** The level, counted from 1, after which this one starts again; 0: never. Undefined: after any above it. */
  readonly restart: number | undefined;
  /** The style of the paragraphs that stand on this level. */
  readonly style: string | undefined;
}

export interface List {
  /** Lists that count on together. */
  readonly family: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that the list starts anew where it is first used, and with what. */
  readonly starts: ReadonlyMap<number, number>;
}

/** The lists of a document by their ids. `styleLists` tells the id of the list that a numbering style stands for. */
export function readLists(
  root: XmlElement,
  listOfStyle: (style: string) => string | undefined,
): ReadonlyMap<string, List> {
  const families = new Map(
    childrenNamed(root, 'w:abstractNum').map((each) => [each.attributes.get('w:abstractNumId'), each]),
  );
  const lists = new Map(childrenNamed(root, 'w:num').map((each) => [each.attributes.get('w:numId') ?? '', each]));
  const familyOf = (list: XmlElement | undefined): XmlElement | undefined =>
    families.get(list && valueAt(list, 'w:abstractNumId'));
  const standing = (list: XmlElement): XmlElement | undefined => {
    const family = familyOf(list);
    const style = family && valueAt(family, 'w:numStyleLink');
    return style === undefined ? family : (familyOf(lists.get(listOfStyle(style) ?? '')) ?? family);
  };
  return new Map([...lists].map(([id, list]) => [id, listOf(list, standing(list))]));
}

function listOf(list: XmlElement, family: XmlElement | undefined): List {
  const overrides = childrenNamed(list, 'w:lvlOverride');
  const own = overrides.flatMap((each) => childAt(each, 'w:lvl') ?? []);
  const starts = overrides.flatMap((each): readonly (readonly [number, number])[] => {
    const start = valueAt(each, 'w:startOverride');
    return start === undefined ? [] : [[depthOf(each), wholeNumber(start)]];
  });
  const levels = [...(family ? childrenNamed(family, 'w:lvl') : []), ...own];
  return {
    family: family?.attributes.get('w:abstractNumId') ?? '',
    levels: new Map(levels.map((level) => [depthOf(level), levelOf(level)])),
    starts: new Map(starts),
  };
}

function levelOf(level: XmlElement): Level {
  const restart = valueAt(level, 'w:lvlRestart');
  return {
    start: wholeNumber(valueAt(level, 'w:start')),
    format: valueAt(level, 'w:numFmt') ?? 'decimal',
    text: isSeen(level) ? (valueAt(level, 'w:lvlText') ?? '') : '',
    suffix: valueAt(level, 'w:suff') ?? 'tab',
    decimalOnly: switchAt(level, 'w:isLgl') ?? false,
    restart: restart === undefined ? undefined : Number(restart),
    style: valueAt(level, 'w:pStyle'),
  };
}

/** A number may be hidden like any text, set in a font of signs, or a picture. */
function isSeen(level: XmlElement): boolean {
  const looks = childAt(level, 'w:rPr');
  const { hidden, colour, ground, font } = traitsOf(level, undefined);
  const isSign = OF_SIGNS.test(font ?? '') && valueAt(level, 'w:numFmt') !== 'bullet';
  const isUnseen = hidden === true || isLost(colour, ground ?? PAPER) || isSign;
  return !(looks && isUnseen) && childAt(level, 'w:lvlPicBulletId') === undefined;
}

/** A list has nine levels; what is said of others is said of the first. */
function depthOf({ attributes }: XmlElement): number {
  const depth = wholeNumber(attributes.get('w:ilvl'));
  return depth > 8 ? 0 : depth;
}

/** 0 where there is none, as ECMA-376 has it for `w:start` (part 1, 17.9.25). */
function wholeNumber(value: string | undefined): number {
  return value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : 0;
}
