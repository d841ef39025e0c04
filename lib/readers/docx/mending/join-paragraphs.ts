import type { XmlElement } from '../xml/xml.ts';
import { childAt, switchAt, withChildren } from '../xml/xml.ts';

/**
 * A paragraph whose mark was deleted or is hidden runs on into the next one, whose properties hold for both (ECMA-376 part 1,
 * 17.13.5.15).
 */
export function joinParagraphs(parent: XmlElement): XmlElement {
  const joined: (XmlElement | string)[] = [];
  for (const child of parent.children) {
    const last = joined.at(-1);
    if (typeof child === 'string') joined.push(child);
    else if (child.name === 'w:p' && last !== undefined && typeof last !== 'string' && runsOn(last))
      joined.splice(-1, 1, join(last, child));
    else joined.push(joinParagraphs(child));
  }
  return withChildren(parent, joined);
}

function runsOn(paragraph: XmlElement): boolean {
  const mark = paragraph.name === 'w:p' ? childAt(paragraph, 'w:pPr', 'w:rPr') : undefined;
  if (!mark) return false;
  return (
    childAt(mark, 'w:del') !== undefined ||
    childAt(mark, 'w:moveFrom') !== undefined ||
    switchAt(mark, 'w:vanish') === true
  );
}

function join(first: XmlElement, second: XmlElement): XmlElement {
  const own = (node: XmlElement | string): boolean => typeof node !== 'string' && node.name === 'w:pPr';
  const properties = second.children.filter(own);
  const pieces = [...first.children, ...second.children].filter((node) => !own(node));
  return joinParagraphs(withChildren(second, [...properties, ...pieces]));
}
