import type { WordParts } from '../package/word-parts.ts';
import type { Styles } from '../styles.ts';
import { readStyles } from '../styles.ts';
import type { XmlElement } from '../xml/xml.ts';
import { elementsOf } from '../xml/xml.ts';
import { readableText } from './lost.ts';

/** What the mending of the body looks up in other parts. */
export interface Context {
  readonly styles: Styles;
  /** Of the footnote, endnote or comment that the element refers to; '' where there is none. */
  readonly noteOf: (reference: XmlElement) => string;
  /** What the element's relationship leads to, for a person to read. */
  readonly targetOf: (holder: XmlElement) => string;
}

export function contextOf(parts: WordParts): Context {
  const notes = new Map([
    ['w:footnoteReference', textsById(parts.footnotes)],
    ['w:endnoteReference', textsById(parts.endnotes)],
    ['w:commentReference', textsById(parts.comments)],
  ]);
  return {
    styles: readStyles(parts.styles),
    noteOf: ({ name, attributes }) => notes.get(name)?.get(attributes.get('w:id')) ?? '',
    targetOf: ({ attributes }) => parts.relationships.get(attributes.get('r:id') ?? '')?.target ?? '',
  };
}

function textsById(part: XmlElement): ReadonlyMap<string | undefined, string> {
  return new Map(elementsOf(part).map((note) => [note.attributes.get('w:id'), readableText(note).trim()]));
}
