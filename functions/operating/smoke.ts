import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPointer } from '../conversion/move-pointer.ts';
import { byAgencyKey, latestKey } from '../conversion/names.ts';
import { compareReports, isJudgedWith } from '../conversion/order.ts';
import type { Pointer } from '../conversion/pointer.ts';
import type { S3 } from '../s3.ts';
import { getObject, putObject } from '../s3.ts';

export interface SmokePlaces {
  readonly s3: S3;
  readonly reports: string;
  readonly results: string;
}

export interface SmokeRun extends SmokePlaces {
  /** Below which its documents are put. */
  readonly prefix: string;
  readonly timeoutMs: number;
  readonly say: (line: string) => void;
}

interface Sample {
  readonly year: number;
  readonly format: 'pdf' | 'docx';
  readonly status: Pointer['status'];
}

/** What `samples/` holds. */
const LATER: Sample = { year: 2023, format: 'pdf', status: 'invalid' };
const EARLIER: Sample = { year: 2022, format: 'docx', status: 'valid' };

const LOOK_MS = 500;
const folder = path.join(import.meta.dirname, '../../samples');

/**
 * Puts both samples as an uploader does, the later year first, so that the earlier one has it judged again, and waits for what a
 * subscriber sees. Throws where that is not what it must be.
 */
export async function smoke(run: SmokeRun): Promise<void> {
  const later = await answerTo(run, LATER);
  const earlier = await answerTo(run, EARLIER);
  await expectNeighbours(run, later, earlier);
  run.say('the later year was judged with the earlier one');
}

async function answerTo(run: SmokeRun, sample: Sample): Promise<Pointer> {
  const start = performance.now();
  const key = await drop(run, sample);
  const at = latestKey({ bucket: run.reports, key });
  const latest = await awaitPointer(run, { at, of: key, isWanted: () => true });
  run.say(`${key}: ${latest.status} after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  expectOf(sample, latest);
  await expectFiles(run, latest);
  return latest;
}

/** A service on this machine begins with the same samples: where one of them is newer, it stands in the place of ours. */
async function expectNeighbours(run: SmokeRun, later: Pointer, earlier: Pointer): Promise<void> {
  const isWanted = (newest: Pointer) => compareReports(newest, later) >= 0 && isJudgedWith(newest, earlier);
  const at = byAgencyKey(later.agency ?? '', later.year ?? 0);
  await awaitPointer(run, { at, of: later.source.key, isWanted });
}

/** The keys that a run puts into the bucket of the reports. */
export function smokeKeys(run: Pick<SmokeRun, 'prefix'>): readonly string[] {
  return [LATER, EARLIER].map((sample) => keyOf(run, sample));
}

function keyOf({ prefix }: Pick<SmokeRun, 'prefix'>, { year, format }: Sample): string {
  return `${prefix}${year}.${format}`;
}

async function drop(run: SmokeRun, sample: Sample): Promise<string> {
  const [file] = globSync(`*${sample.year}*.${sample.format}`, { cwd: folder });
  if (file === undefined) throw new Error(`no sample of ${sample.year} in ${folder}`);
  const key = keyOf(run, sample);
  const body = readFileSync(path.join(folder, file));
  await putObject(run.s3, { bucket: run.reports, key, body, type: 'application/octet-stream', condition: 'absent' });
  return key;
}

interface Expected {
  /** The pointer's key. */
  readonly at: string;
  /** The key of the document whose answer it is. */
  readonly of: string;
  readonly isWanted: (pointer: Pointer) => boolean;
}

async function awaitPointer(run: SmokeRun, { at, of, isWanted }: Expected): Promise<Pointer> {
  for (const end = Date.now() + run.timeoutMs; Date.now() < end;) {
    const pointer = await readPointer(run, at);
    if (pointer !== null && isWanted(pointer)) return pointer;
    await sleep(LOOK_MS);
  }
  throw new Error(`${of}: no such answer within ${run.timeoutMs / 1000} s`);
}

function expectOf({ year, status }: Sample, latest: Pointer): void {
  if (latest.status !== status || latest.year !== year)
    throw new Error(
      `${latest.status} ${latest.year ?? 'without a year'} ${latest.codes.join()}, not ${status} ${year}`,
    );
}

/** All that the manifest lists is there, as it was written. */
async function expectFiles({ s3, results }: SmokePlaces, { files }: Pointer): Promise<void> {
  const textOf = async (key: string) => {
    const stored = await getObject(s3, { bucket: results, key });
    if (stored === null) throw new Error(`${key} is not there`);
    return stored.bytes;
  };
  const manifest = JSON.parse(Buffer.from(await textOf(files.manifest)).toString()) as {
    files: readonly { name: string; sha256: string }[];
  };
  for (const { name, sha256 } of manifest.files) {
    const bytes = await textOf(files.manifest.replace('manifest.json', name));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${name} is another than listed`);
  }
}
