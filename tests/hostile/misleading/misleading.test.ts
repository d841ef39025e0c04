import { describe, expect, test } from 'vitest';
import type { Validation } from '../../../lib/output/validation-schema.ts';
import { validation as validationSchema } from '../../../lib/output/validation-schema.ts';
import { processReport } from '../../../lib/pipeline.ts';
import { docx, twoZips } from './docx.ts';
import { pdf } from './pdf.ts';
import { noTables, text } from './text.ts';

/** A report whose figure is seen otherwise than it is read may be read as it may: it is never said to be good. */
describe.each(Object.entries({ pdf, docx, text }))('a figure of which a %s misleads is told of', (_, cases) => {
  test.for(cases)('$name', { timeout: 60_000 }, async ({ make, told }) => {
    const { status, error, losses, findings } = await validationOf(await make());
    expect(error).toBeNull();
    expect(status).not.toBe('valid');
    expect([...losses.map(({ kind }) => kind), ...findings.map(({ rule }) => rule)]).toContain(told);
  });
});

test.for(Object.entries(twoZips))('%s is refused: another reader may see another report', async ([, make]) => {
  const { error } = await validationOf(make());
  expect(error?.code).toBe('damaged');
});

test.for(Object.entries(noTables))('%s is no table', async ([, make]) => {
  const { findings } = await validationOf(make());
  expect(findings.map(({ rule }) => rule)).toContain('table-proactive-complete');
});

async function validationOf(made: Uint8Array): Promise<Validation> {
  const bytes = Uint8Array.from(made);
  const { validation } = await processReport({ bytes, name: '年报', object: null, previous: null });
  return validationSchema.parse(JSON.parse(validation));
}
