import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { DocumentError } from '../../lib/errors.ts';
import type { Outputs } from '../../lib/output/render-report.ts';
import type { Input } from '../../lib/pipeline.ts';
import type { Report } from '../../lib/report/schema.ts';
import { report as reportSchema } from '../../lib/report/schema.ts';
import type { Converter } from '../isolation/converter.ts';
import { residentMemoryIsWatched } from '../isolation/resident-memory.ts';
import type { ExitCode } from './exit-codes.ts';
import { exitCodeOf, exitCodes, gravest } from './exit-codes.ts';
import { findDocuments } from './find-documents.ts';
import { notices } from './notices.ts';
import { openConverter } from './open-converter.ts';
import type { Placed } from './output-folders.ts';
import { placeOutputs } from './output-folders.ts';
import { mapInParallel } from './parallel.ts';
import type { FindPrevious } from './previous-reports.ts';
import { findPreviousIn } from './previous-reports.ts';
import type { Result, Voice } from './voice.ts';
import { writeOutputs } from './write-outputs.ts';

export interface ConvertOptions {
  readonly out: string;
  readonly jobs: number;
  readonly previous?: string;
}

/** Converts what is at the paths. A file that fails keeps no other from being converted. */
export async function convertFiles(paths: readonly string[], options: ConvertOptions, voice: Voice): Promise<ExitCode> {
  const { documents, missing } = await findDocuments(paths, options.out);
  const placed = placeOutputs(documents, options.out);
  if (placed.some(({ file, folder }) => path.resolve(file) === path.resolve(folder))) {
    voice.notice(notices.outAmongDocuments(options.out));
    return exitCodes.usage;
  }
  if (!residentMemoryIsWatched) voice.notice(notices.memoryNotWatched);
  for (const file of missing) voice.notice(notices.missing(file));
  for (const { file, folder, shared } of placed) if (shared) voice.notice(notices.sameName(file, folder));
  const codes = await convertAll(placed, options, voice);
  return gravest(missing.length > 0 ? [...codes, exitCodes.missing] : codes);
}

async function convertAll(placed: readonly Placed[], options: ConvertOptions, voice: Voice): Promise<ExitCode[]> {
  const findPrevious = await findPreviousIn(options.previous, voice);
  const onFailure = ({ name }: Input, { detail }: DocumentError) => {
    voice.notice(notices.stopped(name, detail));
  };
  const converter = await openConverter(placed.length, { jobs: options.jobs, onFailure });
  voice.begin(placed.length);
  try {
    const results = await mapInParallel(placed, options.jobs, async (one) => {
      try {
        const result = await convertOne(one, converter, findPrevious);
        voice.result(result);
        return result;
      } catch (error) {
        voice.notice(notices.failed(one.file, error));
        return null;
      }
    });
    voice.end(results.filter((result) => result !== null));
    return results.map((result) => (result === null ? exitCodes.failed : exitCodeOf(result)));
  } finally {
    await converter.close();
  }
}

async function convertOne({ file, folder }: Placed, converter: Converter, findPrevious: FindPrevious): Promise<Result> {
  const since = performance.now();
  const input = { bytes: await readFile(file), name: path.basename(file), object: null, previous: null };
  const first = await converter.convert(input);
  const previous = await previousOf(first, findPrevious);
  const outputs = previous === null ? first : await converter.convert({ ...input, previous });
  await writeOutputs(folder, outputs);
  return { file, folder, verdict: outputs.verdict, milliseconds: Math.round(performance.now() - since) };
}

/** Whose report it is, and for which year, is known only once it is read. */
async function previousOf({ report }: Outputs, findPrevious: FindPrevious): Promise<Report | null> {
  return report === null ? null : findPrevious(reportSchema.parse(JSON.parse(report)));
}
