import type { List } from '../numbering/definitions.ts';
import { readLists } from '../numbering/definitions.ts';
import type { Counts, ListPlace } from '../numbering/list-counter.ts';
import { countOn, noCounts, printedNumber } from '../numbering/list-counter.ts';
import type { Styles } from '../styles.ts';
import { over, traitsOf } from '../styles.ts';
import type { XmlElement, XmlNode } from '../xml/xml.ts';
import { childAt, element, valueAt, withChildren } from '../xml/xml.ts';
import { isLost } from './lost.ts';

/** An element for the text of an automatic number; it becomes text like any when the tree is written out. */
export const NUMBER = 'number';

/** Writes before each paragraph the number that Word would print there. Paragraphs that are lost are not counted. */
export function writeNumbers(body: XmlElement, numbering: XmlElement, styles: Styles): XmlElement {
  const lists = readLists(numbering, (style) => styles.of(style).list);
  let counts: Counts = noCounts;
  const write = (node: XmlNode): XmlNode => {
    if (typeof node === 'string' || isLost(node)) return node;
    if (node.name !== 'w:p') return withChildren(node, node.children.map(write));
    const place = placeOf(node, lists, styles);
    if (!place) return node;
    counts = countOn(counts, place);
    return withChildren(node, [element('w:r', [element(NUMBER, [printedNumber(counts, place)])]), ...node.children]);
  };
  return withChildren(body, body.children.map(write));
}

function placeOf(paragraph: XmlElement, lists: ReadonlyMap<string, List>, styles: Styles): ListPlace | undefined {
  const styleId = valueAt(paragraph, 'w:pPr', 'w:pStyle') ?? styles.defaultParagraph;
  const { list: id, level } = over(styles.of(styleId), traitsOf(undefined, childAt(paragraph, 'w:pPr')));
  const list = lists.get(id ?? '');
  if (id === undefined || !list) return undefined;
  const ofStyle = [...list.levels].find(([, { style }]) => style !== undefined && style === styleId)?.[0];
  const depth = level ?? ofStyle ?? 0;
  return list.levels.has(depth) ? { id, list, level: depth } : undefined;
}
