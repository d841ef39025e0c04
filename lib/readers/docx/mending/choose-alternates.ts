import type { XmlElement, XmlNode } from '../xml/xml.ts';
import { childAt, childrenNamed, outermost, withChildren } from '../xml/xml.ts';

/**
 * Leaves one of the ways in which a part says the same thing (ECMA-376 part 3): the first choice whose namespaces are known, else the
 * fallback, but never the one without text where another has some.
 */
export function chooseAlternates(root: XmlElement): XmlElement {
  return withChildren(root, root.children.flatMap(chosen));
}

function chosen(node: XmlNode): readonly XmlNode[] {
  if (typeof node === 'string') return [node];
  return node.name === 'mc:AlternateContent' ? bestOf(node).flatMap(chosen) : [chooseAlternates(node)];
}

function bestOf(alternates: XmlElement): readonly XmlNode[] {
  const choices = childrenNamed(alternates, 'mc:Choice').filter(({ attributes }) => attributes.get('Requires') === '0');
  const fallback = childAt(alternates, 'mc:Fallback');
  const ways = [...choices, ...(fallback ? [fallback] : []), ...childrenNamed(alternates, 'mc:Choice')];
  return (ways.find(hasText) ?? ways[0])?.children ?? [];
}

function hasText(way: XmlElement): boolean {
  return outermost(way, 'w:t', 'a:t').length > 0;
}
