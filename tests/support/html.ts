import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter, parse } from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Every element of a page, in its order. */
export function elementsOf(page: string): HtmlElement[] {
  return elementsIn(parse(page));
}

export function elementsIn(parent: Parent): HtmlElement[] {
  return childrenOf(parent).flatMap((child) => [child, ...elementsIn(child)]);
}

export function childrenOf(parent: Parent): HtmlElement[] {
  return parent.childNodes.filter((node) => defaultTreeAdapter.isElementNode(node));
}

export function attribute({ attrs }: HtmlElement, name: string): string {
  return attrs.find((one) => one.name === name)?.value ?? '';
}

/** The text of an element as it is shown in Chinese. */
export function chineseOf(parent: Parent): string {
  return parent.childNodes
    .map((node) => {
      if (defaultTreeAdapter.isTextNode(node)) return node.value;
      if (!defaultTreeAdapter.isElementNode(node) || attribute(node, 'lang') === 'en') return '';
      return chineseOf(node);
    })
    .join('');
}

/** The Chinese text of the element with an id. */
export function textAt(page: string, id: string): string {
  const element = elementsOf(page).find((one) => attribute(one, 'id') === id);
  if (element === undefined) throw new Error(`no element ${id}`);
  return chineseOf(element);
}
