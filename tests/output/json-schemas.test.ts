import { expect, test } from 'vitest';
import * as z from 'zod';
import { jsonSchemas } from '../../docs/generated-files.ts';
import { renderReport } from '../../lib/output/render-report.ts';
import { checkReport } from '../../lib/rules/check-report.ts';
import { rollUp } from '../../lib/rollup/roll-up.ts';
import { filingOf, memberName, unreadableFiling, withIdentity } from '../support/filings.ts';
import { sampleReport } from '../support/report.ts';

const report = z.fromJSONSchema(jsonSchemas.report as z.core.JSONSchema.JSONSchema);
const validation = z.fromJSONSchema(jsonSchemas.validation as z.core.JSONSchema.JSONSchema);

const rollup = z.fromJSONSchema(jsonSchemas.rollup as z.core.JSONSchema.JSONSchema);

const samples = [
  sampleReport(),
  sampleReport({}, { edition: '2019' }),
  sampleReport({ '/requests/newlyReceived/other': 3, '/requests/carriedOver/other': null }),
];

test.each(samples)('what is written is what the published schemas say, report %#', (sample) => {
  const outputs = renderReport(sample, checkReport(sample, null));
  expect(report.safeParse(JSON.parse(outputs.report ?? '')).error).toBeUndefined();
  expect(validation.safeParse(JSON.parse(outputs.validation)).error).toBeUndefined();
});

test.each([
  ['2021', 2023],
  ['2019', 2020],
] as const)('a roll-up in the form of %s is what the published schema says', (edition, year) => {
  const members = [0, 1].map((index) =>
    withIdentity(sampleReport({}, { edition }), { agency: memberName(index), year }),
  );
  const question = { parent: '青石县人民政府', year, expected: [memberName(2)] };
  const summed = rollUp(
    [...members.map((each) => filingOf(each)), unreadableFiling('h')],
    question,
    members[0] ?? null,
  );
  expect(rollup.safeParse(summed).error).toBeUndefined();
  expect(rollup.safeParse({ ...summed, requests: {} }).success).toBe(false);
});

test('what has another shape is not', () => {
  expect(report.safeParse({ ...sampleReport(), year: '2023' }).success).toBe(false);
  expect(report.safeParse({ ...sampleReport(), remark: 'mine' }).success).toBe(false);
  expect(report.safeParse({ ...sampleReport(), requests: {} }).success).toBe(false);
});
