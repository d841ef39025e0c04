import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { exitCodeOf } from '../bench/trials/keep-unsaid.ts';
import { mutantOf } from '../bench/trials/mutant.ts';
import type { Trial } from '../bench/trials/pool.ts';
import type { Outcome } from './support/damage/outcome.ts';

const run = promisify(execFile);

/** The table that it comes to, without the time that it took. */
async function fuzz(count: number, seed: number): Promise<string> {
  const { stdout } = await run(process.execPath, ['bench/fuzz.ts', String(count), String(seed), 'samples']);
  return stdout.replace(/^\d+ s,.*$/m, '');
}

test(
  'fuzzing comes to the same with the same seed, and to something else with another',
  { timeout: 120_000 },
  async () => {
    const [one, again, other] = await Promise.all([fuzz(5, 1), fuzz(5, 1), fuzz(5, 2)]);
    expect(again).toBe(one);
    expect(other).not.toBe(one);
    expect(one).toMatch(/^\| all \| 10 \|/m);
  },
);

test('a mutant is made of the file as it was', async () => {
  const file = { format: 'pdf', name: 'x', bytes: Buffer.from('%PDF-1.7 '.repeat(500)) } as const;
  const sound = Uint8Array.from(file.bytes);
  for (let seed = 0; seed < 50; seed += 1) await mutantOf(file, seed, 'mutations');
  expect(Uint8Array.from(file.bytes)).toEqual(sound);
});

test('a figure that is wrong without a word fails the command, what is said does not', () => {
  const trial = (outcome: Outcome): Trial => ({
    file: { format: 'pdf', name: 'x', bytes: Uint8Array.of() },
    seed: 1,
    change: 'truncated',
    outcome,
    code: null,
  });
  expect(exitCodeOf([trial('right'), trial('WRONG')])).toBe(1);
  expect(exitCodeOf([trial('right'), trial('differs, said'), trial('unreadable')])).toBe(0);
});
