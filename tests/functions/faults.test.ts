import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../support/source-files.ts';
import type { Service } from '../../functions/conversion/service.ts';
import { headObject, listCurrentVersions } from '../../functions/s3.ts';
import type { Fault, FaultAt } from './support/faulty-s3.ts';
import {
  bodyChanged,
  bodyEnds,
  bodyStalls,
  openFaulty,
  refused,
  replyLost,
  reset,
  silence,
} from './support/faulty-s3.ts';
import { faultsIn } from './support/invariants.ts';
import { credentials, region } from './support/local-s3.ts';
import { paper, paperService } from './support/paper-service.ts';
import { tally, trialsOf } from './support/trials.ts';
import type { Rig } from './support/uploads.ts';
import { context, inQueue, listenedHandler, REPORTS, RESULTS, startRig } from './support/uploads.ts';

/** Over HTTP, with AWS's own client in between: what it retries by itself, and what it does not. */
let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

let uploads = 0;

interface Outcome {
  readonly isDone: boolean;
  readonly requests: number;
  readonly told: readonly Record<string, unknown>[];
  readonly key: string;
}

/** One new report, one delivery on the way on which things go wrong. */
async function deliver(faultAt: FaultAt, change: (event: string) => string = (event) => event): Promise<Outcome> {
  uploads += 1;
  const key = `故障/${uploads}.pdf`;
  const event = change(await rig.upload(key, paper(`望澜县第${uploads}局`, 2023)));
  const { s3, requests, close } = await openFaulty(rig.store, faultAt);
  const { handler, lines } = listenedHandler({ ...paperService(s3, RESULTS) } satisfies Service);
  try {
    const result = await handler(inQueue(event), context);
    expect(lines.join('')).not.toContain(credentials.secretAccessKey);
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ message }) => message);
    return { isDone: result?.batchItemFailures.length === 0, requests: requests(), told, key };
  } finally {
    await close();
  }
}

/** Some at a time: most of what they do is wait. */
async function repeat(times: number, trial: (index: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < times; from += 10) {
    await Promise.all(Array.from({ length: Math.min(10, times - from) }, (_, index) => trial(from + index)));
  }
}

/** The same fault at the first so many requests of a kind. */
function atFirst(times: number, method: string, fault: Fault): FaultAt {
  let met = 0;
  return (request) => {
    if (request.method !== method) return null;
    met += 1;
    return met <= times ? fault : null;
  };
}

async function listedFirst(s3: Rig['s3']): Promise<unknown> {
  for await (const version of listCurrentVersions(s3, REPORTS, 'facts.pdf')) return version;
  return null;
}

async function expectSound(): Promise<void> {
  expect(await faultsIn((name) => rig.store.bucket(name))).toEqual([]);
}

async function expectConverted({ isDone, key, told }: Outcome): Promise<void> {
  expect(told.at(-1)).toMatchObject({ message: 'report.converted' });
  expect(isDone).toBe(true);
  expect(await rig.latest(key)).toMatchObject({ status: 'valid' });
}

const passing = [
  { fault: 'F1', what: '500 once', times: 1, make: refused(500, 'InternalError') },
  { fault: 'F1', what: '503 SlowDown twice', times: 2, make: refused(503, 'SlowDown') },
  { fault: 'F3', what: 'connection reset', times: 1, make: reset },
  { fault: 'F3', what: 'no answer', times: 1, make: silence },
];

describe.each(passing)('$fault $what', { timeout: 600_000 }, ({ fault, what, times, make }) => {
  test.each(['GET', 'PUT'])('%s is tried again, and comes to the same', async (method) => {
    const trials = trialsOf(fault === 'F1' ? 50 : 20);
    await repeat(trials, async () => expectConverted(await deliver(atFirst(times, method, make))));
    await expectSound();
    tally({ fault, what: `${what}, ${method}`, trials, outcome: 'converted in the same delivery' });
  });

  test.each([
    ['HEAD', async (s3: Rig['s3']) => headObject(s3, { bucket: REPORTS, key: 'facts.pdf' })],
    ['LIST', listedFirst],
  ])('%s is tried again, and comes to the same', async (name, ask) => {
    await rig.upload('facts.pdf', paper('望澜县事实局', 2023));
    const trials = trialsOf(fault === 'F1' ? 50 : 20);
    await repeat(trials, async () => {
      const { s3, close } = await openFaulty(rig.store, atFirst(times, name === 'HEAD' ? 'HEAD' : 'GET', make));
      expect(await ask(s3)).toMatchObject({ size: Buffer.byteLength(paper('望澜县事实局', 2023)) });
      await close();
    });
    tally({ fault, what: `${what}, ${name}`, trials, outcome: 'answered in the same call' });
  });
});

