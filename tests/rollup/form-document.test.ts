import fc from 'fast-check';
import { expect, test } from 'vitest';
import { processReport } from '../../lib/pipeline.ts';
import { report as schema } from '../../lib/report/schema.ts';
import { formDocument } from '../../lib/rollup/form-document.ts';
import { rollUp } from '../../lib/rollup/roll-up.ts';
import type { Rollup } from '../../lib/rollup/rollup-schema.ts';
import { filingOf, members } from '../support/filings.ts';

const PARENT = '青石县人民政府';

async function readBack(bytes: Uint8Array) {
  const outputs = await processReport({ bytes, name: '汇总.docx', object: null, previous: null });
  return { report: schema.parse(JSON.parse(outputs.report ?? 'null')), verdict: outputs.verdict };
}

function tablesOf({
  proactiveDisclosure,
  requests,
  reviewAndLitigation,
}: Pick<Rollup, 'proactiveDisclosure' | 'requests' | 'reviewAndLitigation'>) {
  return { proactiveDisclosure, requests, reviewAndLitigation };
}

/** Thirty members with figures of their own, the same in every run. */
function rollupOf(edition: '2019' | '2021', year: number): Rollup {
  const [reports = []] = fc.sample(members({ least: 30, most: 30, edition }), { seed: 7, numRuns: 1 });
  return rollUp(
    reports.map((report) => filingOf(report)),
    { parent: PARENT, year, expected: [] },
    null,
  );
}

test.each([
  ['2021', 2023],
  ['2019', 2020],
] as const)(
  'the form of %s with the sums of thirty members reads back as those sums, and is valid',
  async (edition, year) => {
    const rollup = rollupOf(edition, year);
    expect(rollup.members).toHaveLength(30);
    const { report, verdict } = await readBack(formDocument(rollup));
    expect(report).toMatchObject({ edition, year, agency: { name: PARENT }, losses: [] });
    expect(tablesOf(report)).toEqual(tablesOf(rollup));
    expect(verdict).toMatchObject({ status: 'valid', codes: [] });
  },
);

test('the same roll-up gives the same bytes', () => {
  const rollup = rollupOf('2021', 2023);
  expect(Buffer.from(formDocument(rollup)).equals(Buffer.from(formDocument(rollup)))).toBe(true);
});
