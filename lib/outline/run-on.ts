import { closeUp } from '../document/text.ts';
import type { Paragraph } from '../document/model.ts';

const LONGEST = 36;
const MARK = /[。：:；;]|\s+(?=\S)/gu;

/**
 * Cuts a line whose heading runs on into its paragraph, after the mark between them, which stays with the heading. Null where
 * it has none.
 *
 *     （一）主动公开。2023年…      →  （一）主动公开。  +  2023年…
 *     （三）政府信息管理 1.强化…   →  （三）政府信息管理  +  1.强化…
 */
export function cutHeading(line: Paragraph, mark: RegExp = MARK): { heading: Paragraph; rest: Paragraph } | null {
  const text = line.text.trim();
  for (const { 0: found, index } of text.matchAll(mark)) {
    const end = index + found.length;
    if (index > LONGEST || end >= text.length) return null;
    if (found.trim() !== '' || isWholeWord(text, index)) return cutAt(line, end);
  }
  return null;
}

/** A space ends a heading only where a number or a year follows: others are the layout's. */
function isWholeWord(text: string, index: number): boolean {
  return index > 4 && /^\s+[\d（(一无]/u.test(text.slice(index));
}

function cutAt(line: Paragraph, end: number): { heading: Paragraph; rest: Paragraph } {
  const text = line.text.trim();
  return {
    heading: { ...line, text: closeUp(text.slice(0, end)) },
    rest: { ...line, text: text.slice(end).trim() },
  };
}
