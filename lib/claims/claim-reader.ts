import type { Claim, ClaimKind } from '../report/schema.ts';
import type { Sentence } from './sentence.ts';

/** What a sentence states of one kind; the rest of the claim is where it stands. */
export type Reading = Pick<Claim, 'value' | 'unit' | 'confirms' | 'parts'>;

export interface ClaimReader {
  readonly kind: ClaimKind;
  readonly read: (sentence: Sentence) => readonly Reading[];
}
