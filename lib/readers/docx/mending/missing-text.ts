import type { Loss } from '../../../document/model.ts';
import { missingCharacters } from '../missing-characters.ts';
import type { XmlElement } from '../xml/xml.ts';
import { outermost, stringOf } from '../xml/xml.ts';

/** Proves the mending: what of a body's text is neither kept nor said to be lost. Nothing is, unless the mending itself is at fault. */
export function missingText(source: XmlElement, mended: XmlElement): readonly Loss[] {
  const text = missingCharacters(allText(source), allText(mended));
  return text === '' ? [] : [{ kind: 'library-warning', text: `text not read: ${text}`, spot: null, inTable: true }];
}

function allText(node: XmlElement): string {
  return outermost(node, 'w:t', 'w:delText', 'm:t', 'a:t').map(stringOf).join('');
}
