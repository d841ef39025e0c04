import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { faultsIn, lostFrom, tornBelow } from './support/invariants.ts';
import type { MemoryRig } from './support/memory-rig.ts';
import { memoryRig } from './support/memory-rig.ts';
import { paper, paperService } from './support/paper-service.ts';
import { tally, trialsOf } from './support/trials.ts';
import { context, listenedHandler, REPORTS, RESULTS } from './support/uploads.ts';

/** What S3 and its queue may do with an event, on a store in memory. */
const agency = '望澜县投递局';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

async function times(count: number, trial: (rig: MemoryRig, index: number) => Promise<void>): Promise<number> {
  for (let index = 0; index < count; index += 1) {
    const rig = memoryRig();
    await trial(rig, index);
    expect(await faultsIn(rig.bucket)).toEqual([]);
  }
  return count;
}

function manifests(rig: MemoryRig): readonly string[] {
  return rig
    .bucket(RESULTS)
    .keys()
    .filter((key) => key.endsWith('/manifest.json'));
}

test('F7 what is replaced between the event and the reading is read as it was', async () => {
  const trials = await times(trialsOf(100), async (rig, index) => {
    const hasVersions = index % 2 === 0;
    const first = await rig.upload('a.pdf', paper(agency, 2021));
    const second = await rig.upload('a.pdf', paper(agency, 2022));
    const plain = (event: string) => event.replace(/,"versionId":"[^"]+"/, '');
    await rig.deliver(hasVersions ? first : plain(first));
    expect((await rig.latest('a.pdf'))?.year).toBe(hasVersions ? 2021 : undefined);
    await rig.deliver(hasVersions ? second : plain(second));
    expect(await rig.latest('a.pdf')).toMatchObject({ year: 2022 });
  });
  tally({
    fault: 'F7',
    what: 'replaced between event and GET',
    trials,
    outcome: 'that version, or nothing; never another',
  });
});

test('F8 what is deleted before the reading is nothing to do', async () => {
  const trials = await times(trialsOf(20), async (rig) => {
    const event = await rig.upload('a.pdf', paper(agency, 2021));
    for (const version of rig.bucket(REPORTS).versionsOf('a.pdf')) rig.bucket(REPORTS).removeVersion(version);
    const { isDone, calls, lines } = await rig.deliver(event);
    expect([isDone, calls]).toEqual([true, 1]);
    expect(lines.join('')).toContain('"reason":"gone"');
  });
  tally({ fault: 'F8', what: 'deleted before GET', trials, outcome: 'skipped with one call' });
});

describe.each(['one after the other', 'at the same time'])('F10 duplicates %s', (way) => {
  test('have one effect', { timeout: 300_000 }, async () => {
    const trials = await times(trialsOf(250), async (rig, index) => {
      const event = await rig.upload('a.pdf', paper(agency, 2021));
      const copies = Array.from({ length: 2 + (index % 4) }, () => event);
      if (way === 'at the same time') await Promise.all(copies.map((each) => rig.deliver(each)));
      else for (const each of copies) await rig.deliver(each);
      expect(manifests(rig)).toHaveLength(1);
      expect(rig.bucket(RESULTS).versionsOf('latest/a.pdf.json')).toHaveLength(1);
    });
    tally({ fault: 'F10', what: `2 to 5 duplicates ${way}`, trials, outcome: 'one effect' });
  });
});

test(
  'F11 two versions the wrong way round end at the newer, and both have their files',
  { timeout: 300_000 },
  async () => {
    const trials = await times(trialsOf(500), async (rig) => {
      const first = await rig.upload('a.pdf', paper(agency, 2021, '初稿'));
      const second = await rig.upload('a.pdf', paper(agency, 2021, '终稿'));
      await rig.deliver(second);
      const ending = await rig.text('latest/a.pdf.json');
      expect((await rig.deliver(first)).isDone).toBe(true);
      expect(await rig.text('latest/a.pdf.json')).toBe(ending);
      expect(manifests(rig)).toHaveLength(2);
    });
    tally({
      fault: 'F11',
      what: 'events of two versions reordered',
      trials,
      outcome: 'the newer stands, both have files',
    });
  },
);

