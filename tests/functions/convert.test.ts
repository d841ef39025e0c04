import { PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Service } from '../../functions/conversion/service.ts';
import { DocumentError } from '../../lib/errors.ts';
import { renderFailure } from '../../lib/output/render-report.ts';
import { eventOf } from '../../functions/local/bridge.ts';
import { paper } from './support/paper-service.ts';
import type { Rig } from './support/uploads.ts';
import { context, inQueue, listenedHandler, REPORTS, RESULTS, startRig } from './support/uploads.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

const done = { batchItemFailures: [] };
const back = { batchItemFailures: [{ itemIdentifier: 'message-1' }] };

async function convert(event: string, service: Service = rig.service, receiveCount = 1) {
  const { handler, lines } = listenedHandler(service);
  const result = await handler(inQueue(event, receiveCount), context);
  const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return { result, told: parsed.filter(({ message }) => message !== undefined), lines };
}

test('an upload comes to its files, with a manifest, and to a pointer under its own name', async () => {
  const event = await rig.upload('望澜县/2023 年报+终稿.pdf', paper('望澜县水务局', 2023));
  const { result, told } = await convert(event);
  expect(result).toEqual(done);
  const latest = await rig.latest('望澜县/2023 年报+终稿.pdf');
  expect(latest).toMatchObject({ status: 'valid', agency: '望澜县水务局', year: 2023, judgedAgainst: null });
  const files = Object.values(latest?.files ?? {});
  expect(files).toHaveLength(4);
  expect(rig.results()).toEqual(expect.arrayContaining(files));
  expect(JSON.parse(await rig.text(latest?.files.manifest ?? ''))).toMatchObject({
    files: [{ name: 'report.json' }, { name: 'validation.json' }, { name: 'summary.html' }],
  });
  expect(told).toMatchObject([{ message: 'report.converted', key: '望澜县/2023 年报+终稿.pdf', status: 'valid' }]);
});

test('the same event again changes nothing', async () => {
  const event = await rig.upload('twice.pdf', paper('望澜县司法局', 2023));
  await convert(event);
  const before = rig.store.bucket(RESULTS).versionsOf('latest/twice.pdf.json');
  const { result, told } = await convert(event);
  expect(result).toEqual(done);
  expect(told).toMatchObject([{ message: 'report.duplicate' }]);
  expect(rig.store.bucket(RESULTS).versionsOf('latest/twice.pdf.json')).toEqual(before);
});

test('an older version that comes late gets its files, and leaves the pointer where it is', async () => {
  const first = await rig.upload('order.pdf', paper('望澜县民政局', 2023, '初稿'));
  const second = await rig.upload('order.pdf', paper('望澜县民政局', 2023, '终稿'));
  await convert(second);
  const latest = await rig.latest('order.pdf');
  const { told } = await convert(first);
  expect(told).toMatchObject([{ message: 'report.stale' }]);
  expect(await rig.latest('order.pdf')).toEqual(latest);
  expect(
    rig.results().filter((key) => key.includes(`/${latest?.document ?? ''}/`) && key.endsWith('manifest.json')),
  ).toHaveLength(2);
});

test('a document that is no report has its answer too, and does not come again', async () => {
  const { result, told } = await convert(await rig.upload('letter.pdf', '一封信'));
  expect(result).toEqual(done);
  expect(await rig.latest('letter.pdf')).toMatchObject({
    status: 'unreadable',
    codes: ['not-a-report'],
    files: { report: null },
  });
  expect(told).toMatchObject([{ message: 'report.unreadable', level: 'WARN', codes: ['not-a-report'] }]);
});

test('last year’s report is found by agency and year', async () => {
  await convert(await rig.upload('a/2021.pdf', paper('望澜县教育局', 2021)));
  await convert(await rig.upload('a/2022.pdf', paper('望澜县教育局', 2022)));
  const before = await rig.latest('a/2021.pdf');
  expect(await rig.latest('a/2022.pdf')).toMatchObject({
    title: expect.stringMatching(/^after /) as string,
    judgedAgainst: { document: before?.document },
  });
});

test('a report that comes late has the following year’s judged again', async () => {
  await convert(await rig.upload('b/2022.pdf', paper('望澜县财政局', 2022)));
  expect(await rig.latest('b/2022.pdf')).toMatchObject({ title: 'alone' });
  await convert(await rig.upload('b/2021.pdf', paper('望澜县财政局', 2021)));
  const older = await rig.latest('b/2021.pdf');
  expect(await rig.latest('b/2022.pdf')).toMatchObject({ judgedAgainst: { document: older?.document } });
});

test('a version that is gone, a folder and a result are nothing to do', async () => {
  const event = await rig.upload('gone.pdf', paper('望澜县审计局', 2023));
  for (const version of rig.store.bucket(REPORTS).versionsOf('gone.pdf'))
    rig.store.bucket(REPORTS).removeVersion(version);
  expect((await convert(event)).told).toMatchObject([{ message: 'report.skipped', reason: 'gone' }]);
  expect((await convert(await rig.upload('folder/', ''))).told).toMatchObject([{ reason: 'folder' }]);
  await rig.s3.send(new PutObjectCommand({ Bucket: RESULTS, Key: 'latest/ours.json', Body: '{}' }));
  const [ours] = rig.store.bucket(RESULTS).versionsOf('latest/ours.json');
  if (ours === undefined) throw new Error('not stored');
  expect((await convert(eventOf(RESULTS, ours, 'Put'))).told).toMatchObject([{ reason: 'result' }]);
  expect((await convert('{"Service":"Amazon S3","Event":"s3:TestEvent"}')).told).toMatchObject([
    { reason: 'no-object' },
  ]);
});

