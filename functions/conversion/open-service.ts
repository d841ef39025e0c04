import type { Outputs } from '../../lib/output/render-report.ts';
import type { Input } from '../../lib/pipeline.ts';
import type { Converter } from '../isolation/converter.ts';
import type { S3 } from '../s3.ts';
import { engine } from './engine.ts';
import type { Service, Unjudged } from './service.ts';

interface World {
  readonly s3: S3;
  readonly results: string;
  readonly converter: Converter;
}

/**
 * What judges and renders is loaded where it is needed: a reader does both for most documents, and the shapes of a report alone take
 * longer to build than all else that the service has of its own.
 */
const loadJudge = () => import('./judge-stored.ts');
const loadRenderer = () => import('../../lib/output/render-report.ts');

export function openService({ s3, results, converter }: World): Service {
  return {
    s3,
    results,
    engine,
    convert: (input, previous) => convertWith(converter, input, previous),
    refuse: async (input, error) => (await loadRenderer()).renderFailure(input, error),
    judge: async (report, previous) => (await loadJudge()).judgeStored(report, previous),
  };
}

/** What a reader says when it dies may quote the document: it goes along as the cause, of which the log shows the beginning only. */
async function convertWith(converter: Converter, unjudged: Unjudged, previousReport: string | null): Promise<Outputs> {
  const previous = previousReport === null ? null : (await loadJudge()).parseReport(previousReport);
  const input: Input = { ...unjudged, previous };
  try {
    return await converter.convert(input);
  } catch (cause) {
    throw new Error('the reader gave no answer', { cause });
  }
}
