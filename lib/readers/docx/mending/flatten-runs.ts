import { OF_SIGNS } from '../looks.ts';
import type { XmlElement } from '../xml/xml.ts';
import { childAt, childrenNamed, element, elementsOf, stringOf, switchAt, valueAt } from '../xml/xml.ts';
import type { Context } from './context.ts';
import { flattenDrawing } from './flatten-drawing.ts';
import { lost, lostText } from './lost.ts';

/** The pieces of a paragraph: runs of one piece of content each (text, tab, break, symbol, box, mark of a field), and what is lost. */
export function flattenRuns(paragraph: XmlElement, context: Context): readonly XmlElement[] {
  return flattenWithin(paragraph, undefined, context);
}

function flattenWithin(parent: XmlElement, looks: XmlElement | undefined, context: Context): readonly XmlElement[] {
  return elementsOf(parent).flatMap((child) => flattenInline(child, looks, context));
}

/** `looks` is the `w:rPr` of the run around. */
function flattenInline(inline: XmlElement, looks: XmlElement | undefined, context: Context): readonly XmlElement[] {
  switch (inline.name) {
    case 'w:pPr':
    case 'w:rPr':
    case 'w:sdtPr':
      return [];
    case 'w:r':
      return flattenWithin(inline, childAt(inline, 'w:rPr'), context);
    case 'w:del':
    case 'w:moveFrom':
      return [lost('deleted-text', flattenWithin(inline, looks, context))];
    case 'w:delText':
      return [lost('deleted-text', [inline])];
    case 'w:rt':
      return [lost('annotation', flattenWithin(inline, looks, context))];
    case 'w:footnoteReference':
    case 'w:endnoteReference':
    case 'w:commentReference':
      return [lostText('annotation', context.noteOf(inline))];
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return flattenDrawing(inline, context).map((part) => run(part, looks));
    case 'm:den':
      return [run(text('/'), looks), ...flattenWithin(inline, looks, context)];
    case 'm:sup':
      return [run(text('^'), looks), ...flattenWithin(inline, looks, context)];
    case 'm:phant':
      return isShown(inline)
        ? flattenWithin(inline, looks, context)
        : [lost('hidden-text', flattenWithin(inline, looks, context))];
    case 'm:borderBox':
      return isCrossed(inline)
        ? [lost('deleted-text', flattenWithin(inline, looks, context))]
        : flattenWithin(inline, looks, context);
    case 'w:bdo':
    case 'w:dir':
      return turned(inline, flattenWithin(inline, looks, context));
    default: {
      const content = contentOf(inline);
      return content ? content.map((each) => run(each, looks)) : flattenWithin(inline, looks, context);
    }
  }
}

function isShown(phantom: XmlElement): boolean {
  return !['0', 'false', 'off'].includes(childAt(phantom, 'm:phantPr', 'm:show')?.attributes.get('m:val') ?? 'true');
}

function isCrossed(box: XmlElement): boolean {
  return elementsOf(childAt(box, 'm:borderBoxPr') ?? box).some(({ name }) => name.startsWith('m:strike'));
}

/** Text that is shown in another direction is put between the characters that say so: a person reads its digits the other way round. */
function turned({ attributes }: XmlElement, pieces: readonly XmlElement[]): readonly XmlElement[] {
  if (attributes.get('w:val') !== 'rtl') return pieces;
  return [run(text('\u202e'), undefined), ...pieces, run(text('\u202c'), undefined)];
}

/** Undefined where the element only holds others. */
function contentOf(inline: XmlElement): readonly XmlElement[] | undefined {
  switch (inline.name) {
    case 'w:t':
    case 'm:t':
      return [text(stringOf(inline))];
    case 'w:noBreakHyphen':
      return [text('-')];
    case 'w:tab':
    case 'w:ptab':
      return [element('w:tab', [])];
    case 'w:br':
    case 'w:cr':
      return [element('w:br', [])];
    case 'w:sym':
      return [symbol(inline)];
    case 'w:fldChar':
      return [...formValue(inline), inline];
    default:
      return undefined;
  }
}

/** Codes F000 to F0FF are places in a font of signs, which mammoth knows; others are characters like any (ECMA-376 part 1, 17.3.3.30). */
function symbol(inline: XmlElement): XmlElement {
  const code = Number.parseInt(inline.attributes.get('w:char') ?? '', 16);
  if (Number.isNaN(code) || (code >= 0xe000 && code <= 0xf8ff) || code > 0xffff) return inline;
  if (code < 0x100 && OF_SIGNS.test(inline.attributes.get('w:font') ?? '')) return inline;
  return text(String.fromCharCode(code));
}

/** What a check box or a list of the old forms shows: it stands in the settings of the field, not in its result. */
function formValue(mark: XmlElement): readonly XmlElement[] {
  const box = childAt(mark, 'w:ffData', 'w:checkBox');
  const list = childAt(mark, 'w:ffData', 'w:ddList');
  if (box) return [text((switchAt(box, 'w:checked') ?? switchAt(box, 'w:default')) ? '☑' : '☐')];
  if (!list) return [];
  const entry = Number(valueAt(list, 'w:result') ?? valueAt(list, 'w:default') ?? 0);
  return [text(childrenNamed(list, 'w:listEntry')[entry]?.attributes.get('w:val') ?? '')];
}

/** Runs that are set from right to left show their digits so only among others that are. */
function withDirection(content: XmlElement, looks: XmlElement): XmlElement {
  const isTurned = content.name === 'w:t' && switchAt(looks, 'w:rtl') === true && /\d/u.test(stringOf(content));
  return isTurned ? text(`\u2067${stringOf(content)}\u2069`) : content;
}

function run(content: XmlElement, looks: XmlElement | undefined): XmlElement {
  return element('w:r', looks ? [looks, withDirection(content, looks)] : [content]);
}

function text(content: string): XmlElement {
  return element('w:t', [content]);
}
