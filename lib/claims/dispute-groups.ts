/** A group of table 四. */
export type DisputeGroup = 'administrativeReview' | 'litigation/direct' | 'litigation/afterReview';

/** Words for cases, with the groups that they are counted in: over both ways to court where none is named. */
const subjects: readonly { readonly words: RegExp; readonly groups: readonly DisputeGroup[] }[] = [
  { words: /^复议后起诉/u, groups: ['litigation/afterReview'] },
  { words: /^直接起诉/u, groups: ['litigation/direct'] },
  { words: /^复议/u, groups: ['administrativeReview'] },
  { words: /^诉讼/u, groups: ['litigation/direct', 'litigation/afterReview'] },
];

const SUBJECT = /复议后起诉|直接起诉|复议(?!机关|决定|直接)|诉讼/gu;

export interface Named {
  readonly groups: readonly DisputeGroup[];
  readonly index: number;
  /** Where the word ends. */
  readonly end: number;
}

/** The cases that a text names last, of which what follows it speaks. */
export function lastNamed(text: string): Named | undefined {
  const match = Array.from(text.matchAll(SUBJECT)).at(-1);
  if (match === undefined) return undefined;
  const groups = subjects.find(({ words }) => words.test(match[0]))?.groups ?? [];
  return { groups, index: match.index, end: match.index + match[0].length };
}
