import type { Pointer } from '../report/pointer.ts';
import type { Claim, ClaimKind, Report } from '../report/schema.ts';
import { figureOrBlankZero, withBlanksSaid } from './blanks.ts';
import { figureAt } from './figures.ts';
import { gap } from './identities.ts';
import type { Message, Verdict } from './rule.ts';
import { failed, passed, skipped } from './verdict.ts';
import { quoted } from './wording.ts';

/** A claim with its address in the report. */
export interface Stated {
  readonly claim: Claim;
  readonly pointer: Pointer;
}

export function claimsOf(report: Report, ...kinds: readonly ClaimKind[]): Stated[] {
  return report.claims
    .map((claim, index): Stated => ({ claim, pointer: `/claims/${index}` }))
    .filter(({ claim }) => kinds.includes(claim.kind));
}

/** A figure of the tables that a sentence may mean: some figures added, others taken away. */
export interface Meaning {
  readonly name: Message;
  readonly plus: readonly Pointer[];
  readonly minus?: readonly Pointer[];
}

export interface Statement {
  readonly stated: Stated;
  /** What the sentence says; most often its value. */
  readonly value: number;
}

/** Holds where the sentence says one of the figures that it may mean; the first is the one that is expected. */
export function confirm(report: Report, { stated, value }: Statement, meanings: readonly Meaning[]): Verdict {
  const at = [stated.pointer, ...new Set(meanings.flatMap(({ plus, minus = [] }) => [...plus, ...minus]))];
  const printed = meanings.map((meaning) => sumOf(meaning, (pointer) => figureAt(report, pointer)));
  const isAssumed = printed.includes(null) && at.some((pointer) => figureAt(report, pointer) !== null);
  const sums = isAssumed
    ? meanings.map((meaning) => sumOf(meaning, (pointer) => figureOrBlankZero(report, pointer)))
    : printed;
  if (sums.includes(value)) return passed(...at);
  const [meaning] = meanings;
  const [expected = null] = sums;
  if (meaning === undefined || expected === null || sums.includes(null)) return skipped(...at);
  const message = contradiction({ stated, value }, meaning.name, expected);
  return failed({ at, message: isAssumed ? withBlanksSaid(message) : message, expected, actual: value });
}

function sumOf({ plus, minus = [] }: Meaning, figureOf: (pointer: Pointer) => number | null): number | null {
  const figures = [...plus, ...minus].map(figureOf);
  if (figures.length === 0) return null;
  return figures.reduce<number | null>((sum, figure, index) => {
    if (sum === null || figure === null) return null;
    return index < plus.length ? sum + figure : sum - figure;
  }, 0);
}

export function contradiction({ stated, value }: Statement, name: Message, expected: number): Message {
  const { text, unit } = stated.claim;
  return {
    zh: `文字表述${quoted(text).zh}为${value}${unit ?? ''}，${name.zh}为${expected}，两者不一致，相差${gap(value, expected)}`,
    en: `the text ${quoted(text).en} says ${value}, ${name.en} is ${expected}, a difference of ${gap(value, expected)}`,
  };
}
