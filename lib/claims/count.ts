import { NUMERAL, parseNumeral } from './numeral.ts';

/** What requests and cases are counted in. */
const UNIT = '件次|[件宗条起份例]';

/** A count with its unit, as a pattern with the groups `count` and `unit`. */
export const COUNT = `(?<count>${NUMERAL})(?<unit>${UNIT})`;

/** A count that is passed over, as a pattern. */
export const PASSED_COUNT = `${NUMERAL}(?:${UNIT})`;

/** The rest of a clause up to a figure: no figure, mark or blank between. */
export const WITHIN = String.raw`[^,;:。()※\d]`;

export interface Counted {
  readonly value: number;
  readonly unit: string;
  readonly index: number;
  /** Where what was matched ends. */
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** Every match of a pattern that has the groups `count` and `unit`. The pattern is global. */
export function countsIn(text: string, pattern: RegExp): Counted[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const groups = match.groups ?? {};
    const value = parseNumeral(groups['count'] ?? '');
    if (value === null) return [];
    return [{ value, unit: groups['unit'] ?? '', index: match.index, end: match.index + match[0].length, groups }];
  });
}

/** The clause before a place, back to the last comma, semicolon or bracket. */
export function clauseBefore(text: string, index: number): string {
  return /[^,;。()]*$/u.exec(text.slice(0, index))?.[0] ?? '';
}
