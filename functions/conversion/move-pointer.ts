import { setTimeout as sleep } from 'node:timers/promises';
import type { ExactPlace, S3 } from '../s3.ts';
import { getObject, putObject } from '../s3.ts';
import { comparePointers } from './order.ts';
import type { Pointer } from './pointer.ts';
import { pointer } from './pointer.ts';
import type { Service } from './service.ts';

const TRIES = 8;

interface Held {
  readonly pointer: Pointer;
  readonly etag: string;
}

type Results = Pick<Service, 's3' | 'results'>;

export async function readPointer(service: Results, key: string): Promise<Pointer | null> {
  return (await hold(service, key))?.pointer ?? null;
}

/** As it stands in any bucket, or as it stood in one of its versions. */
export async function pointerAt(s3: S3, place: ExactPlace): Promise<Pointer | null> {
  return (await holdAt(s3, place))?.pointer ?? null;
}

/** Moves the pointer there if it moves forward. Returns what stands there in the end: this one, its equal, or a newer one. */
export async function movePointer(service: Service, key: string, next: Pointer): Promise<Pointer> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const held = await hold(service, key);
    if (held !== null && comparePointers(held.pointer, next) >= 0) return held.pointer;
    const condition = held === null ? 'absent' : { etag: held.etag };
    const body = `${JSON.stringify(next, null, 2)}\n`;
    const content = { bucket: service.results, key, body, type: 'application/json', condition } as const;
    if (await putObject(service.s3, content)) return next;
    await sleep(Math.random() * 20 * 2 ** tries);
  }
  throw new Error(`${key} did not stand still for ${TRIES} tries`);
}

function hold({ s3, results }: Results, key: string): Promise<Held | null> {
  return holdAt(s3, { bucket: results, key });
}

async function holdAt(s3: S3, place: ExactPlace): Promise<Held | null> {
  const stored = await getObject(s3, place);
  if (stored === null) return null;
  return { pointer: pointer.parse(JSON.parse(Buffer.from(stored.bytes).toString())), etag: stored.etag };
}