test('what is no event goes back to the queue, and with it nothing of its neighbours', async () => {
  const event = await rig.upload('neighbour.pdf', paper('望澜县统计局', 2023));
  const { handler } = listenedHandler(rig.service);
  const bad = ['{', '{"Records":[{}]}', event.replace('"2.6"', '"3.0"')];
  const records = [...bad, event].map((body, index) => inQueue(body, 1, `m${index}`).Records).flat();
  expect(await handler({ Records: records }, context)).toEqual({
    batchItemFailures: ['m0', 'm1', 'm2'].map((itemIdentifier) => ({ itemIdentifier })),
  });
  expect(await rig.latest('neighbour.pdf')).toMatchObject({ status: 'valid' });
});

test('S3 itself may call, and is told of a failure by an exception', async () => {
  const event = JSON.parse(await rig.upload('direct.pdf', paper('望澜县林业局', 2023))) as unknown;
  await expect(listenedHandler(rig.service).handler(event, context)).resolves.toBeUndefined();
  const broken = { ...rig.service, convert: () => Promise.reject(new Error('out of order')) };
  const other = JSON.parse(await rig.upload('direct2.pdf', paper('望澜县林业局', 2022))) as unknown;
  await expect(listenedHandler(broken).handler(other, context)).rejects.toThrow();
});

test('a failure of the world goes back to the queue, and is well the next time', async () => {
  const event = await rig.upload('retry.pdf', paper('望澜县气象局', 2023));
  const broken = {
    ...rig.service,
    convert: () => Promise.reject(new Error('no reader', { cause: new Error('killed: 秘密') })),
  };
  const { result, told, lines } = await convert(event, broken);
  expect(result).toEqual(back);
  expect(told).toMatchObject([{ message: 'report.failed', level: 'ERROR', reason: 'no reader', cause: 'killed' }]);
  expect(lines.join('')).not.toContain('秘密');
  expect((await convert(event, broken, 2)).result).toEqual(back);
  expect((await convert(event, rig.service, 3)).told).toMatchObject([{ message: 'report.converted' }]);
});

test.each([
  ['over-time', 'ReaderKills', 'ReaderCrashes'],
  ['reader-crashed', 'ReaderCrashes', 'ReaderKills'],
] as const)('a reader that ends with %s is counted among %s', async (code, counted, other) => {
  const event = await rig.upload(`${code}.pdf`, paper('望澜县信访局', 2023));
  const refusing: Service['convert'] = (input) =>
    Promise.resolve(renderFailure(input, new DocumentError(code, 'ended')));
  const { lines, told } = await convert(event, { ...rig.service, convert: refusing });
  expect(told).toMatchObject([{ message: 'report.unreadable', codes: [code] }]);
  expect(lines.join('')).toContain(`"${counted}":1`);
  expect(lines.join('')).not.toContain(other);
});

test('what killed the function in two readings that were noted is not read again', async () => {
  const event = await rig.upload('killer.pdf', paper('望澜县体育局', 2023));
  let readings = 0;
  const dying = {
    ...rig.service,
    convert: () => {
      readings += 1;
      return new Promise<never>(() => undefined);
    },
  };
  for (const receiveCount of [1, 2, 3]) {
    void convert(event, dying, receiveCount);
    await expect.poll(() => readings).toBe(receiveCount);
  }
  const { result, told } = await convert(event, dying, 4);
  expect(result).toEqual(done);
  expect(told).toMatchObject([{ message: 'report.quarantined', codes: ['quarantined'] }]);
  expect(await rig.latest('killer.pdf')).toMatchObject({ status: 'unreadable', codes: ['quarantined'] });
  expect(readings).toBe(3);
});

test('no key and no agency leads out of its place', async () => {
  const keys = ['../../by-agency/x', '//a', 'a/./b', 'x\u0007\n\u001b[31m', '年'.repeat(341)];
  for (const key of keys) await convert(await rig.upload(key, paper(`../${key.slice(0, 20)}/.`, 2023)));
  for (const key of rig.results()) {
    expect(key).toMatch(/^(?:documents|attempts|latest|by-agency)\/\P{Cc}+$/u);
    expect(key.split('/').filter((step) => ['', '.', '..'].includes(step))).toEqual([]);
  }
});

test('no key breaks a line of the log or colours a terminal', async () => {
  const { lines } = await convert(await rig.upload('evil\n\u001b[31m\u202efdp.pdf', paper('望澜县档案局', 2023)));
  for (const line of lines) {
    expect(line.slice(0, -1)).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(line.endsWith('\n')).toBe(true);
  }
  expect(lines.map((line) => (JSON.parse(line) as { key?: string }).key)).toContain('evil\n\u001b[31m\u202efdp.pdf');
});

test('a newer gongkai adds its files beside those of the older', async () => {
  const event = await rig.upload('engine.pdf', paper('望澜县商务局', 2023));
  await convert(event);
  const before = await rig.latest('engine.pdf');
  await convert(event, { ...rig.service, engine: '0.10.0-rules-1.0.0' });
  const after = await rig.latest('engine.pdf');
  expect(after?.engine).toBe('0.10.0-rules-1.0.0');
  expect(rig.results()).toEqual(expect.arrayContaining([before?.files.manifest, after?.files.manifest]));
  await convert(event, { ...rig.service, engine: '0.9.0-rules-1.0.0' });
  expect(await rig.latest('engine.pdf')).toEqual(after);
});
