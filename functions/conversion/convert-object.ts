import type { Outputs } from '../../lib/output/render-report.ts';
import type { NamedObject } from '../s3-event.ts';
import { readAttempt, writeAttempt } from './attempts.ts';
import type { Source } from './fetch-source.ts';
import { fetchSource } from './fetch-source.ts';
import { documentOf, versionOf } from './names.ts';
import { compareVersions } from './order.ts';
import type { Pointer } from './pointer.ts';
import type { Judged, Subject } from './publish.ts';
import { publish } from './publish.ts';
import type { Delivery } from './read-source.ts';
import { inputOf, readSource } from './read-source.ts';
import type { Service } from './service.ts';
import type { Stopwatch } from './stopwatch.ts';
import { enterAmongYears, findPrevious, reportOf } from './years.ts';

export type Ending =
  | { readonly event: 'skipped'; readonly reason: 'folder' | 'result' | 'gone' }
  | { readonly event: 'duplicate' }
  | {
      readonly event: 'converted' | 'unreadable' | 'quarantined' | 'stale';
      readonly pointer: Pointer;
    };

interface Work {
  readonly delivery: Delivery;
  readonly watch: Stopwatch;
}

/**
 * One object of S3 to its end: whatever is in it, it has its answer among the results afterwards. Throws what is not the
 * document's fault. Done twice, or again from any point at which it broke off, it comes to the same.
 */
export async function convertObject(service: Service, object: NamedObject, work: Work): Promise<Ending> {
  if (object.key.endsWith('/') && object.size === 0) return { event: 'skipped', reason: 'folder' };
  if (object.bucket === service.results) return { event: 'skipped', reason: 'result' };
  const { delivery, watch } = work;
  const source = await watch.time('get', () => fetchSource(service.s3, object));
  if (source === null) return { event: 'skipped', reason: 'gone' };

  const subject = subjectOf(service, object, source);
  const before = await readAttempt(service, subject);
  if (before?.phase === 'settled') return { event: 'duplicate' };
  const outputs = await watch.time('read', () => readSource(service, { subject, source, delivery }, before));
  const ending = await watch.time('put', () => settle(service, { subject, source, alone: outputs }));
  await writeAttempt(service, subject, { phase: 'settled', messageId: delivery.messageId });
  return ending;
}

interface Read {
  readonly subject: Subject;
  readonly source: Source;
  /** As it is without the report for the year before: of which agency and year that is, had to be read first. */
  readonly alone: Outputs;
}

async function withPrevious(service: Service, { subject, source, alone }: Read): Promise<Judged> {
  const previous = await findPrevious(service, alone.verdict);
  if (alone.report === null || previous === null || source.bytes === null) return { outputs: alone, with: null };
  const outputs = await service.convert(inputOf(subject, source.bytes), await reportOf(service, previous));
  return { outputs, with: { previous, isAgain: false } };
}

/** Stores what a document came to, and moves the pointers. */
async function settle(service: Service, read: Read): Promise<Ending> {
  const { subject } = read;
  const published = await publish(service, subject, await withPrevious(service, read));
  const { pointer, latest } = await enterAmongYears(service, published);
  const isStale = compareVersions(latest, pointer) > 0;
  return { event: isStale ? 'stale' : eventOf(pointer), pointer };
}

function eventOf({ status, codes }: Pointer): 'converted' | 'unreadable' | 'quarantined' {
  if (status !== 'unreadable') return 'converted';
  return codes.includes('quarantined') ? 'quarantined' : 'unreadable';
}

function subjectOf({ engine }: Service, object: NamedObject, { versionId, etag, lastModified }: Source): Subject {
  const { bucket, key, sequencer } = object;
  return {
    source: { bucket, key, versionId: versionId ?? object.versionId, etag },
    document: documentOf(object),
    version: versionOf({ versionId: versionId ?? object.versionId, etag }),
    lastModified,
    sequencer,
    engine,
  };
}
