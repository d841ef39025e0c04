import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import type { Filing } from '../../../lib/collection/filing.ts';
import { validation } from '../../../lib/output/validation-schema.ts';
import { report } from '../../../lib/report/schema.ts';
import type { Pointer } from '../../conversion/pointer.ts';
import { writeCollection } from '../../exports/write-collection.ts';
import type { S3 } from '../../s3.ts';
import { getObject } from '../../s3.ts';
import type { Answer } from './answer.ts';
import { refuse } from './answer.ts';
import type { Pointers } from './pointers.ts';

/** The documents that are listed on the page, those who should have filed, and which file of the collection is wanted. */
export const wanted = z.object({
  keys: z.array(z.string()),
  expected: z.array(z.string()),
  file: z.string(),
});

interface Results {
  readonly s3: S3;
  readonly results: string;
  readonly pointers: Pointers;
}

/** What `gongkai collect` would write of these documents. */
export async function exportFile(world: Results, { keys, expected, file }: z.infer<typeof wanted>): Promise<Answer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-export-'));
  try {
    const { files } = await writeCollection(filingsOf(world, keys), { folder, expected, agency: null });
    if (!files.includes(file)) return refuse(404, 'no-such-file');
    const body = await readFile(path.join(folder, file));
    return { status: 200, headers: { 'content-type': 'application/octet-stream' }, body };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function* filingsOf({ s3, results, pointers }: Results, keys: readonly string[]): AsyncGenerator<Filing> {
  const textOf = async (key: string) => {
    const stored = await getObject(s3, { bucket: results, key });
    if (stored === null) throw new Error(`no ${key}`);
    return Buffer.from(stored.bytes).toString();
  };
  for (const key of keys) {
    const pointer = pointers.of(key);
    if (pointer !== undefined) yield await filingOf(key, pointer.files, textOf);
  }
}

async function filingOf(
  place: string,
  files: Pointer['files'],
  textOf: (key: string) => Promise<string>,
): Promise<Filing> {
  return {
    place,
    report: files.report === null ? null : report.parse(JSON.parse(await textOf(files.report))),
    judgement: validation.parse(JSON.parse(await textOf(files.validation))),
  };
}
