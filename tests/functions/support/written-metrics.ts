import { DocumentError } from '../../../lib/errors.ts';
import { renderFailure } from '../../../lib/output/render-report.ts';
import { attemptKey, documentOf, versionOf } from '../../../functions/conversion/names.ts';
import type { Service } from '../../../functions/conversion/service.ts';
import { createdObjects } from '../../../functions/s3-event.ts';
import { putObject } from '../../../functions/s3.ts';
import type { Sqs } from '../../../functions/sqs.ts';
import { createSweep } from '../../../functions/sweeping/create-sweep.ts';
import { paper } from './paper-service.ts';
import type { Rig } from './uploads.ts';
import { context, inQueue, listenedHandler, REPORTS, RESULTS } from './uploads.ts';

/** `service metric` of all that is measured where everything happens that can happen to a document, and a sweep runs. */
export async function writtenMetrics(rig: Rig): Promise<ReadonlySet<string>> {
  const lines: string[] = [];
  const refusing = (code: 'over-time' | 'reader-crashed'): Service => ({
    ...rig.service,
    convert: (input) => Promise.resolve(renderFailure(input, new DocumentError(code, 'ended'))),
  });
  const failing: Service = { ...rig.service, convert: () => Promise.reject(new Error('out of order')) };
  const services = [rig.service, refusing('over-time'), refusing('reader-crashed'), failing];
  for (const [index, service] of services.entries()) {
    const heard = listenedHandler(service);
    await heard.handler(inQueue(await rig.upload(`量/${index}.pdf`, paper('望澜县计量局', 2023))), context);
    lines.push(...heard.lines);
  }
  const killer = await rig.upload('量/杀手.pdf', paper('望澜县计量局', 2022));
  await noteDeath(rig, killer);
  const heard = listenedHandler(rig.service);
  await heard.handler(inQueue(killer, 4), context);
  return metricsIn([...lines, ...heard.lines, ...(await sweptLines(rig))]);
}

/** As if the function had died over it in the message before, for the second time. */
async function noteDeath({ s3, service }: Rig, event: string): Promise<void> {
  const [object] = createdObjects(JSON.parse(event));
  if (object === undefined) throw new Error('an event of nothing');
  const version = versionOf({ versionId: object.versionId, etag: object.etag ?? '' });
  const key = attemptKey({ document: documentOf(object), version, engine: service.engine });
  const body = JSON.stringify({ phase: 'reading', messageId: 'message-1', deaths: 1 });
  await putObject(s3, { bucket: RESULTS, key, body, type: 'application/json', condition: 'none' });
}

async function sweptLines({ s3, service }: Rig): Promise<readonly string[]> {
  const lines: string[] = [];
  const places = {
    reports: REPORTS,
    results: RESULTS,
    engine: service.engine,
    queueUrl: 'https://queue',
    stage: 'test',
  };
  const sqs: Sqs = { send: () => Promise.resolve({}) };
  await createSweep({ s3, sqs, now: Date.now, write: (line) => lines.push(line), ...places })();
  return lines;
}

function metricsIn(lines: readonly string[]): ReadonlySet<string> {
  const directives = lines
    .map((line) => JSON.parse(line) as { _aws?: { CloudWatchMetrics: Directive[] }; service: string })
    .flatMap(({ _aws, service }) => (_aws?.CloudWatchMetrics ?? []).map((directive) => ({ service, directive })));
  return new Set(
    directives.flatMap(({ service, directive }) => directive.Metrics.map(({ Name }) => `${service} ${Name}`)),
  );
}

interface Directive {
  readonly Metrics: readonly { readonly Name: string }[];
}
