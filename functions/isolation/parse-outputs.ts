import * as z from 'zod';
import { DocumentError } from '../../lib/errors.ts';
import type { Outputs } from '../../lib/output/render-report.ts';
import { verdictOf } from '../../lib/output/render-report.ts';
import { validation as validationSchema } from '../../lib/output/validation-schema.ts';
import { report as reportSchema } from '../../lib/report/schema.ts';

const texts = z.object({ report: z.string().nullable(), validation: z.string(), summary: z.string() });

/** The outputs as a child gave them, if both are what they say to be; what they come to is read from them, not from the child. */
export function parseOutputs(outputs: unknown): Outputs {
  try {
    const { report, validation, summary } = texts.parse(outputs);
    const verdict = verdictOf(validationSchema.parse(JSON.parse(validation)));
    if (report !== null) reportSchema.parse(JSON.parse(report));
    if ((report === null) !== (verdict.status === 'unreadable')) throw new Error('a report of an unreadable document');
    return { report, validation, summary, verdict };
  } catch (cause) {
    throw new DocumentError('reader-crashed', 'outputs that are none', { cause });
  }
}
