import { overhear } from '../../../functions/isolation/overheard.ts';
import { processReport } from '../../../lib/pipeline.ts';
import type { Reading } from './outcome.ts';
import { readingOf } from './outcome.ts';

const overheard = overhear();

export async function readFile(bytes: Uint8Array): Promise<Reading> {
  return readingOf(await processReport({ bytes, name: 'report', object: null, previous: null }, overheard));
}
