import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '../../lib/errors.ts';
import { DocumentError, errorMessages } from '../../lib/errors.ts';
import { renderFailure, renderReport } from '../../lib/output/render-report.ts';
import { validation as validationSchema } from '../../lib/output/validation-schema.ts';
import type { Report } from '../../lib/report/schema.ts';
import { report as reportSchema, reportSchemaId } from '../../lib/report/schema.ts';
import { catalogue } from '../../lib/rules/catalogue/index.ts';
import { checkReport } from '../../lib/rules/check-report.ts';
import { claim, sampleReport, withClaims, withDoubts } from '../support/report.ts';

const outputsOf = (report: Report) => renderReport(report, checkReport(report, null));
const parsed = (text: string) => validationSchema.parse(JSON.parse(text));

const sound = sampleReport();
const unsound = sampleReport({ '/requests/outcomes/granted/naturalPerson': 60 });

describe.each([
  ['a sound report', sound],
  ['one that does not add up', unsound],
  ['the form of 2019', sampleReport({}, { edition: '2019' })],
])('%s', (_, report) => {
  test('comes back from its file as it was', () => {
    expect(reportSchema.parse(JSON.parse(outputsOf(report).report ?? ''))).toEqual(report);
  });

  test('is written with two spaces and an end of line, the same each time', () => {
    const { report: text, validation } = outputsOf(report);
    for (const each of [text ?? '', validation]) {
      expect(`${JSON.stringify(JSON.parse(each), null, 2)}\n`).toBe(each);
    }
    expect(outputsOf(structuredClone(report))).toEqual(outputsOf(report));
  });

  test('has every rule listed', () => {
    expect(parsed(outputsOf(report).validation).rules.map(({ rule }) => rule)).toEqual(catalogue.map(({ id }) => id));
  });
});

test('the order in which the parts of a report were put together does not show', () => {
  const turned = Object.fromEntries(Object.entries(sound).toReversed()) as Report;
  expect(outputsOf(turned).report).toBe(outputsOf(sound).report);
});

test('a report names its schema', () => {
  expect(JSON.parse(outputsOf(sound).report ?? '')).toMatchObject({ $schema: reportSchemaId, schemaVersion: '1.0.0' });
});

test.each([
  ['valid', sound],
  ['valid', sampleReport({ '/proactiveDisclosure/regulations/issued': null })], // a remark alone
  ['warnings', { ...sound, title: '青石县政府信息公开工作年度报告' }],
  ['invalid', unsound],
] as const)('status is %s', (status, report) => {
  const { validation, verdict } = outputsOf(report);
  expect(parsed(validation).status).toBe(status);
  expect(verdict.status).toBe(status);
});

test('a finding shows what is printed at each of its figures', () => {
  const [finding] = parsed(outputsOf(unsound).validation).findings;
  expect(finding?.suspect).toBe('/requests/outcomes/granted/naturalPerson');
  expect(finding?.evidence).toContainEqual({ pointer: '/requests/outcomes/granted/naturalPerson', raw: '60' });
  expect(finding?.evidence.map(({ pointer }) => pointer)).toEqual(finding?.at);
});

test('a finding on a claim shows its sentence and where it stands', () => {
  const spot = { page: 2, box: [72, 90, 523, 104] } as const;
  const report = withClaims(sound, claim('reviews', 9, { text: '被申请行政复议9件。', spot }));
  const { findings } = parsed(outputsOf(report).validation);
  expect(findings[0]?.evidence[0]).toEqual({ pointer: '/claims/0', raw: '被申请行政复议9件。', ...spot });
});

test('whose error it is: the author’s, the reader’s, or either’s', () => {
  const AT = '/requests/outcomes/granted/naturalPerson';
  const originIn = (report: Report) =>
    parsed(outputsOf(report).validation).findings.find(({ rule }) => rule === 'applicants-sum-to-total')?.origin;
  expect(originIn(unsound)).toBe('document');
  expect(originIn(withDoubts(unsound, [AT], ['row-stitched']))).toBe('reading');
  expect(originIn(withDoubts(unsound, ['/requests/outcomes/granted/other'], ['row-stitched']))).toBe('unknown');
  const loss = { kind: 'glyphs-undecoded', text: '', spot: null, inTable: true } as const;
  expect(originIn({ ...unsound, losses: [loss] })).toBe('unknown');
});

test('the verdict says what those who store the files need', () => {
  expect(outputsOf(unsound).verdict).toMatchObject({
    status: 'invalid',
    counts: { error: 2, warning: 0, info: 0 },
    title: sound.title,
    agency: '青石县住房和城乡建设局',
    year: 2023,
    codes: ['outcomes-sum-to-total', 'applicants-sum-to-total'],
  });
  expect(outputsOf(sound).verdict).toMatchObject({ codes: [], message: null });
});

describe('a document that could not be read', () => {
  const bytes = new TextEncoder().encode('%PDF-1.7 …');
  const object = { bucket: 'reports', key: '2023/年报.pdf', versionId: 'v1', etag: null };
  const failureOf = (code: ErrorCode) =>
    renderFailure({ bytes, name: '年报.pdf', object }, new DocumentError(code, 'in the trailer'));

  test.each(Object.keys(errorMessages) as ErrorCode[])('has a validation alone, with its code: %s', (code) => {
    const { report, validation, verdict } = failureOf(code);
    expect(report).toBeNull();
    expect(parsed(validation)).toMatchObject({
      status: 'unreadable',
      rules: [],
      findings: [],
      error: { code, message: errorMessages[code] },
    });
    expect(verdict).toMatchObject({ status: 'unreadable', codes: [code], message: errorMessages[code] });
  });

  test('still says which bytes they were', () => {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const source = { name: '年报.pdf', format: null, bytes: bytes.length, sha256, pages: null, object };
    expect(parsed(failureOf('damaged').validation).report).toEqual({ title: null, agency: null, year: null, source });
  });
});
