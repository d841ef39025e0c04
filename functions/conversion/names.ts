import { createHash } from 'node:crypto';
import type { ReportIdentity } from './pointer.ts';
import type { Judged } from './publish.ts';

/** S3 takes keys of up to 1024 bytes. */
const KEY_BYTES = 1024;

/** Names a document for good; its key may be as long as a key can be, and hold anything. */
export function documentOf({ bucket, key }: { readonly bucket: string; readonly key: string }): string {
  return digest(`${bucket}\0${key}`);
}

/** A version as a step of a path. What S3 gives as a version is one already; an event can claim anything. */
export function versionOf({ versionId, etag }: { readonly versionId: string | null; readonly etag: string }): string {
  const name = versionId === null || versionId === 'null' ? `etag-${etag}` : versionId;
  return /^[\w-][\w.-]{0,127}$/.test(name) ? name : `hash-${digest(name)}`;
}

/**
 * All files in it are those of one version as one engine read it, judged by `judge` with the report for the year before, if any:
 * what stands in it cannot differ from one try to the next.
 */
export function folderOf(report: ReportIdentity, judge: string, judgedWith: Judged['with']): string {
  const folder = `documents/${report.document}/${report.version}/${report.engine}`;
  if (judgedWith === null) return `${folder}/`;
  const { document, version, engine } = judgedWith.previous;
  return `${folder}-${judgedWith.isAgain ? 'again' : 'after'}-${digest([document, version, engine, judge].join('\0')).slice(0, 12)}/`;
}

/** Apart from those of a reading: one may have left some of its files before the deliveries in which it is said to have died. */
export function quarantineFolderOf({ document, version, engine }: ReportIdentity): string {
  return `documents/${document}/${version}/${engine}-quarantined/`;
}

/** What names the work of one engine on one version. */
export type WorkName = Pick<ReportIdentity, 'document' | 'version' | 'engine'>;

export function attemptKey({ document, version, engine }: WorkName): string {
  return `attempts/${document}/${version}/${engine}.json`;
}

/** Under the source's own name where that makes a plain path, else under its document. */
export function latestKey(source: { readonly bucket: string; readonly key: string }): string {
  const readable = `latest/${source.key}.json`;
  return isPlainPath(readable) ? readable : `latest/${documentOf(source)}.json`;
}

/** The agency is a text out of a stranger's file: it is one step of the path, whatever it holds. */
export function byAgencyKey(agency: string, year: number): string {
  const readable = agency.toWellFormed().replace(/[^\p{L}\p{N}（）—-]/gu, encodeURIComponent);
  const isStep = readable !== '' && Buffer.byteLength(readable) <= KEY_BYTES / 2;
  const step = isStep ? readable : `hash-${digest(agency)}`;
  return `by-agency/${step.replaceAll('.', '%2E')}/${year}.json`;
}

function isPlainPath(key: string): boolean {
  const steps = key.split('/');
  return (
    Buffer.byteLength(key) <= KEY_BYTES &&
    key.isWellFormed() &&
    !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(key) &&
    steps.every((step) => step !== '' && step !== '.' && step !== '..')
  );
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
