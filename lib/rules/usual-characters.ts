import { plainGb2312 } from '../characters/gb2312.ts';

/** What stands in reports besides the characters of GB 2312: spaces, marks without a shape, and the bullets, arrows and ticks of word processors. */
const SIGN =
  /^[\s\p{Cf}\p{Variation_Selector}\u2010-\u2027\u2030-\u205e\u2190-\u2193\u2196-\u2199\u21d2\u24eb-\u24ff\u2776-\u2793\u3001-\u3020©®−∙⋅∼・▪▫▶▷►▼▽◀◁◄◉◢◣◤◥◦◯☐☑☒☎✆✉✓✔✕✖✗✘➔➢➤❖✦]$/u;
/** ASCII, and the Greek of units: `μg/m³`. */
const PLAIN = /^[\u0020-\u007e\u0391-\u03a9\u03b1-\u03c9]$/u;

/** Whether reports usually have such a character, or one that stands for the same. */
export function isUsual(character: string): boolean {
  return SIGN.test(character) || Array.from(character.normalize('NFKC')).every(isPlain);
}

function isPlain(character: string): boolean {
  return PLAIN.test(character) || SIGN.test(character) || (plainGb2312().has(character) && !FOREIGN.test(character));
}

/** GB 2312 has kana, Cyrillic, pinyin and the like as well, which in a report are what looks like another sign. */
const FOREIGN = /(?!\p{Script=Han})\p{L}|\p{M}/u;
