import { createHash } from 'node:crypto';
import type { Outputs } from '../../lib/output/render-report.ts';
import { getObject, putObject } from '../s3.ts';
import type { Pointer } from './pointer.ts';
import type { Service } from './service.ts';

interface File {
  readonly name: 'report.json' | 'validation.json' | 'summary.html';
  readonly text: string;
}

/**
 * Puts the files of one folder, each for good, and the manifest that lists them last: where it stands, all do. Who comes second
 * finds his own bytes there, for the same version read by the same engine gives the same; anything else is our own mistake.
 */
export async function storeFiles(service: Service, folder: string, outputs: Outputs): Promise<Pointer['files']> {
  const written = filesOf(outputs);
  await Promise.all(written.map(({ name, text }) => putOnce(service, folder + name, text)));
  await putOnce(service, `${folder}manifest.json`, manifestOf(written));
  return {
    report: outputs.report === null ? null : `${folder}report.json`,
    validation: `${folder}validation.json`,
    summary: `${folder}summary.html`,
    manifest: `${folder}manifest.json`,
  };
}

function filesOf({ report, validation, summary }: Outputs): readonly File[] {
  return [
    ...(report === null ? [] : [{ name: 'report.json', text: report } as const]),
    { name: 'validation.json', text: validation },
    { name: 'summary.html', text: summary },
  ];
}

function manifestOf(files: readonly File[]): string {
  const listed = files.map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text), sha256: sha256(text) }));
  return `${JSON.stringify({ schemaVersion: '1.0.0', files: listed }, null, 2)}\n`;
}

/** Of two that put at the same time S3 may refuse both, and then nothing is there. */
const TRIES = 3;

async function putOnce({ s3, results }: Service, key: string, text: string): Promise<void> {
  const type = key.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/json';
  for (let tries = 0; tries < TRIES; tries += 1) {
    if (await putObject(s3, { bucket: results, key, body: text, type, condition: 'absent' })) return;
    const there = await getObject(s3, { bucket: results, key });
    if (there === null) continue;
    if (sha256(there.bytes) !== sha256(text)) throw new Error(`${key} stands there with another content`);
    return;
  }
  throw new Error(`${key} could not be put in ${TRIES} tries`);
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
