/** Markup as plain data. Names have the prefixes of `namespaces.ts`; attributes without a namespace have none. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

export function element(
  name: string,
  children: readonly XmlNode[],
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return { name, attributes: new Map(Object.entries(attributes)), children };
}

export function withChildren(parent: XmlElement, children: readonly XmlNode[]): XmlElement {
  return { ...parent, children };
}

export function elementsOf(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter((node) => typeof node !== 'string');
}

export function childrenNamed(parent: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(parent).filter((child) => child.name === name);
}

/** The element at the end of a path of first children: `childAt(paragraph, 'w:pPr', 'w:numPr')`. */
export function childAt(parent: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return parent;
  const child = elementsOf(parent).find((each) => each.name === name);
  return child && childAt(child, ...rest);
}

export function valueAt(parent: XmlElement, ...path: readonly string[]): string | undefined {
  return childAt(parent, ...path)?.attributes.get('w:val');
}

/** A property that is on by being there, unless its value says no (ECMA-376 part 1, 17.17.4). Undefined where it is not there. */
export function switchAt(parent: XmlElement, ...path: readonly string[]): boolean | undefined {
  const property = childAt(parent, ...path);
  return property && !['0', 'false', 'off'].includes(property.attributes.get('w:val') ?? 'true');
}

/** Elements of that name below the parent, in the order of the document, none of them within another. */
export function outermost(parent: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => (names.includes(child.name) ? [child] : outermost(child, ...names)));
}

export function stringOf(node: XmlNode): string {
  return typeof node === 'string' ? node : node.children.map(stringOf).join('');
}
