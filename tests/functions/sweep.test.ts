import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sqs } from '../../functions/sqs.ts';
import { createSweep } from '../../functions/sweeping/create-sweep.ts';
import { paper } from './support/paper-service.ts';
import type { Rig } from './support/uploads.ts';
import { context, inQueue, listenedHandler, REPORTS, RESULTS, startRig } from './support/uploads.ts';

let rig: Rig;
beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.close());

test('a report whose event was lost is sent on its way again, and one that has its result is not', async () => {
  await rig.upload('扫/丢失+1.pdf', paper('望澜县扫描局', 2023));
  await rig.upload('扫/文件夹/', '');
  const { handler } = listenedHandler(rig.service);
  await handler(inQueue(await rig.upload('扫/完成.pdf', paper('望澜县扫描局', 2022))), context);

  const sent: string[] = [];
  const send = ({ input }: { input: { Entries: readonly { MessageBody: string }[] } }) => {
    sent.push(...input.Entries.map(({ MessageBody }) => MessageBody));
    return Promise.resolve({});
  };
  const sqs = { send: send as unknown as Sqs['send'] };
  const lines: string[] = [];
  const write = (line: string) => lines.push(line);
  const places = {
    reports: REPORTS,
    results: RESULTS,
    engine: rig.service.engine,
    queueUrl: 'https://queue',
    stage: 'test',
  };
  let late = 0;
  const now = () => Date.now() + late;
  const sweep = createSweep({ s3: rig.s3, sqs, write, now, ...places });

  expect(await sweep()).toEqual({ sent: 0 });
  late = 2 * 60 * 60_000;
  expect(await sweep()).toEqual({ sent: 1 });
  expect(lines.join('')).toContain('"ReportsSwept":1');

  expect(await handler(inQueue(sent[0] ?? ''), context)).toEqual({ batchItemFailures: [] });
  expect(await rig.latest('扫/丢失+1.pdf')).toMatchObject({ status: 'valid', sequencer: null });
});
