import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter, parseFragment } from 'parse5';
import type { Loss, LossKind } from '../../document/model.ts';
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

interface Fate {
  readonly kind: LossKind;
  /** What is said of it in place of its text. */
  readonly text?: string;
}

const NEVER_SHOWN: readonly string[] = ['script', 'noscript', 'template', 'title', 'head', 'datalist'];
/** What shows something else than the text in it. */
const OTHER: readonly string[] = [
  'input',
  'textarea',
  'select',
  'iframe',
  'object',
  'embed',
  'video',
  'audio',
  'canvas',
  'svg',
  'img',
];
const STRUCK: readonly string[] = ['del', 's', 'strike'];
/** Settings of a style by which text is not where, or not what, it seems. */
const HIDING =
  /display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0\d*)?(?![.\d])|font-size:0|color:(?:#fff(?:fff)?\b|white|transparent)|position:(?:absolute|fixed)|text-indent:-|clip-path|clip:|transform:|content-visibility|(?:max-)?(?:height|width):0(?![.\d])|content:/iu;

/** Null where it is shown like any. */
function fateOf(element: Element): Fate | null {
  const { tagName } = element;
  if (tagName === 'style')
    return HIDING.test(plain(shownIn(element)))
      ? { kind: 'part-unread', text: SHEET }
      : { kind: 'hidden-text', text: '' };
  if (tagName === 'script') return { kind: 'active-content', text: 'a script' };
  if (NEVER_SHOWN.includes(tagName) || isHidden(element)) return { kind: 'hidden-text' };
  if (OTHER.includes(tagName))
    return isOfWeight(element)
      ? { kind: 'part-unread', text: `an element that shows something else: ${tagName}` }
      : { kind: 'hidden-text', text: '' };
  if (STRUCK.includes(tagName) || /text-decoration[^;]*line-through/iu.test(styleOf(element)))
    return { kind: 'deleted-text' };
  const isNote =
    tagName === 'rt' || tagName === 'rp' || ((tagName === 'sup' || tagName === 'sub') && isInTable(element));
  return isNote ? { kind: 'annotation' } : null;
}

const SHEET = 'a style sheet that may hide text or add some';

/** A picture beside the text costs nothing; in a table it may be a figure. */
function isOfWeight(element: Element): boolean {
  return element.tagName !== 'img' || isInTable(element);
}

function isHidden(element: Element): boolean {
  const { tagName, attrs } = element;
  if (attrs.some(({ name }) => name === 'hidden') || tagName === 'mphantom') return true;
  if (tagName === 'font' && /^(?:white|#fff(?:fff)?)$/iu.test(valueOf(element, 'color'))) return true;
  if (tagName === 'details') return !attrs.some(({ name }) => name === 'open');
  return HIDING.test(styleOf(element));
}

/** Shown from right to left: a person reads its digits the other way round. */
function isTurned(element: Element): boolean {
  const isRight = /^rtl$/iu.test(valueOf(element, 'dir')) || /direction:rtl/iu.test(styleOf(element));
  return isRight && (element.tagName === 'bdo' || /unicode-bidi/iu.test(styleOf(element)));
}

function turn(cuts: Cut[], place: NonNullable<Element['sourceCodeLocation']>, element: Element): void {
  const start = place.startTag?.endOffset ?? place.startOffset;
  const end = place.endTag?.startOffset ?? place.endOffset;
  if (element.childNodes.length === 0) return;
  cuts.push({ from: start, to: start, put: '\u202e' }, { from: end, to: end, put: '\u202c' });
}

function isInTable(element: Element): boolean {
  for (let node = element.parentNode; node; node = 'parentNode' in node ? node.parentNode : null) {
    if ('tagName' in node && node.tagName === 'table') return true;
  }
  return element.tagName === 'table' || /^(?:tbody|thead|tfoot|tr|td|th)$/u.test(element.tagName);
}

function styleOf(element: Element): string {
  return plain(valueOf(element, 'style'));
}

/** Without comments and spaces, as its letters are compared. */
function plain(style: string): string {
  return style.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/\s+/gu, '');
}

function valueOf({ attrs }: Element, wanted: string): string {
  return attrs.find(({ name }) => name === wanted)?.value ?? '';
}

function shownIn(element: Element): string {
  const texts: string[] = [];
  walk(element.childNodes, (node) => {
    if (defaultTreeAdapter.isTextNode(node)) texts.push(node.value);
    return true;
  });
  return texts.join('').replace(/\s+/gu, ' ');
}
