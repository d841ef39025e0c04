import type { Level, List } from './definitions.ts';
import { formatNumber } from './number-format.ts';

/** How far the lists have come: the number of each level that was reached, by families of lists; and which starts were made use of. */
export interface Counts {
  readonly reached: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly started: ReadonlySet<string>;
}

export const noCounts: Counts = { reached: new Map(), started: new Set() };

/** Where a paragraph stands in the lists of the document. */
export interface ListPlace {
  readonly id: string;
  readonly list: List;
  readonly level: number;
}

/** Counts the next paragraph of a list. */
export function countOn(counts: Counts, { id, list, level }: ListPlace): Counts {
  const before = counts.reached.get(list.family) ?? new Map<number, number>();
  const mark = `${id}/${level}`;
  const anew = counts.started.has(mark) ? undefined : list.starts.get(level);
  const last = before.get(level);
  const next = anew ?? (last === undefined ? startOf(list, level) : last + 1);
  const kept = [...before].filter(([other]) => other <= level || !restartsAfter(list.levels.get(other), other, level));
  const above = Array.from({ length: level }, (_, other): [number, number] => [
    other,
    before.get(other) ?? startOf(list, other),
  ]);
  const reached = new Map([...kept, ...above, [level, next] as const]);
  return {
    reached: new Map([...counts.reached, [list.family, reached]]),
    started: new Set([...counts.started, mark]),
  };
}

function startOf(list: List, level: number): number {
  return list.starts.get(level) ?? list.levels.get(level)?.start ?? 1;
}

function restartsAfter(level: Level | undefined, own: number, passed: number): boolean {
  const after = level?.restart ?? own;
  return after !== 0 && passed < after;
}

const SUFFIXES: Readonly<Record<string, string>> = { nothing: '', space: ' ' };

/** What is printed before the paragraph that was counted last, with what parts it from the text. */
export function printedNumber(counts: Counts, { list, level }: ListPlace): string {
  const own = list.levels.get(level);
  if (!own) return '';
  const reached = counts.reached.get(list.family);
  const printed =
    own.format === 'bullet'
      ? bulletOf(own.text)
      : own.text.replace(/%([1-9])/g, (_, digit: string) => {
          const other = Number(digit) - 1;
          const format = own.decimalOnly ? 'decimal' : (list.levels.get(other)?.format ?? 'decimal');
          return formatNumber(reached?.get(other) ?? startOf(list, other), format);
        });
  return printed === '' ? '' : printed + (SUFFIXES[own.suffix] ?? '\t');
}

/** Codes of a font of signs are shown as what they mostly are. */
function bulletOf(text: string): string {
  return text.replace(/[\ue000-\uf8ff]/g, '•');
}
