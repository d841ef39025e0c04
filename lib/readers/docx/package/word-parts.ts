import { DocumentError } from '../../../errors.ts';
import type { XmlElement } from '../xml/xml.ts';
import { childAt } from '../xml/xml.ts';
import type { OfficePackage } from './office-package.ts';
import type { Relationship } from './relationships.ts';
import { relationshipsOf } from './relationships.ts';

/** The parts that say what stands in the document. A part that is not there is an empty element. */
export interface WordParts {
  /** The root of the main part, and the first body in it. */
  readonly document: XmlElement;
  readonly body: XmlElement;
  readonly styles: XmlElement;
  readonly numbering: XmlElement;
  readonly footnotes: XmlElement;
  readonly endnotes: XmlElement;
  readonly comments: XmlElement;
  /** Running heads and feet. */
  readonly furniture: readonly XmlElement[];
  /** Of the main part, by their ids. */
  readonly relationships: ReadonlyMap<string, Relationship>;
}

export function readWordParts(source: OfficePackage, main: string): WordParts {
  const document = source.read(main) ?? NONE;
  const body = childAt(document, 'w:body');
  if (!body) throw new DocumentError('damaged', `${main} has no body`);
  const relationships = relationshipsOf(source, main);
  const all = (type: string) => relationships.filter((each) => each.type === type && !each.external);
  const first = (type: string) => source.read(all(type)[0]?.target ?? '') ?? NONE;
  return {
    document,
    body,
    styles: first('styles'),
    numbering: first('numbering'),
    footnotes: first('footnotes'),
    endnotes: first('endnotes'),
    comments: first('comments'),
    furniture: [...all('header'), ...all('footer')].map(({ target }) => source.read(target) ?? NONE),
    relationships: new Map(relationships.map((each) => [each.id, each])),
  };
}

const NONE: XmlElement = { name: '', attributes: new Map(), children: [] };