test.each(['GET', 'PUT'])('F2 SlowDown for ever, %s', { timeout: 600_000 }, async (method) => {
  const trials = trialsOf(20);
  await repeat(trials, async () => {
    const start = performance.now();
    const { isDone, key, told, requests } = await deliver(atFirst(Infinity, method, refused(503, 'SlowDown')));
    expect([isDone, told.at(-1)?.['message']]).toEqual([false, 'report.failed']);
    expect(await rig.latest(key)).toBeNull();
    expect(requests).toBeLessThan(30);
    expect(performance.now() - start).toBeLessThan(60_000);
  });
  await expectSound();
  tally({ fault: 'F2', what: `SlowDown for ever, ${method}`, trials, outcome: 'back to the queue; no partial result' });
});

const cuts: readonly (readonly [string, (body: Buffer) => Buffer])[] = [
  ['nothing', (body) => body.subarray(0, 0)],
  ['one byte', (body) => body.subarray(0, 1)],
  ['half', (body) => body.subarray(0, body.length / 2)],
  ['all but a byte', (body) => body.subarray(0, -1)],
];

describe.each(cuts)('F4 of a body comes %s', { timeout: 600_000 }, (name, cut) => {
  const ways: readonly (readonly [string, Fault])[] = [
    ['its length said', bodyChanged(cut)],
    ['its length not said', bodyEnds(cut, { isLengthSaid: false })],
  ];
  test.each(ways)('%s: it is never read, and fetched again', async (way, fault) => {
    const trials = trialsOf(100);
    await repeat(trials, async () => {
      await expectConverted(await deliver(atFirst(2, 'GET', fault)));
    });
    const { isDone, told } = await deliver(atFirst(Infinity, 'GET', fault));
    expect([isDone, told.at(-1)?.['message']]).toEqual([false, 'report.failed']);
    await expectSound();
    tally({
      fault: 'F4',
      what: `of a body comes ${name}, ${way}`,
      trials,
      outcome: 'fetched again; for ever: back to the queue',
    });
  });
});

test('F5 a body that stalls is given up, and fetched again', { timeout: 900_000 }, async () => {
  const trials = trialsOf(50);
  await repeat(trials, async (index) => {
    await expectConverted(await deliver(atFirst(1, 'GET', bodyStalls((index % 5) / 5))));
  });
  tally({ fault: 'F5', what: 'body stalls after 0 to 80 %', trials, outcome: 'given up, fetched again' });
});

test('F6 a flipped bit is noticed, and the body fetched again', { timeout: 600_000 }, async () => {
  const trials = trialsOf(50);
  await repeat(trials, async (index) => {
    const flip = (body: Buffer) => {
      const bytes = Buffer.from(body);
      const at = index % bytes.length;
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << (index % 8)), at);
      return bytes;
    };
    const outcome = await deliver(atFirst(1, 'GET', bodyEnds(flip, { isLengthSaid: true })));
    await expectConverted(outcome);
    const report = await rig.text((await rig.latest(outcome.key))?.files.report ?? '');
    expect(JSON.parse(report)).toMatchObject({ year: 2023 });
  });
  tally({ fault: 'F6', what: 'one flipped bit', trials, outcome: 'noticed by its checksum, fetched again' });
});

test.each([
  [403, 'AccessDenied', 'GET'],
  [403, 'AccessDenied', 'PUT'],
])('F9 %i %s on %s is no fault of the document', { timeout: 300_000 }, async (status, code, method) => {
  const trials = trialsOf(20);
  await repeat(trials, async () => {
    const { isDone, told, key } = await deliver(atFirst(Infinity, method, refused(status, code)));
    expect(isDone).toBe(false);
    expect(told.at(-1)).toMatchObject({ message: 'report.failed', level: 'ERROR', error: code });
    expect(await rig.latest(key)).toBeNull();
  });
  tally({
    fault: 'F9',
    what: `${status} on ${method}`,
    trials,
    outcome: 'back to the queue, counted as failed; not quarantined',
  });
});

