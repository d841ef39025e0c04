import type { Loss, LossKind } from '../../../document/model.ts';
import type { XmlElement, XmlNode } from '../xml/xml.ts';
import { element, elementsOf, stringOf, withChildren } from '../xml/xml.ts';

const KINDS = [
  'page-furniture',
  'watermark',
  'hidden-text',
  'deleted-text',
  'annotation',
  'image',
  'part-unread',
] as const satisfies LossKind[];

type Kind = (typeof KINDS)[number];

/**
 * What is left out is not thrown away at once: it is put into an element that says why, in its place, and taken out of the tree at the
 * end. So whatever was in the document is, until then, in the tree, and what it was is told once for all.
 */
export function lost(kind: Kind, children: readonly XmlNode[]): XmlElement {
  return element(`lost:${kind}`, children);
}

/** What is lost is not in the body as text: a note, a picture. */
export function lostText(kind: Kind, text: string): XmlElement {
  return lost(kind, [element('said', [text])]);
}

export function isLost({ name }: XmlElement): boolean {
  return name.startsWith('lost:');
}

/** Losses in the order of the document. Those of one kind that stand side by side are one: programs cut text into runs at will. */
export function lossesIn(node: XmlElement, inTable = false): readonly Loss[] {
  return joinSame(elementsOf(node)).flatMap((child) => {
    const within = lossesIn(child, inTable || child.name === 'w:tbl');
    const kind = KINDS.find((each) => child.name === `lost:${each}`);
    const text = kind ? readableText(child).trim() : '';
    return kind && text !== '' ? [{ kind, text, spot: null, inTable }, ...within] : within;
  });
}

function joinSame(siblings: readonly XmlElement[]): readonly XmlElement[] {
  const groups: XmlElement[][] = [];
  for (const next of siblings) {
    const last = groups.at(-1);
    if (last && isLost(next) && last[0]?.name === next.name) last.push(next);
    else groups.push([next]);
  }
  return groups.flatMap(([first, ...rest]) =>
    first
      ? [
          withChildren(
            first,
            [first, ...rest].flatMap(({ children }) => children),
          ),
        ]
      : [],
  );
}

export function withoutLost(node: XmlElement): XmlElement {
  const kept = node.children.filter((child) => typeof child === 'string' || !isLost(child));
  return withChildren(
    node,
    kept.map((child) => (typeof child === 'string' ? child : withoutLost(child))),
  );
}

/** The text of a tree as a person would read it, paragraphs and breaks as lines; what is lost within it is not part of it. */
export function readableText(node: XmlElement): string {
  if (['w:t', 'w:delText', 'm:t', 'a:t', 'number', 'said'].includes(node.name)) return stringOf(node);
  if (node.name === 'w:br') return '\n';
  const text = elementsOf(node)
    .map((child) => (isLost(child) ? '' : readableText(child)))
    .join('');
  if (node.name === 'w:tab' || node.name === 'w:tc') return `${text.trimEnd()}\t`;
  return node.name === 'w:p' || node.name === 'w:tr' ? `${text}\n` : text;
}
