import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { compareEngines } from '../../functions/conversion/order.ts';
import type { Pointer } from '../../functions/conversion/pointer.ts';
import { faultsIn } from './support/invariants.ts';
import type { MemoryRig } from './support/memory-rig.ts';
import { ENGINE, memoryRig } from './support/memory-rig.ts';
import { serviceException } from './support/memory-s3.ts';
import { paper } from './support/paper-service.ts';
import { tally, trialsOf } from './support/trials.ts';
import { REPORTS } from './support/uploads.ts';

/** Nobody waits for the sweep here; what comes between two sweeps comes within one second. */
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(() => {
  vi.useRealTimers();
});

function hoursLater(): void {
  vi.setSystemTime(Date.now() + 3 * 60 * 60_000);
}

/** What may happen, in any order; which event is meant is counted from the last. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('upload' as const), key: fc.nat(2), year: fc.integer({ min: 2020, max: 2023 }) }),
  fc.record({ kind: fc.constant('deliver' as const), event: fc.nat(11), at: fc.constant(-1) }),
  fc.record({ kind: fc.constant('crash' as const), event: fc.nat(11), at: fc.nat(24) }),
  fc.record({ kind: fc.constant('fault' as const), event: fc.nat(11), at: fc.nat(24) }),
  fc.record({ kind: fc.constant('drop' as const), event: fc.nat(11) }),
  fc.record({ kind: fc.constant('sweep' as const) }),
  fc.record({ kind: fc.constant('deploy' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Model {
  readonly rig: MemoryRig;
  readonly agency: string;
  readonly events: string[];
  /** Events that may still come. */
  readonly coming: Set<string>;
  /** Events that were in the queue once: it does not lose what is not deleted. */
  readonly queued: Set<string>;
  readonly working: Promise<unknown>[];
  engine: string;
}

const ENGINES = [ENGINE, '0.2.0-rules-1.0.0', '0.10.0-rules-1.0.0'];

test(
  'whatever is uploaded, overwritten, doubled, reordered, lost, crashed, refused, swept or deployed: nothing is lost, done twice or torn',
  { timeout: 3_600_000 },
  async () => {
    const numRuns = trialsOf(10_000);
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 12 }), runSequence), { numRuns });
    tally({
      fault: '',
      what: 'sequences of 2 to 12 of all these',
      trials: numRuns,
      outcome: 'nothing lost, doubled, torn',
    });
  },
);

async function runSequence(steps: readonly Step[]): Promise<void> {
  const model: Model = {
    rig: memoryRig(),
    agency: '望澜县顺序局',
    events: [],
    coming: new Set(),
    queued: new Set(),
    working: [],
    engine: ENGINE,
  };
  for (const each of steps) await take(model, each);
  await Promise.all(model.working);
  expect(await faultsIn(model.rig.bucket)).toEqual([]);
  for (const event of model.coming) await settle(model, event);
  hoursLater();
  for (const message of await model.rig.sweep(model.engine)) await settle(model, message);
  await checkEnding(model);
}

async function take(model: Model, each: Step): Promise<void> {
  const { rig, agency, events, coming, queued, working, engine } = model;
  if (each.kind === 'upload') {
    const event = await rig.upload(`${agency}/${each.key}`, paper(agency, each.year, String(events.length)));
    events.push(event);
    coming.add(event);
  } else if (each.kind === 'deploy') {
    model.engine = ENGINES[ENGINES.indexOf(engine) + 1] ?? engine;
  } else if (each.kind === 'sweep') {
    hoursLater();
    for (const message of await rig.sweep(engine)) working.push(rig.deliver(message, { engine }));
  } else {
    const event = events.at(-1 - (each.event % Math.max(events.length, 1)));
    if (event === undefined) return;
    if (each.kind === 'drop') {
      if (!queued.has(event)) coming.delete(event);
      return;
    }
    working.push(rig.deliver(event, { engine, ...troubleOf(each) }));
    queued.add(event);
    if (each.kind !== 'deliver') coming.add(event); // received and not deleted, it comes again
  }
}

function troubleOf({ kind, at }: { readonly kind: 'deliver' | 'crash' | 'fault'; readonly at: number }) {
  if (kind === 'crash') return { fateOf: (call: number) => (call === at ? ('dies-after' as const) : 'well') };
  if (kind === 'deliver') return {};
  return { faultOf: (call: number) => (call === at ? serviceException('SlowDown', 503) : undefined) };
}

async function settle({ rig, engine }: Model, message: string): Promise<void> {
  expect((await rig.deliver(message, { engine })).isDone).toBe(true);
}

async function checkEnding({ rig, agency, events, engine }: Model): Promise<void> {
  expect(await faultsIn(rig.bucket)).toEqual([]);
  expect(await rig.sweep(engine)).toEqual([]);
  const reports = rig.bucket(REPORTS);
  expect(reports.keys().flatMap((key) => reports.versionsOf(key))).toHaveLength(events.length);
  for (const key of reports.keys()) {
    const latest = await rig.latest(key);
    expect(latest?.source.versionId).toBe(reports.versionsOf(key)[0]?.versionId);
    expect(compareEngines(latest?.engine ?? '', engine)).toBe(0);
    await checkJudgement(rig, agency, latest);
  }
}

/** Of several reports for one year the newest counts; only that one is judged again when the year before changes. */
async function checkJudgement(rig: MemoryRig, agency: string, latest: Pointer | null): Promise<void> {
  const of = async (year: number) =>
    JSON.parse((await rig.text(`by-agency/${agency}/${year}.json`)) ?? 'null') as Pointer | null;
  const year = latest?.year ?? 0;
  const [own, before] = [await of(year), await of(year - 1)];
  if (own?.version === latest?.version) expect(latest?.judgedAgainst?.version).toBe(before?.version);
}
