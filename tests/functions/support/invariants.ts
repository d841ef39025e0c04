import { createHash } from 'node:crypto';
import { pointer } from '../../../functions/conversion/pointer.ts';
import type { Bucket } from '../../../functions/local/s3/bucket.ts';
import { RESULTS } from './uploads.ts';

/** What is wrong in the buckets, whatever happened to what is in them; nothing, always. */
export async function faultsIn(bucket: (name: string) => Bucket): Promise<readonly string[]> {
  const results = bucket(RESULTS);
  const keys = results.keys();
  const strays = keys.filter((key) => !/^(?:documents|attempts|latest|by-agency)\//.test(key));
  const twice = keys.filter((key) => key.startsWith('documents/') && results.versionsOf(key).length !== 1);
  const torn: string[] = [];
  for (const key of keys.filter((each) => each.endsWith('/manifest.json')))
    torn.push(...(await tornBelow(results, key)));
  for (const key of keys.filter((each) => /^(?:latest|by-agency)\//.test(each)))
    torn.push(...(await lostFrom(results, key)));
  return [...strays.map((key) => `stray ${key}`), ...twice.map((key) => `written twice ${key}`), ...torn];
}

/** Files that a manifest promises and that are not there, or are others. */
export async function tornBelow(results: Bucket, manifest: string): Promise<readonly string[]> {
  const folder = manifest.slice(0, -'manifest.json'.length);
  const { files } = JSON.parse((await textOf(results, manifest)) ?? '{}') as {
    files: readonly { name: string; sha256: string }[];
  };
  const torn: string[] = [];
  for (const { name, sha256 } of files) {
    const text = await textOf(results, folder + name);
    if (text === null || createHash('sha256').update(text).digest('hex') !== sha256) torn.push(`torn ${folder}${name}`);
  }
  return torn;
}

/** Files that a pointer names and that are not there. */
export async function lostFrom(results: Bucket, key: string): Promise<readonly string[]> {
  const { files } = pointer.parse(JSON.parse((await textOf(results, key)) ?? ''));
  const named = Object.values(files).filter((each) => each !== null);
  return named.filter((each) => results.versionsOf(each).length === 0).map((each) => `lost ${each}`);
}

async function textOf(results: Bucket, key: string): Promise<string | null> {
  const [version] = results.versionsOf(key);
  return version === undefined ? null : (await results.read(version)).toString();
}
