import { availableParallelism } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findUnsettled } from '../conversion/find-unsettled.ts';
import { openService } from '../conversion/open-service.ts';
import type { Service } from '../conversion/service.ts';
import { copyFolder } from '../copy-folder.ts';
import { bundleChild } from '../isolation/bundle-child.ts';
import { createConverter } from '../isolation/converter.ts';
import { ensureBucket, openS3 } from '../s3.ts';
import { messageOf } from '../s3-message.ts';
import { eventOf } from './bridge.ts';
import { sendCarelessly } from './chaos.ts';
import { claimFolder } from './data-folder.ts';
import { openDropFolder } from './drop-folder.ts';
import { endpointElsewhere } from './endpoint-elsewhere.ts';
import { greeting } from './greeting.ts';
import { createLister } from './lister.ts';
import type { LocalOptions } from './options.ts';
import type { OwnS3 } from './own-s3.ts';
import { startOwnS3 } from './own-s3.ts';
import type { Page } from './page/start-page.ts';
import { startPage } from './page/start-page.ts';
import type { Queue } from './queue.ts';
import { createQueue } from './queue.ts';
import { showResult } from './show-results.ts';
import { systemCode, trouble } from './trouble.ts';
import { createWorker } from './worker.ts';
import { openWorkshop } from './workshop.ts';

const reports = 'gongkai-reports';
const results = 'gongkai-results';

const LOOK_MS = 300;
/** Somebody else's S3 is asked less often: each look lists all there is. */
const LIST_MS = 2_000;
const VISIBILITY_MS = 15_000;
const RECEIVES = 5;

const samples = path.resolve(import.meta.dirname, '../../samples');

/** Runs until it is told to stop; with `once` until the samples are converted. Rejects where it cannot go on. */
export async function runService(options: LocalOptions, stop: AbortSignal): Promise<void> {
  const folder = claimFolder(options.data);
  const broken = Promise.withResolvers<never>();
  const onError = (error: unknown) => {
    if (systemCode(error) === 'ENOSPC') broken.reject(error);
    else console.error(error);
  };
  try {
    const own = options.endpoint === null ? await startOwnS3(options, onError) : null;
    await Promise.race([serve(options, own, { stop, onError }), broken.promise]);
    await own?.close();
  } catch (error) {
    if (systemCode(error) !== 'ENOSPC') throw error;
    throw trouble('diskFull', `磁盘已满 the disk is full: ${path.resolve(options.data)}`, error);
  } finally {
    folder.release();
  }
}

interface Run {
  readonly stop: AbortSignal;
  readonly onError: (error: unknown) => void;
}

async function serve(options: LocalOptions, own: OwnS3 | null, { stop, onError }: Run): Promise<void> {
  const endpoint = own?.endpoint ?? endpointElsewhere(options.endpoint ?? '', process.env);
  const [drop, shown] = [path.join(options.data, 'drop'), path.join(options.data, 'results')];
  const s3 = openS3(endpoint);
  const jobs = options.sandbox ? 1 : availableParallelism(); // the sandbox is one function, which takes one event at a time
  const converter = createConverter({ jobs, program: await bundleChild(path.join(options.data, 'reader')) });
  try {
    for (const bucket of [reports, results]) await ensureBucket(s3, bucket);
    const service = openService({ s3, results, converter });
    const workshop = openWorkshop(service, endpoint, options);
    const queue = createQueue({ visibilityMs: VISIBILITY_MS, maxReceiveCount: RECEIVES, now: Date.now });
    const page = await startPage({ s3, reports, results, port: options.pagePort, onError });
    const lookForUploads = await listenForUploads({ service, queue, own, chaos: options.chaos, shown, page });
    process.stdout.write(
      greeting({ page: page.address, endpoint, isOwn: own !== null, drop, shown, reports, results }),
    );
    copyFolder(samples, path.join(drop, 'samples'));
    const folder = openDropFolder(drop, s3, reports);
    const worker = createWorker(queue, page.watch(workshop.handler), jobs);
    const working = worker.run();
    while (!stop.aborted) {
      const isAllUploaded = await folder.look();
      const isAllSent = await lookForUploads();
      if (options.once && isAllUploaded && isAllSent && queue.nextIn() === null) break;
      await sleep(own === null ? LIST_MS : LOOK_MS);
    }
    worker.stop();
    await working;
    await workshop.close();
    await page.close();
    if (queue.deadLetters().length > 0)
      throw trouble('internal', '有文件未能处理，见日志 not all was converted, see the log');
  } finally {
    await converter.close();
    s3.destroy();
  }
}

interface Sources {
  readonly service: Service;
  readonly queue: Queue;
  readonly own: OwnS3 | null;
  readonly chaos: boolean;
  /** The folder in which people see the results. */
  readonly shown: string;
  readonly page: Page;
}

/** Our own S3 tells of uploads, and at the start of those whose event was lost with the last run; another one is asked each time. */
async function listenForUploads({ service, queue, own, chaos, shown, page }: Sources): Promise<() => Promise<boolean>> {
  const send = (body: string) => {
    page.queued(body);
    if (chaos) sendCarelessly(queue, body);
    else queue.send(body);
  };
  if (own === null) return createLister(service.s3, reports, send);
  own.store.listen((bucket, version, creation) => {
    if (bucket === reports) send(eventOf(bucket, version, creation));
    else void showResult(service.s3, { bucket, key: version.key }, shown).catch(console.error);
  });
  const all = { bucket: reports, prefix: '', from: '', to: '9' };
  for await (const version of findUnsettled(service, all)) send(messageOf(reports, version));
  return () => Promise.resolve(true);
}
