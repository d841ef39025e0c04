import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { Loss } from '../../document/model.ts';
import { fateOf, isInTable, isTurned, shownIn } from './html-fate.ts';
import { walk } from './html-table.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** The text with what no browser shows taken out, and what it was. */
export interface Seen {
  readonly text: string;
  readonly losses: readonly Loss[];
}

const MARKUP = /<(?:[a-z]|!--)/iu;

/** A text in HTML without what is in it and not on the page: the markup that hides it, the text that is struck out, comments. */
export function withoutUnseen(text: string): Seen {
  if (!MARKUP.test(text)) return { text, losses: [] };
  const cuts: Cut[] = [];
  const losses: Loss[] = [];
  walk(parseFragment(text, { sourceCodeLocationInfo: true }).childNodes, (node) => {
    const place = node.sourceCodeLocation;
    if (!place) return true;
    if (defaultTreeAdapter.isCommentNode(node)) cuts.push({ from: place.startOffset, to: place.endOffset, put: '' });
    if (!defaultTreeAdapter.isElementNode(node)) return false;
    const fate = fateOf(node);
    if (fate === null) {
      cuts.push(...markupIn(node));
      if (isTurned(node)) turn(cuts, place, node);
      return true;
    }
    const content = node.tagName === 'template' ? '' : shownIn(node);
    const what = fate.text ?? content.trim();
    if (what !== '')
      losses.push({ kind: fate.kind, text: what.slice(0, LONGEST), spot: null, inTable: isInTable(node) });
    cuts.push({ from: place.startOffset, to: place.endOffset, put: '' });
    return false;
  });
  return { text: cutOut(text, cuts), losses };
}

/** Attributes that hold markup, which whoever looks for tags takes for such. */
function markupIn({ attrs, sourceCodeLocation }: Element): Cut[] {
  return attrs.flatMap(({ name, value }) => {
    const place = value.includes('<') ? sourceCodeLocation?.attrs?.[name] : undefined;
    return place ? [{ from: place.startOffset, to: place.endOffset, put: '' }] : [];
  });
}

const LONGEST = 200;

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly put: string;
}

function cutOut(text: string, cuts: readonly Cut[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, put } of cuts.toSorted((one, other) => one.from - other.from)) {
    if (from < at) continue; // within another
    pieces.push(text.slice(at, from), put);
    at = to;
  }
  return [...pieces, text.slice(at)].join('');
}

function turn(cuts: Cut[], place: NonNullable<Element['sourceCodeLocation']>, element: Element): void {
  const start = place.startTag?.endOffset ?? place.startOffset;
  const end = place.endTag?.startOffset ?? place.endOffset;
  if (element.childNodes.length === 0) return;
  cuts.push({ from: start, to: start, put: '\u202e' }, { from: end, to: end, put: '\u202c' });
}
