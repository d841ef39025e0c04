import { expect, test } from 'vitest';
import { rehearse } from '../../functions/isolation/rehearse.ts';
import { processReport } from '../../lib/pipeline.ts';
import { sampleParts } from '../support/document.ts';
import { reportPdf } from '../support/report-files.ts';

test('a document that has come ends the rehearsal', async () => {
  let asked = 0;
  await rehearse(() => {
    asked += 1;
    return asked === 2;
  });
  expect(asked).toBe(2);
});

test('a reader that has rehearsed gives the same files as one that has not', async () => {
  const input = { bytes: reportPdf(sampleParts()), name: '年报.pdf', object: null, previous: null };
  const before = await processReport(input);
  let asked = 0;
  await rehearse(() => {
    asked += 1;
    return false;
  });
  expect(asked).toBeGreaterThan(2);
  expect(await processReport(input)).toEqual(before);
});
