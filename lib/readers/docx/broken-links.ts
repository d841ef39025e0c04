import type { Loss } from '../../document/model.ts';
import type { OfficePackage } from './package/office-package.ts';
import type { Relationship } from './package/relationships.ts';
import { relationshipsOf } from './package/relationships.ts';
import type { WordParts } from './package/word-parts.ts';
import { readStyles } from './styles.ts';
import type { XmlElement } from './xml/xml.ts';
import { childrenNamed, elementsOf } from './xml/xml.ts';

/** Relationships to files that stand in the text where an element says so, and nowhere else. */
const EMBEDDED: readonly string[] = ['oleObject', 'package', 'aFChunk', 'control'];
/** Parts with text in them, and files within the file; pictures and fonts that nothing names are left over by many programs. */
const HOLDS_TEXT = /^word\/(?:.*\.xml|embeddings\/.*)$/;

/** Where the parts of a package and what the text says of them do not fit together: what a missing part said is in no text. */
export function brokenLinks(source: OfficePackage, main: string, parts: WordParts): Loss[] {
  const links = [...parts.relationships.values()].filter(({ external, type }) => !external && type !== 'hyperlink');
  const reached = partsReached(source, main);
  return [
    ...links.filter(({ target }) => !source.has(target)).map(({ type, target }) => loss(`missing ${type}: ${target}`)),
    ...missingWithoutTrace(parts).map((type) => loss(`missing ${type}: the text refers to it`)),
    ...links
      .filter(({ id, type, target }) => EMBEDDED.includes(type) && source.has(target) && !isNamed(id, parts.document))
      .map(({ target }) => loss(`a part that is not shown: ${target}`)),
    ...source.names
      .filter((name) => HOLDS_TEXT.test(name) && !reached.has(name))
      .map((name) => loss(`a part that is not shown: ${name}`)),
  ];
}

function loss(text: string): Loss {
  return { kind: 'part-unread', text, spot: null, inTable: false };
}

/** Styles that are gone together with the relationship that led to them, and lists that are gone. */
function missingWithoutTrace({ body, styles, numbering, relationships }: WordParts): string[] {
  const linked = new Set([...relationships.values()].map(({ type }) => type));
  const hasStyles = linked.has('styles') || elementsOf(styles).length > 0;
  const lists = new Set(childrenNamed(numbering, 'w:num').map(({ attributes }) => attributes.get('w:numId')));
  const styled = valuesOf('w:pStyle', body);
  const { of: traitsOfStyle } = readStyles(styles);
  const named = [...valuesOf('w:numId', body), ...styled.flatMap((style) => traitsOfStyle(style).list ?? [])];
  return [
    ...(named.some((id) => id !== '0' && !lists.has(id)) ? ['list'] : []), // 0: of no list
    ...(!hasStyles && styled.length > 0 ? ['styles'] : []),
  ];
}

/** What the elements of a name say; not those that say what was before a tracked change. */
function valuesOf(name: string, parent: XmlElement): string[] {
  return elementsOf(parent).flatMap((child) => {
    if (child.name.endsWith('Change')) return [];
    return child.name === name ? (child.attributes.get('w:val') ?? []) : valuesOf(name, child);
  });
}

function isNamed(id: string, { attributes, children }: XmlElement): boolean {
  const own = [...attributes].some(([name, value]) => name.startsWith('r:') && value === id);
  return own || children.some((child) => typeof child !== 'string' && isNamed(id, child));
}

/** The names of all parts to which relationships lead from the package itself or its main part, in lower case. */
function partsReached(source: OfficePackage, main: string): ReadonlySet<string> {
  const reached = new Set([main.toLowerCase()]);
  const waiting = ['', main];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const targets = relationshipsOf(source, part)
      .filter(isInside)
      .map(({ target }) => target);
    for (const target of targets.filter((each) => !reached.has(each.toLowerCase()))) {
      reached.add(target.toLowerCase());
      waiting.push(target);
    }
  }
  return reached;
}

function isInside({ external }: Relationship): boolean {
  return !external;
}
