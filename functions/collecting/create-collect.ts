import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { writeCollection } from '../exports/write-collection.ts';
import { createLog } from '../log.ts';
import type { S3 } from '../s3.ts';
import { putObject } from '../s3.ts';
import { latestFilings } from './latest-filings.ts';

/** What whoever invokes the function may ask for. */
const request = z.strictObject({
  /** Names of agencies that should have filed. */
  expected: z.array(z.string()).default([]),
  /** Whose years are compared. */
  agency: z.string().nullable().default(null),
});

interface CollectSetup {
  readonly s3: S3;
  readonly results: string;
  readonly write: (line: string) => void;
  readonly stage: string;
}

export interface Collection {
  readonly reports: number;
  /** Keys in the bucket of the results, whose versions keep what was collected before. */
  readonly files: readonly string[];
}

export function createCollect(setup: CollectSetup): (event: unknown) => Promise<Collection> {
  const log = createLog(setup.write, { service: 'gongkai-collect', stage: setup.stage });
  return async (event) => {
    const options = request.parse(event);
    const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-collection-'));
    try {
      const filings = latestFilings(setup.s3, setup.results);
      const { filed, files } = await writeCollection(filings, { folder, ...options });
      const keys: string[] = [];
      for (const file of files) keys.push(await store(setup, folder, file)); // one at a time: each is held in memory whole
      log('INFO', 'collection.written', { reports: filed.length, files: keys });
      return { reports: filed.length, files: keys };
    } finally {
      await rm(folder, { recursive: true });
    }
  };
}

const types: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.parquet': 'application/vnd.apache.parquet',
};

async function store({ s3, results }: CollectSetup, folder: string, file: string): Promise<string> {
  const key = `collections/${file}`;
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  const body = await readFile(path.join(folder, file));
  await putObject(s3, { bucket: results, key, body, type, condition: 'none' });
  return key;
}
