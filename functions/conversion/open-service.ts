import { renderFailure, renderReport } from '../../lib/output/render-report.ts';
import type { Input } from '../../lib/pipeline.ts';
import { report as reportSchema } from '../../lib/report/schema.ts';
import { checkReport } from '../../lib/rules/check-report.ts';
import type { Converter } from '../isolation/converter.ts';
import type { S3 } from '../s3.ts';
import { engine } from './engine.ts';
import type { Service } from './service.ts';

interface World {
  readonly s3: S3;
  readonly results: string;
  readonly converter: Converter;
}

export function openService({ s3, results, converter }: World): Service {
  return {
    s3,
    results,
    engine,
    convert: (input, previous) =>
      convertWith(converter, { ...input, previous: previous === null ? null : parseReport(previous) }),
    refuse: renderFailure,
    judge: (report, previous) => {
      const parsed = parseReport(report);
      return renderReport(parsed, checkReport(parsed, parseReport(previous)));
    },
  };
}

function parseReport(text: string) {
  return reportSchema.parse(JSON.parse(text));
}

/** What a reader says when it dies may quote the document: it goes along as the cause, of which the log shows the beginning only. */
async function convertWith(converter: Converter, input: Input) {
  try {
    return await converter.convert(input);
  } catch (cause) {
    throw new Error('the reader gave no answer', { cause });
  }
}
