import type { DefaultTreeAdapterTypes } from 'parse5';
import { defaultTreeAdapter } from 'parse5';
import type { LossKind } from '../../document/model.ts';
import type { Settings } from './html-style.ts';
import { areHiding, isWhite, settingOf, settingsIn } from './html-style.ts';
import { walk } from './html-table.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** What becomes of the text of an element that a browser does not show like any other. */
export interface Fate {
  readonly kind: LossKind;
  /** What is said of it in place of its text. */
  readonly text?: string;
}

const NEVER_SHOWN: readonly string[] = ['script', 'noscript', 'template', 'title', 'head', 'datalist'];
/** What shows something else than the text in it. */
const OTHER: readonly string[] = [
  ...['input', 'textarea', 'select', 'iframe', 'object', 'embed'],
  ...['video', 'audio', 'canvas', 'svg', 'img'],
];
const STRUCK: readonly string[] = ['del', 's', 'strike'];
/** Null where it is shown like any. */
export function fateOf(element: Element): Fate | null {
  const { tagName } = element;
  if (tagName === 'style')
    return mayHide(settingsIn(shownIn(element)))
      ? { kind: 'part-unread', text: SHEET }
      : { kind: 'hidden-text', text: '' };
  if (tagName === 'script') return { kind: 'active-content', text: 'a script' };
  if (NEVER_SHOWN.includes(tagName) || isHidden(element)) return { kind: 'hidden-text' };
  if (OTHER.includes(tagName))
    return isOfWeight(element)
      ? { kind: 'part-unread', text: `an element that shows something else: ${tagName}` }
      : { kind: 'hidden-text', text: '' };
  if (STRUCK.includes(tagName) || isStruck(element)) return { kind: 'deleted-text' };
  const isNote =
    tagName === 'rt' || tagName === 'rp' || ((tagName === 'sup' || tagName === 'sub') && isInTable(element));
  return isNote ? { kind: 'annotation' } : null;
}

const SHEET = 'a style sheet that may hide text or add some';

/** A picture beside the text costs nothing; in a table it may be a figure. */
function isOfWeight(element: Element): boolean {
  return element.tagName !== 'img' || isInTable(element);
}

/** Whether some of the rules of a sheet may. To what they apply is not looked for. */
function mayHide(settings: Settings): boolean {
  return areHiding(settings) || settings.some(([name, value]) => name === 'color' && isWhite(value));
}

function isHidden(element: Element): boolean {
  const { tagName, attrs } = element;
  if (attrs.some(({ name }) => name === 'hidden') || tagName === 'mphantom') return true;
  if (tagName === 'details') return !attrs.some(({ name }) => name === 'open');
  const style = styleOf(element);
  const isAfloat = /^(?:absolute|fixed)$/u.test(settingOf(style, 'position') ?? '') && isInTable(element);
  const ink = settingOf(style, 'color') ?? (tagName === 'font' ? valueOf(element, 'color').toLowerCase() : undefined);
  return areHiding(style) || isAfloat || (isWhite(ink) && !isShaded(element));
}

/** Whether it, or what is around it, has a ground of some colour. */
function isShaded(element: Element): boolean {
  const style = styleOf(element);
  const ground = settingOf(style, 'background-color') ?? settingOf(style, 'background') ?? valueOf(element, 'bgcolor');
  if (ground !== '' && !isWhite(ground.toLowerCase())) return !/^(?:none|transparent)$/u.test(ground);
  const around = element.parentNode;
  return around !== null && defaultTreeAdapter.isElementNode(around) && isShaded(around);
}

function isStruck(element: Element): boolean {
  const style = styleOf(element);
  const lines = ['text-decoration', 'text-decoration-line'].map((name) => settingOf(style, name) ?? '');
  return lines.some((value) => value.includes('line-through'));
}

/** Shown from right to left: a person reads its digits the other way round. */
export function isTurned(element: Element): boolean {
  const style = styleOf(element);
  const isRight = /^rtl$/iu.test(valueOf(element, 'dir')) || settingOf(style, 'direction') === 'rtl';
  return isRight && (element.tagName === 'bdo' || settingOf(style, 'unicode-bidi') !== undefined);
}

export function isInTable(element: Element): boolean {
  for (let node = element.parentNode; node; node = 'parentNode' in node ? node.parentNode : null) {
    if ('tagName' in node && node.tagName === 'table') return true;
  }
  return element.tagName === 'table' || /^(?:tbody|thead|tfoot|tr|td|th)$/u.test(element.tagName);
}

function styleOf(element: Element): Settings {
  return settingsIn(valueOf(element, 'style'));
}

function valueOf({ attrs }: Element, wanted: string): string {
  return attrs.find(({ name }) => name === wanted)?.value ?? '';
}

export function shownIn(element: Element): string {
  const texts: string[] = [];
  walk(element.childNodes, (node) => {
    if (defaultTreeAdapter.isTextNode(node)) texts.push(node.value);
    return true;
  });
  return texts.join('').replace(/\s+/gu, ' ');
}
