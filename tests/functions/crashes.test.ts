import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHandler } from '../../functions/conversion/create-handler.ts';
import type { Service } from '../../functions/conversion/service.ts';
import type { Fate } from '../../functions/local/failing-s3.ts';
import { mortalS3 } from '../../functions/local/failing-s3.ts';
import { paper } from './support/paper-service.ts';
import type { Rig } from './support/uploads.ts';
import { context, inQueue, RESULTS, startRig } from './support/uploads.ts';

/** All trials by night, a tenth of them otherwise. */
const isNight = process.env['NIGHTLY'] !== undefined;

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

/** One delivery, each in a message of its own, to a process that dies where it is told to; returns how many calls it made. */
async function deliver(event: string, receiveCount: number, fateOf: (call: number) => Fate): Promise<number> {
  let calls = 0;
  const { s3, died } = mortalS3(rig.s3, (call) => {
    calls = call + 1;
    return fateOf(call);
  });
  const handler = createHandler({ ...rig.service, s3 } satisfies Service, {
    write: () => undefined,
    service: 'gongkai-convert',
    stage: 'test',
  });
  await Promise.race([handler(inQueue(event, receiveCount, `message-${receiveCount}`), context), died]);
  return calls;
}

const well = (): Fate => 'well';

/** What a reader of the results sees of some documents: the pointers and all that they lead to. */
async function seen(keys: readonly string[]): Promise<readonly unknown[]> {
  return Promise.all(
    keys.map(async (key) => {
      const latest = await rig.latest(key);
      if (latest === null) return null;
      const { title, status, agency, year, source } = latest;
      const manifest = JSON.parse(await rig.text(latest.files.manifest)) as {
        files: readonly { name: string; bytes: number }[];
      };
      const lengths = manifest.files.map(({ name, bytes }) => [name, bytes]);
      const folder = latest.files.manifest.replace(/[^/]+$/, '');
      const stored = await Promise.all(manifest.files.map(({ name }) => rig.text(folder + name)));
      expect(stored.map((text) => Buffer.byteLength(text))).toEqual(manifest.files.map(({ bytes }) => bytes));
      return { title, status, agency, year, version: source.versionId, lengths };
    }),
  );
}

let agencies = 0;

/** Two years of one agency; the older comes second, so that both are touched by its conversion. */
async function twoYears() {
  agencies += 1;
  const agency = `望澜县第${agencies}局`;
  const keys = [`${agency}/2022.pdf`, `${agency}/2021.pdf`];
  const events = [
    await rig.upload(keys[0] ?? '', paper(agency, 2022)),
    await rig.upload(keys[1] ?? '', paper(agency, 2021)),
  ] as const;
  return { keys, events };
}

async function soundEnding(): Promise<{ readonly calls: number; readonly titles: readonly unknown[] }> {
  const { keys, events } = await twoYears();
  await deliver(events[0], 1, well);
  const calls = await deliver(events[1], 1, well);
  return { calls, titles: (await seen(keys)).map((each) => (each as { title: string }).title.replace(/ .*/, '')) };
}

describe('a death before or after any call', () => {
  test('comes to the same in the next delivery', { timeout: 300_000 }, async () => {
    const { calls, titles } = await soundEnding();
    expect(titles).toEqual(['after', 'alone']);
    expect(calls).toBeGreaterThan(15);
    for (let at = 0; at < calls; at += isNight ? 1 : 3) {
      for (const fate of ['dies-before', 'dies-after'] as const) {
        const { keys, events } = await twoYears();
        await deliver(events[0], 1, well);
        await deliver(events[1], 1, (call) => (call === at ? fate : 'well'));
        await deliver(events[1], 2, well);
        const ending = await seen(keys);
        expect(ending.map((each) => (each as { title: string }).title.replace(/ .*/, ''))).toEqual(titles);
      }
    }
  });

  test('and again in the delivery after it, too', { timeout: 600_000 }, async () => {
    const { calls } = await soundEnding();
    const pairs = Array.from(
      { length: calls * calls },
      (_, index) => [Math.floor(index / calls), index % calls] as const,
    );
    const trials = isNight ? pairs : pairs.filter((_, index) => index % 67 === 0);
    for (const [first, second] of trials) {
      const { keys, events } = await twoYears();
      await deliver(events[0], 1, well);
      await deliver(events[1], 1, (call) => (call === first ? 'dies-after' : 'well'));
      await deliver(events[1], 2, (call) => (call === second ? 'dies-before' : 'well'));
      await deliver(events[1], 3, well);
      expect((await seen(keys))[0]).toMatchObject({ title: expect.stringMatching(/^after /) as string });
    }
  });
});

type Step =
  | { readonly kind: 'upload'; readonly key: number; readonly year: number }
  | { readonly kind: 'deliver'; readonly event: number; readonly dieAt: number | null };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('upload' as const), key: fc.nat(2), year: fc.integer({ min: 2020, max: 2023 }) }),
  fc.record({
    kind: fc.constant('deliver' as const),
    event: fc.nat(20),
    dieAt: fc.option(fc.nat(40), { nil: null }),
  }),
);

test(
  'whatever is uploaded, delivered twice, late, out of order, at the same time or to dying processes: at the end each pointer is at the newest version, judged with the newest report for the year before',
  { timeout: 1_800_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        agencies += 1;
        const agency = `望澜县第${agencies}局`;
        const uploads: { key: string; event: string; year: number; text: string }[] = [];
        const under: Promise<number>[] = [];
        for (const each of steps) {
          if (each.kind === 'upload') {
            const key = `${agency}/${each.key}`;
            const text = paper(agency, each.year, String(uploads.length));
            uploads.push({ key, text, year: each.year, event: await rig.upload(key, text) });
          } else {
            const upload = uploads[each.event % Math.max(uploads.length, 1)];
            if (upload) under.push(deliver(upload.event, 1, (call) => (call === each.dieAt ? 'dies-after' : 'well')));
          }
        }
        await Promise.all(under);
        await Promise.all(uploads.map(({ event }) => deliver(event, 1, well)));
        await checkEnding(agency, uploads);
      }),
      { numRuns: isNight ? 1_000 : 20 },
    );
  },
);

async function checkEnding(agency: string, uploads: readonly { key: string; year: number }[]): Promise<void> {
  for (const key of new Set(uploads.map((upload) => upload.key))) {
    const latest = await rig.latest(key);
    const [newest] = rig.store.bucket('reports').versionsOf(key);
    expect(latest?.source.versionId).toBe(newest?.versionId);
    const before = `by-agency/${agency}/${(latest?.year ?? 0) - 1}.json`;
    const previous =
      rig.store.bucket(RESULTS).versionsOf(before).length > 0
        ? (JSON.parse(await rig.text(before)) as { document: string; version: string })
        : null;
    const judgedWith = latest?.judgedAgainst ?? null;
    const own = JSON.parse(await rig.text(`by-agency/${agency}/${latest?.year ?? 0}.json`)) as { version: string };
    // Of several reports for one year the newest counts; only that one is judged again when the year before changes.
    if (own.version === latest?.version) expect(judgedWith?.version ?? null).toBe(previous?.version ?? null);
  }
  await seen([...new Set(uploads.map(({ key }) => key))]);
}
