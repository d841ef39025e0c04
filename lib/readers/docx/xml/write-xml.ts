import type { XmlNode } from './xml.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The markup of a tree whose names are as they shall stand in it. */
export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return escape(node);
  const attributes = [...node.attributes].map(([name, value]) => ` ${name}="${escape(value)}"`).join('');
  return `<${node.name}${attributes}>${node.children.map(writeXml).join('')}</${node.name}>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
