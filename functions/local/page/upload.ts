import { createHash } from 'node:crypto';
import type { ObjectFacts, S3 } from '../../s3.ts';
import { headObject, putObject } from '../../s3.ts';
import type { Answer } from './answer.ts';
import { answerJson, refuse } from './answer.ts';

/** S3 takes keys of up to 1024 bytes. */
const KEY_BYTES = 1024;

interface Upload {
  /** The path of the file, as the browser gives it. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it may take the place of another content under the same name. */
  readonly mayReplace: boolean;
}

/** Puts a file into the bucket of the reports, as anybody would. `409 name-taken` where another one has its name. */
export async function upload(s3: S3, bucket: string, { name, bytes, mayReplace }: Upload): Promise<Answer> {
  const key = keyOf(name);
  if (key === null) return refuse(400, 'bad-name');
  const place = { bucket, key };
  const there = await headObject(s3, place);
  if (isOf(there, bytes)) return answerJson({ key, isNew: false });
  if (there !== null && !mayReplace) return refuse(409, 'name-taken');
  const condition = mayReplace ? 'none' : 'absent';
  const isPut = await putObject(s3, { ...place, body: bytes, type: 'application/octet-stream', condition });
  if (isPut) return answerJson({ key, isNew: true }, 201);
  const came = await headObject(s3, place); // between our look and our putting
  return isOf(came, bytes) ? answerJson({ key, isNew: false }) : refuse(409, 'name-taken');
}

function isOf(object: ObjectFacts | null, bytes: Uint8Array): boolean {
  return object?.etag === createHash('md5').update(bytes).digest('hex');
}

/** A path without steps that lead nowhere or up. Whatever else it holds is a name, and nobody's to mend. */
export function keyOf(name: string): string | null {
  const key = name
    .toWellFormed()
    .split(/[/\\]/)
    .filter((step) => step !== '' && step !== '.' && step !== '..')
    .join('/');
  return key === '' || Buffer.byteLength(key) > KEY_BYTES ? null : key;
}