test('F12 what was lost is found by the next sweep, and nothing else', { timeout: 300_000 }, async () => {
  const trials = await times(trialsOf(100), async (rig, index) => {
    const keys = Array.from({ length: 6 }, (_, at) => `${at}.pdf`);
    const lost = keys.filter((_, at) => (index + 1) & (1 << at));
    for (const key of keys) {
      const event = await rig.upload(key, paper(`${agency}${key}`, 2021));
      if (!lost.includes(key)) await rig.deliver(event);
    }
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 60 * 60_000 });
    const sent = await rig.sweep();
    expect(sent).toHaveLength(lost.length);
    for (const message of sent) await rig.deliver(message);
    for (const key of lost) expect(await rig.latest(key)).toMatchObject({ status: 'valid' });
    expect(await rig.sweep()).toEqual([]);
    vi.useRealTimers();
  });
  tally({ fault: 'F12', what: 'events lost', trials, outcome: 'found by one sweep, no other sent' });
});

test(
  'F17 two that work on one document, in any interleaving, are one effect, and who reads meanwhile reads nothing torn',
  { timeout: 3_600_000 },
  async () => {
    const numRuns = trialsOf(2_000);
    let looks = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, isSameVersion) => {
        const rig = memoryRig();
        const pause = () => scheduler.schedule(Promise.resolve());
        const first = await rig.upload('a.pdf', paper(agency, 2021));
        const second = isSameVersion ? first : await rig.upload('a.pdf', paper(agency, 2021, '终稿'));
        const reader = async () => {
          for (let look = 0; look < 20; look += 1) {
            await pause();
            const results = rig.bucket(RESULTS);
            const latest = await rig.latest('a.pdf');
            if (latest === null) continue;
            looks += 1;
            expect(await lostFrom(results, 'latest/a.pdf.json')).toEqual([]);
            expect(await tornBelow(results, latest.files.manifest)).toEqual([]);
          }
        };
        await scheduler.waitFor(Promise.all([rig.deliver(first, { pause }), rig.deliver(second, { pause }), reader()]));
        expect(await faultsIn(rig.bucket)).toEqual([]);
        expect(manifests(rig)).toHaveLength(isSameVersion ? 1 : 2);
        expect((await rig.latest('a.pdf'))?.source.versionId).toBe(
          rig.bucket(REPORTS).versionsOf('a.pdf')[0]?.versionId,
        );
      }),
      { numRuns },
    );
    expect(looks).toBeGreaterThan(numRuns);
    tally({
      fault: 'F17',
      what: 'two handlers interleaved, and a reader',
      trials: numRuns,
      outcome: `one effect; ${looks} looks, none torn`,
    });
  },
);

test.each(['ENOSPC', 'EMFILE', 'EAGAIN'])('F20 %s on the host is no fault of the document', async (code) => {
  const trials = await times(trialsOf(20), async (rig) => {
    const event = await rig.upload('a.pdf', paper(agency, 2021));
    const convert = () => Promise.reject(Object.assign(new Error(code), { code }));
    const { handler, lines } = listenedHandler({ ...paperService(rig.s3, RESULTS), convert });
    const record = { messageId: 'm', body: event, attributes: { ApproximateReceiveCount: '1' } };
    expect(await handler({ Records: [record] }, context)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm' }] });
    expect(lines.join('')).toContain('"report.failed"');
    expect((await rig.deliver(event, { receiveCount: 2 })).isDone).toBe(true);
    expect(await rig.latest('a.pdf')).toMatchObject({ status: 'valid' });
  });
  tally({
    fault: 'F20',
    what: `${code} where the reader is started`,
    trials,
    outcome: 'back to the queue, converted the next time',
  });
});

test('F22 the clock and the time zone of the host leave no trace in the files', async () => {
  const [event, contents] = [new Map<string, string>(), new Set<string>()];
  const trials = await times(10, async (rig, index) => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-29T01:30:00Z') });
    event.set('a', await rig.upload('a.pdf', paper(agency, 2021)));
    vi.setSystemTime(Date.now() + (index - 5) * 24 * 60 * 60_000);
    vi.stubEnv('TZ', index % 2 === 0 ? 'Europe/Berlin' : 'Asia/Shanghai');
    await rig.deliver(event.get('a') ?? '');
    const files = rig
      .bucket(RESULTS)
      .keys()
      .filter((key) => key.startsWith('documents/'));
    const texts = await Promise.all(files.map((key) => rig.text(key)));
    contents.add(JSON.stringify(texts));
    vi.useRealTimers();
  });
  expect(contents.size).toBe(1);
  tally({
    fault: 'F22',
    what: 'clock wrong by up to five days, two time zones, the hour that summer time skips',
    trials,
    outcome: 'the same bytes',
  });
});

