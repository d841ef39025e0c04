import { bareOf, gongkai } from './contenders.ts';
import type { Contender } from './contenders.ts';
import type { BenchDocument } from './documents.ts';

/** Milliseconds for one document, the median of the rounds. */
export interface Measured {
  readonly library: string;
  readonly ours: number;
  readonly bare: number;
}

const WARM_UP = 2;

/** Turn about in one process, so that whatever else the machine does falls on both alike. Null where either cannot read the document. */
export async function measure(document: BenchDocument, rounds: number): Promise<Measured | null> {
  const { name: library, run } = bareOf(document);
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    const ours = await timeOf(gongkai, document);
    const bare = await timeOf(run, document);
    if (ours === null || bare === null) return null;
    if (round < WARM_UP) continue;
    times.ours.push(ours);
    times.bare.push(bare);
  }
  return { library, ours: quantile(times.ours, 0.5), bare: quantile(times.bare, 0.5) };
}

async function timeOf(contender: Contender, document: BenchDocument): Promise<number | null> {
  const since = performance.now();
  try {
    await contender(document);
    return performance.now() - since;
  } catch {
    return null;
  }
}

/** The nearest of the values below which the given share of them lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
