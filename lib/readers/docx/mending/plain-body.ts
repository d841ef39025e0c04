import type { XmlElement } from '../xml/xml.ts';
import { element, elementsOf, stringOf } from '../xml/xml.ts';
import { NUMBER } from './write-numbers.ts';

/** The few elements that are left, with those attributes only that say something. */
export function plainBody(body: XmlElement): XmlElement {
  return element('w:body', elementsOf(body).flatMap(plain));
}

function plain(node: XmlElement): readonly XmlElement[] {
  switch (node.name) {
    case 'w:t':
    case NUMBER:
      return [element('w:t', [stringOf(node)], { 'xml:space': 'preserve' })];
    case 'w:tcPr':
      return [node];
    case 'w:sym':
      return [element('w:sym', [], { 'w:font': attributeOf(node, 'w:font'), 'w:char': attributeOf(node, 'w:char') })];
    case 'w:tab':
    case 'w:br':
      return [element(node.name, [])];
    case 'w:p':
    case 'w:r':
    case 'w:tbl':
    case 'w:tr':
    case 'w:tc':
      return [element(node.name, elementsOf(node).flatMap(plain))];
    default:
      return [];
  }
}

function attributeOf({ attributes }: XmlElement, name: string): string {
  return attributes.get(name) ?? '';
}
