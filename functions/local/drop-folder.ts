import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { S3 } from '../s3.ts';
import { headObject, putObject } from '../s3.ts';
import { systemCode } from './trouble.ts';

/** A folder that stands for the bucket of the reports: a file that is put there is uploaded under its path. */
export interface DropFolder {
  /** Uploads what is new, and what has kept still since the last look. True where all there is has been uploaded. */
  readonly look: () => Promise<boolean>;
}

export function openDropFolder(folder: string, s3: S3, bucket: string): DropFolder {
  mkdirSync(folder, { recursive: true });
  const seen = new Map<string, { readonly stamp: string; readonly uploaded: boolean }>();

  async function lookAt(name: string): Promise<boolean> {
    const stamp = stampOf(path.join(folder, name));
    const before = seen.get(name);
    if (stamp === null || (before?.stamp === stamp && before.uploaded)) return true;
    const isStill = before?.stamp === stamp;
    if (isStill) await upload(s3, { bucket, key: name.replaceAll(path.sep, '/') }, path.join(folder, name));
    seen.set(name, { stamp, uploaded: isStill });
    return isStill;
  }

  return {
    look: async () => {
      const looks = [];
      for (const name of filesIn(folder)) looks.push(await lookAt(name));
      return looks.every(Boolean);
    },
  };
}

/** Not what a system leaves in folders for itself, nor what an editor or a download has not finished. */
function filesIn(folder: string): readonly string[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^[.~]|\.(?:part|crdownload|tmp)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

/** Null where the file has gone meanwhile. */
function stampOf(file: string): string | null {
  try {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** After a restart the same files are no new uploads. */
async function upload(s3: S3, place: { readonly bucket: string; readonly key: string }, file: string): Promise<void> {
  const body = readFileSync(file);
  const there = await headObject(s3, place);
  if (there?.etag === createHash('md5').update(body).digest('hex')) return;
  await putObject(s3, { ...place, body, type: 'application/octet-stream', condition: 'none' });
}
