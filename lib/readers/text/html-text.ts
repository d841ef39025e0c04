import { defaultTreeAdapter, parseFragment } from 'parse5';
import { walk } from './html-table.ts';

const BLOCK = /<\/?(?:p|h[1-6]|div|section|blockquote|ul|ol|li)\b[^>]*>/giu;
const BREAK = /<br\b[^>]*>/giu;
/** Where the source goes on in a new line; between Chinese characters that stands for nothing. */
const NEW_LINE = /(?<![^\x20-\x7e]) *\n\s*| *\n\s*(?=[\x20-\x7e])/gu;
const NO_SPACE = / *\n\s*/gu;
const UNSHOWN: readonly string[] = ['style', 'script', 'title'];

/** A text in HTML as plain text, with a blank line around each of its blocks; any other text as it is. */
export function plainText(text: string): string {
  if (text.search(BLOCK) < 0) return text;
  const flowing = text.replace(NEW_LINE, ' ').replace(NO_SPACE, '');
  return shownText(flowing.replace(BLOCK, '\n\n').replace(BREAK, '\n'));
}

function shownText(html: string): string {
  const texts: string[] = [];
  walk(parseFragment(html).childNodes, (node) => {
    if (defaultTreeAdapter.isTextNode(node)) texts.push(node.value);
    return !UNSHOWN.includes(node.nodeName);
  });
  return texts.join('');
}