test.each(['/documents/', 'manifest.json', '/latest/', '/by-agency/', '/attempts/'])(
  'F15 the reply to a put below %s is lost',
  { timeout: 600_000 },
  async (place) => {
    const trials = trialsOf(50);
    await repeat(trials, async () => {
      let isLost = false;
      const outcome = await deliver(({ method, path }) => {
        if (isLost || method !== 'PUT' || !path.includes(place)) return null;
        isLost = true;
        return replyLost;
      });
      await expectConverted(outcome);
      expect(isLost).toBe(true);
    });
    await expectSound();
    tally({
      fault: 'F15',
      what: `reply to the put below ${place} lost`,
      trials,
      outcome: 'finds its own bytes, goes on',
    });
  },
);

test.each(['/documents/', 'manifest.json', '/latest/', '/by-agency/'])(
  'F16 a put below %s meets a conflict',
  { timeout: 600_000 },
  async (place) => {
    const trials = trialsOf(50);
    await repeat(trials, async () => {
      let isMet = false;
      const outcome = await deliver(({ method, path }) => {
        if (isMet || method !== 'PUT' || !path.includes(place)) return null;
        isMet = true;
        return refused(409, 'ConditionalRequestConflict');
      });
      await expectConverted(outcome);
      expect(isMet).toBe(true);
    });
    await expectSound();
    tally({ fault: 'F16', what: `409 below ${place}`, trials, outcome: 'tried again, converted' });
  },
);

test('F21 after any fault the next report is converted, and nothing is left open', { timeout: 900_000 }, async () => {
  const faults = [refused(500, 'InternalError'), reset, replyLost, bodyChanged((body) => body.subarray(1))];
  const trials = trialsOf(500);
  const before = process.getActiveResourcesInfo().length;
  await repeat(trials, async (index) => {
    await deliver(atFirst(1 + (index % 3), index % 2 ? 'GET' : 'PUT', faults[index % 4] ?? reset));
    await expectConverted(await deliver(() => null));
  });
  await expect.poll(() => process.getActiveResourcesInfo().length, { timeout: 10_000 }).toBeLessThanOrEqual(before + 5);
  tally({
    fault: 'F21',
    what: 'a sound report after each fault',
    trials,
    outcome: 'converted; sockets and timers back to where they were',
  });
});

test(
  'F23 a rejection that nobody hears ends the process, says so once, and leaves nothing half done',
  { timeout: 600_000 },
  async () => {
    const trials = trialsOf(20);
    for (let trial = 0; trial < trials; trial += 1) {
      const event = await rig.upload(`unheard/${trial}.pdf`, paper('望澜县未闻局', 2023));
      const error = await runUnheard(inQueue(event));
      expect(error.code).toBe(1);
      expect(error.stderr.match(/Error: nobody hears/g)).toHaveLength(1);
      expect(await rig.latest(`unheard/${trial}.pdf`)).toBeNull();
      const { handler } = listenedHandler(rig.service);
      expect(await handler(inQueue(event, 2), context)).toEqual({ batchItemFailures: [] });
      expect(await rig.latest(`unheard/${trial}.pdf`)).toMatchObject({ status: 'valid' });
    }
    await expectSound();
    tally({
      fault: 'F23',
      what: 'unhandled rejection in a library',
      trials,
      outcome: 'the process ends, told once; converted the next time',
    });
  },
);

/** The handler in a process of its own, over a reader that forgets to wait for one of its promises. */
async function runUnheard(event: unknown): Promise<{ readonly code: number; readonly stderr: string }> {
  const program = `
    import { createHandler } from './functions/conversion/create-handler.ts';
    import { openS3 } from './functions/s3.ts';
    import { paperService } from './tests/functions/support/paper-service.ts';
    const s3 = openS3(${JSON.stringify({ endpoint: rig.endpoint, region, credentials })});
    const convert = () => {
      void Promise.reject(new Error('nobody hears'));
      return new Promise((resolve) => setTimeout(resolve, 5_000));
    };
    const telemetry = { write: () => undefined, service: 'gongkai-convert', stage: 'test' };
    await createHandler({ ...paperService(s3, '${RESULTS}'), convert }, telemetry)(${JSON.stringify(event)}, { awsRequestId: 'r' });`;
  return promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { cwd: root }).then(
    () => ({ code: 0, stderr: '' }),
    (error: unknown) => error as { code: number; stderr: string },
  );
}
