/** An element: its name, and its text or its children. */
export type Element = readonly [name: string, content: string | number | boolean | readonly Element[]];

const NAMESPACE = 'http://s3.amazonaws.com/doc/2006-03-01/';

export function renderXml([name, content]: Element): string {
  const root = renderElement([name, content]).replace(`<${name}`, `<${name} xmlns="${NAMESPACE}"`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}`;
}

function renderElement([name, content]: Element): string {
  const inner = typeof content === 'object' ? content.map(renderElement).join('') : escapeText(String(content));
  return `<${name}>${inner}</${name}>`;
}

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"\p{Cc}]/gu, (character) => `&#${character.charCodeAt(0)};`);
}

/** The contents of all elements of a name, as they stand. The requests that S3 takes nest no element in one of its own name. */
export function contentsOf(xml: string, name: string): readonly string[] {
  const elements = xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^]*?)</${name}>`, 'g'));
  return [...elements].map(([, content = '']) => content);
}

export function textOf(xml: string, name: string): string | undefined {
  return contentsOf(xml, name)[0]?.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, unescapeEntity);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeEntity(entity: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return entities[name] ?? entity;
  return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
}
