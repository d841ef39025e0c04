/** Text as the form's labels and figures are compared: compatibility forms folded (full-width digits, `（` as `(`), no white space. */
export function squeeze(text: string): string {
  return PLAIN.test(text) ? text : text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
}

/** Text in which there is nothing to fold. */
const PLAIN = /^[0-9\u4e00-\u9fff]*$/u;

const WIDE = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—·]`;
const NEXT_TO_WIDE = new RegExp(String.raw`(?<=${WIDE})\s+|\s+(?=${WIDE})`, 'gu');

/** Takes out the spaces that only the layout put between Chinese characters, or between those and digits or letters, and what has no shape. */
export function closeUp(text: string): string {
  return text
    .replace(/\p{Cf}+/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(NEXT_TO_WIDE, '')
    .trim();
}
