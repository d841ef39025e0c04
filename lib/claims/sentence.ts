import { closeUp } from '../document/text.ts';
import type { Claim } from '../report/schema.ts';
import { withoutAsides } from './asides/index.ts';
import { fold } from './fold.ts';
import type { Passage } from './passages.ts';
import type { Reporter } from './reporter.ts';

export interface Sentence {
  /** As printed. */
  readonly text: string;
  /** As it is read: folded. */
  readonly plain: string;
  /** `plain` with everything blanked that states no figure of this report, character for character. */
  readonly stated: string;
  /** What the passage is about, by the heading that it stands under. */
  readonly topic: Claim['section'];
  readonly reporter: Reporter;
}

/** What is longer is no sentence that anyone wrote; the time that a sentence takes grows with the square of its length. */
const LONGEST = 2000;

/** A sentence runs to its full stop: a split goes on over semicolons. */
export function sentencesOf(passage: Passage, reporter: Reporter): Sentence[] {
  const texts = withSplits(passage.source.text.match(/[^。！？!?\n]+(?:[。！？!?]+[”’）)]*)?/gu) ?? []);
  return texts
    .filter(({ length }) => length <= LONGEST)
    .map((text) => {
      const plain = fold(text);
      const stated = withoutAsides(plain, reporter);
      return { text: closeUp(text), plain, stated, topic: topicOf(passage), reporter };
    });
}

/** What begins with `其中` speaks of the sentence before it, and is read as its end. */
function withSplits(texts: readonly string[]): string[] {
  const whole: string[] = [];
  for (const text of texts) {
    const before = /^\s*其中/u.test(text) ? (whole.pop() ?? '') : '';
    whole.push(before + text);
  }
  return whole;
}

function topicOf({ section, subsection }: Passage): Claim['section'] {
  return subsection === 'requests' ? subsection : section;
}