test('F25 a new version of gongkai adds its files to the old ones', async () => {
  const trials = await times(trialsOf(50), async (rig) => {
    const event = await rig.upload('a.pdf', paper(agency, 2021));
    await rig.deliver(event);
    const before = new Map(await Promise.all(manifests(rig).map(async (key) => [key, await rig.text(key)] as const)));
    await rig.deliver(event, { engine: '0.2.0-rules-1.1.0' });
    for (const [key, text] of before) expect(await rig.text(key)).toBe(text);
    expect(manifests(rig)).toHaveLength(2);
    expect(await rig.latest('a.pdf')).toMatchObject({ engine: '0.2.0-rules-1.1.0' });
  });
  tally({ fault: 'F25', what: 'new version over old inputs', trials, outcome: 'files added, none touched' });
});

interface Variant {
  readonly body: string;
  readonly isDone: boolean;
  readonly converts: boolean;
}

async function outcomeOf(change: (event: string) => Variant): Promise<string> {
  const rig = memoryRig();
  const event = await rig.upload('年报 1+2%.pdf', paper(agency, 2021));
  const neighbour = await rig.upload('neighbour.pdf', paper(agency, 2020));
  const { body, isDone, converts } = change(event);
  const { handler } = listenedHandler(paperService(rig.s3, RESULTS));
  const records = [body, neighbour].map((each, index) => ({
    ...{ messageId: `m${index}`, body: each, attributes: { ApproximateReceiveCount: '1' } },
  }));
  const result = await handler({ Records: records }, context);
  const failed = result?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).join();
  if (failed !== (isDone ? '' : 'm0')) return `given back: ${failed ?? 'nothing'}`;
  if (((await rig.latest('年报 1+2%.pdf')) !== null) !== converts) return converts ? 'not converted' : 'converted';
  return (await rig.latest('neighbour.pdf'))?.status === 'valid' ? 'right' : 'neighbour lost';
}

describe('F24 an event', () => {
  const variants: Readonly<Record<string, (event: string) => Variant>> = {
    'as S3 sends it': (event) => ({ body: event, isDone: true, converts: true }),
    'of the oldest version': (event) => ({ body: event.replace('"2.6"', '"2.0"'), isDone: true, converts: true }),
    'of a later version': (event) => ({ body: event.replace('"2.6"', '"3.0"'), isDone: false, converts: false }),
    'without a version of the object': (event) => ({
      body: event.replace(/,"versionId":"[^"]+"/, ''),
      isDone: true,
      converts: true,
    }),
    'with a prefix in its name': (event) => ({
      body: event.replace('"ObjectCreated', '"s3:ObjectCreated'),
      isDone: true,
      converts: true,
    }),
    'that is a test': () => ({ body: '{"Service":"Amazon S3","Event":"s3:TestEvent"}', isDone: true, converts: false }),
    'of a deletion': (event) => ({
      body: event.replace('ObjectCreated:Put', 'ObjectRemoved:Delete'),
      isDone: true,
      converts: false,
    }),
    'that is no JSON': () => ({ body: '{', isDone: false, converts: false }),
    'with nothing in it': () => ({ body: '{}', isDone: false, converts: false }),
    'wrapped by SNS': (event) => ({
      body: JSON.stringify({ Type: 'Notification', Message: event }),
      isDone: false,
      converts: false,
    }),
    'wrapped by EventBridge': () => ({
      body: JSON.stringify({ 'detail-type': 'Object Created', detail: {} }),
      isDone: false,
      converts: false,
    }),
    'with a key that is not encoded': (event) => ({ body: event.replace('%E5', '%E'), isDone: false, converts: false }),
    'that is an array': (event) => ({ body: `[${event}]`, isDone: false, converts: false }),
  };
  test('of any of these shapes is taken or given back, and its neighbour converted', async () => {
    for (const [name, change] of Object.entries(variants))
      expect([name, await outcomeOf(change)]).toEqual([name, 'right']);
    const trials = Object.keys(variants).length;
    tally({ fault: 'F24', what: 'variants of events', trials, outcome: 'handled or given back; siblings converted' });
  });
});
