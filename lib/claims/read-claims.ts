import type { Outline } from '../outline/outline.ts';
import type { Claim } from '../report/schema.ts';
import { claimReaders } from './index.ts';
import type { Passage } from './passages.ts';
import { passagesOf } from './passages.ts';
import { reporterOf } from './reporter.ts';
import type { Sentence } from './sentence.ts';
import { sentencesOf } from './sentence.ts';

/** The figures that the narrative states of the report's own agency and year, in the order of the document. */
export function readClaims(outline: Outline): Claim[] {
  const reporter = reporterOf(outline);
  return passagesOf(outline).flatMap((passage) =>
    sentencesOf(passage, reporter).flatMap((sentence) => claimsOf(sentence, passage)),
  );
}

function claimsOf(sentence: Sentence, { section, paragraph, source }: Passage): Claim[] {
  return claimReaders.flatMap(({ kind, read }) =>
    read(sentence).map((reading) => ({
      kind,
      ...reading,
      text: sentence.text,
      section,
      paragraph,
      spot: source.spot,
    })),
  );
}
