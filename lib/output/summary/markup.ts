import { codePointOf } from '../../characters/code-point.ts';

/** A piece of a page. Only `markup` makes one, so that whatever else goes into a page is text. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | readonly Markup[] | string | number;

/** A piece of a page as it is written here; what is put into it stands there as text, whatever it holds. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {
    html: parts.reduce<string>((html, part, at) => html + htmlOf(part) + (strings[at + 1] ?? ''), strings[0] ?? ''),
  };
}

export const nothing: Markup = { html: '' };

function htmlOf(part: Part): string {
  if (typeof part !== 'object') return escapeText(String(part));
  return 'html' in part ? part.html : part.map(({ html }) => html).join('');
}

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** What has no shape of its own or turns its neighbours about: controls, marks of direction, halves of a surrogate pair. */
const UNSEEN = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/u;
const SPECIAL = new RegExp(`[&<>"']|${UNSEEN.source}`, 'gu');

/** Text that HTML takes for nothing else, in an element as in a quoted attribute. What nobody could see is given by its number. */
export function escapeText(text: string): string {
  return text.replace(SPECIAL, (character) => ENTITIES.get(character) ?? `⟦${codePointOf(character)}⟧`);
}
