import type { Attr, Element } from '@xmldom/xmldom';
import { DOMParser, Node } from '@xmldom/xmldom';
import { DocumentError } from '../../../errors.ts';
import { checkMarkup } from './check-markup.ts';
import { isKnown, prefixOf } from './namespaces.ts';
import type { XmlElement, XmlNode } from './xml.ts';

/** The root element of a part. `part` is its name, for a person who asks why it cannot be read. */
export function parseXml(bytes: Uint8Array, part: string): XmlElement {
  const text = decodeXml(bytes, part);
  checkMarkup(text, part);
  try {
    const root = new DOMParser({ locator: false, onError: refuse }).parseFromString(
      legible(text),
      'text/xml',
    ).documentElement;
    if (root) return toElement(root);
  } catch (error) {
    throw new DocumentError('damaged', `${part} is not well-formed XML`, { cause: error });
  }
  throw new DocumentError('damaged', `${part} has no root element`);
}

function refuse(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level !== 'warning') throw new Error(message);
}

const MARKS: readonly (readonly [encoding: string, ...bytes: readonly number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/** By its byte order mark, else by its declaration, else as UTF-8 (XML 1.0, appendix F). */
function decodeXml(bytes: Uint8Array, part: string): string {
  const marked = MARKS.find(([, ...mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0];
  const declaration = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml[^>]+?\bencoding\s*=\s*["']([\w.-]+)/.exec(declaration)?.[1];
  try {
    return new TextDecoder(marked ?? declared ?? 'utf-8', { fatal: true }).decode(bytes).trimStart();
  } catch (error) {
    throw new DocumentError('damaged', `the characters of ${part} cannot be decoded`, { cause: error });
  }
}

function toElement(source: Element): XmlElement {
  const children: XmlNode[] = [];
  for (let node = source.firstChild; node; node = node.nextSibling) {
    if (isElement(node)) children.push(toElement(node));
    else if (isText(node)) children.push(legible(node.nodeValue ?? ''));
  }
  const attributes = new Map(
    Array.from(source.attributes, (attribute) => [nameOf(attribute), valueOf(attribute, source)]),
  );
  return { name: nameOf(source), attributes, children };
}

/** `Requires` lists prefixes of the file; here it says how many of their namespaces this reader does not know. */
function valueOf(attribute: Attr, owner: Element): string {
  if (attribute.name !== 'Requires') return legible(attribute.value);
  const namespaces = attribute.value.split(/\s+/).map((prefix) => owner.lookupNamespaceURI(prefix) ?? '');
  return String(namespaces.filter((namespace) => !isKnown(namespace)).length);
}

/** What no XML holds (1.0, 2.2), and the parser lets through, within a tag and also where it is written as a number. */
const NO_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function legible(text: string): string {
  if (NO_CHARACTER.test(text)) throw new Error('a character that no XML has');
  return text;
}

function nameOf({ namespaceURI, localName, nodeName }: Element | Attr): string {
  const local = localName ?? nodeName;
  return namespaceURI ? `${prefixOf(namespaceURI)}:${local}` : local;
}

function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function isText(node: Node): boolean {
  return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
}
