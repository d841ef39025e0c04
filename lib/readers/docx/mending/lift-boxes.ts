import type { XmlElement, XmlNode } from '../xml/xml.ts';
import { childAt, elementsOf, withChildren } from '../xml/xml.ts';
import { BOX } from './flatten-drawing.ts';
import { isLost } from './lost.ts';

/** Puts what stands in text boxes beside the paragraphs that the boxes are anchored to. */
export function liftBoxes(parent: XmlElement): XmlElement {
  return withChildren(parent, parent.children.flatMap(liftFrom));
}

function liftFrom(node: XmlNode): readonly XmlNode[] {
  if (typeof node === 'string' || isLost(node)) return [node];
  if (node.name !== 'w:p') return [liftBoxes(node)];
  const boxes = elementsOf(node).flatMap((piece) => childAt(piece, BOX) ?? []);
  if (boxes.length === 0) return [node];
  const rest = node.children.filter((piece) => typeof piece === 'string' || !childAt(piece, BOX));
  const stories = (place: string) =>
    boxes.filter(({ attributes }) => attributes.get('place') === place).flatMap(storyOf);
  return [...stories('before'), withChildren(node, rest), ...stories('after')];
}

function storyOf(box: XmlElement): readonly XmlNode[] {
  return liftBoxes(box).children;
}
