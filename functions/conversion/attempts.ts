import * as z from 'zod';
import { getObject, putObject } from '../s3.ts';
import type { WorkName } from './names.ts';
import { attemptKey } from './names.ts';
import type { Service } from './service.ts';

/**
 * How far the work on a version has come. `reading`: begun, and nothing heard since; `read`: the reader came back, well or not;
 * `settled`: nothing is left to do. Before the second delivery only `settled` is written.
 */
const attempt = z.object({
  phase: z.enum(['reading', 'read', 'settled']),
  messageId: z.string(),
  /** How often before this message left `reading` behind. */
  deaths: z.number().int().nonnegative().default(0),
});

export type Attempt = z.infer<typeof attempt>;

export async function readAttempt(
  { s3, results }: Pick<Service, 's3' | 'results'>,
  work: WorkName,
): Promise<Attempt | null> {
  const stored = await getObject(s3, { bucket: results, key: attemptKey(work) });
  return stored === null ? null : attempt.parse(JSON.parse(Buffer.from(stored.bytes).toString()));
}

export async function writeAttempt(
  { s3, results }: Service,
  work: WorkName,
  now: z.input<typeof attempt>,
): Promise<void> {
  const body = `${JSON.stringify(now)}\n`;
  await putObject(s3, {
    bucket: results,
    key: attemptKey(work),
    body,
    type: 'application/json',
    condition: 'none',
  });
}
