import { describe, expect, test } from 'vitest';
import type { Fate } from '../../functions/local/failing-s3.ts';
import { faultsIn } from './support/invariants.ts';
import type { MemoryRig } from './support/memory-rig.ts';
import { memoryRig } from './support/memory-rig.ts';
import { paper } from './support/paper-service.ts';
import { isNight, tally } from './support/trials.ts';

const agency = '望澜县崩溃局';
const keys = ['2022.pdf', '2021.pdf'] as const;

type Death = (call: number) => Fate;

const well: Death = () => 'well';

function deathAt(at: number, fate: Fate): Death {
  return (call) => (call === at ? fate : 'well');
}

async function bothUploaded() {
  const rig = memoryRig();
  const later = await rig.upload(keys[0], paper(agency, 2022));
  const older = await rig.upload(keys[1], paper(agency, 2021));
  return { rig, later, older };
}

/** Two years of one agency; the older comes second, so that both are touched by its conversion. It dies as told, delivery by delivery. */
async function convertWith(deaths: readonly Death[]): Promise<{ readonly rig: MemoryRig; readonly calls: number }> {
  const { rig, later, older } = await bothUploaded();
  await rig.deliver(later);
  let calls = 0;
  for (const [index, fateOf] of [...deaths, well].entries()) {
    const told = await rig.deliver(older, { receiveCount: index + 1, messageId: 'the one', fateOf });
    calls = told.calls;
  }
  return { rig, calls };
}

/** What a subscriber sees. */
async function seen(rig: MemoryRig): Promise<readonly unknown[]> {
  expect(await faultsIn(rig.bucket)).toEqual([]);
  return Promise.all(
    keys.map(async (key) => {
      const latest = await rig.latest(key);
      return [latest?.title, latest?.status, latest?.year, latest?.judgedAgainst !== null];
    }),
  );
}

function deathsAmong(calls: number): readonly Death[] {
  return Array.from({ length: calls }, (_, at) => at).flatMap((at) =>
    (['dies-before', 'dies-after'] as const).map((fate) => deathAt(at, fate)),
  );
}

describe('a death before or after any call', () => {
  test('comes to the same in the next delivery', { timeout: 300_000 }, async () => {
    const { rig, calls } = await convertWith([]);
    const ending = await seen(rig);
    expect(ending).toMatchObject([
      [expect.stringMatching(/^after /), 'valid', 2022, true],
      ['alone', 'valid', 2021, false],
    ]);
    expect(calls).toBeGreaterThan(15);
    const deaths = deathsAmong(calls);
    for (const death of deaths) expect(await seen((await convertWith([death])).rig)).toEqual(ending);
    tally({
      fault: 'F13',
      what: 'death before and after each call',
      trials: deaths.length,
      outcome: 'the same ending',
    });
  });

  test('and another in the delivery after it, too', { timeout: 3_600_000 }, async () => {
    const { rig, calls } = await convertWith([]);
    const ending = await seen(rig);
    const deaths = deathsAmong(calls + 3); // a second delivery notes that it reads
    const pairs = deaths.flatMap((first) => deaths.map((second) => [first, second] as const));
    const trials = isNight ? pairs : pairs.filter((_, index) => index % 11 === 0);
    for (const pair of trials) expect(await seen((await convertWith(pair)).rig)).toEqual(ending);
    tally({
      fault: 'F14',
      what: 'every pair of such deaths',
      trials: trials.length,
      outcome: 'the same ending',
    });
  });

  test('of one of two readings of a report, and of the year before, comes to the same', async () => {
    const { rig, calls } = await convertWith([]);
    const ending = await seen(rig);
    for (let first = 0; first < calls; first += 1)
      for (let second = 0; second < calls; second += 1)
        expect(await seen(await readTwice(first, second))).toEqual(ending);
  });
});

/**
 * The event of the later year comes twice, and the second reading, which began as early, goes on after the other has settled and the
 * older year has come. That one and the older year's die after the calls that are told.
 */
async function readTwice(first: number, second: number): Promise<MemoryRig> {
  const { rig, later, older } = await bothUploaded();
  const settled = Promise.withResolvers<null>();
  let calls = 0;
  const pause = () => ((calls += 1) > 2 ? settled.promise : Promise.resolve());
  const twin = rig.deliver(later, { pause, fateOf: deathAt(first, 'dies-after') });
  await rig.deliver(later);
  await rig.deliver(older, { messageId: 'the one', fateOf: deathAt(second, 'dies-after') });
  settled.resolve(null);
  await twin;
  await rig.deliver(later, { receiveCount: 2 });
  await rig.deliver(older, { messageId: 'the one', receiveCount: 2 });
  return rig;
}
