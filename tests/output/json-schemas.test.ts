import { expect, test } from 'vitest';
import * as z from 'zod';
import { jsonSchemas } from '../../lib/output/json-schemas.ts';
import { renderReport } from '../../lib/output/render-report.ts';
import { checkReport } from '../../lib/rules/check-report.ts';
import { sampleReport } from '../support/report.ts';

const report = z.fromJSONSchema(jsonSchemas.report as z.core.JSONSchema.JSONSchema);
const validation = z.fromJSONSchema(jsonSchemas.validation as z.core.JSONSchema.JSONSchema);

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

test('what has another shape is not', () => {
  expect(report.safeParse({ ...sampleReport(), year: '2023' }).success).toBe(false);
  expect(report.safeParse({ ...sampleReport(), remark: 'mine' }).success).toBe(false);
  expect(report.safeParse({ ...sampleReport(), requests: {} }).success).toBe(false);
});
