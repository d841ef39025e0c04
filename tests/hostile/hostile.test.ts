import { afterAll, describe, expect, test } from 'vitest';
import type { Converter } from '../../functions/isolation/converter.ts';
import { createConverter } from '../../functions/isolation/converter.ts';
import type { Limits } from '../../functions/isolation/limits.ts';
import type { Validation } from '../../lib/output/validation-schema.ts';
import { validation as validationSchema } from '../../lib/output/validation-schema.ts';
import type { Report } from '../../lib/report/schema.ts';
import { report as reportSchema } from '../../lib/report/schema.ts';
import { reportDocx } from '../support/report-files.ts';
import { containers } from './containers.ts';
import type { HostileFile, Read, Refused } from './hostile-file.ts';
import { CANARY } from './hostile-file.ts';
import { intake } from './intake.ts';
import { markup } from './markup.ts';
import { pdfContent } from './pdf-content.ts';
import { pdfStructure } from './pdf-structure.ts';
import { soundParts } from './sound.ts';
import { texts } from './texts.ts';

const files = { ...intake, ...containers, ...markup, ...pdfStructure, ...pdfContent, ...texts };
const converters = new Map<string, Converter>();
afterAll(() => Promise.all([...converters.values()].map((converter) => converter.close())));

function converterWith(limits: Partial<Limits> = {}): Converter {
  const key = JSON.stringify(limits);
  const converter = converters.get(key) ?? createConverter({ jobs: 2, limits });
  converters.set(key, converter);
  return converter;
}

interface Outcome {
  readonly validation: Validation;
  readonly report: Report | null;
}

async function convert(bytes: Uint8Array, limits?: Partial<Limits>): Promise<Outcome> {
  const input = { bytes: Uint8Array.from(bytes), name: '年报', object: null, previous: null };
  const { validation, report } = await converterWith(limits).convert(input);
  return {
    validation: validationSchema.parse(JSON.parse(validation)),
    report: report === null ? null : reportSchema.parse(JSON.parse(report)),
  };
}

const sound = reportDocx(soundParts).then((bytes) => convert(bytes));

test('what the files are made of is a sound report', async () => {
  const { validation } = await sound;
  expect(validation).toMatchObject({ status: 'valid', losses: [] });
});

describe.concurrent('every hostile file comes to a stated end', () => {
  for (const [row, each] of Object.entries(files)) {
    test.for([...each])(`${row}: $name`, { timeout: 120_000 }, async ({ make, ends, limits }: HostileFile) => {
      const outcome = await convert(await make(), limits);
      if ('refused' in ends) expectRefused(outcome, ends);
      else expectRead(outcome, ends, await sound);
    });
  }
});

function expectRefused({ validation: { status, error } }: Outcome, { refused, because = /./ }: Refused): void {
  expect(status).toBe('unreadable');
  expect(refused).toContain(error?.code);
  expect(error?.detail).toMatch(because);
}

function expectRead({ validation, report }: Outcome, { lost = [], failed = [], figures }: Read, sound: Outcome): void {
  expect(validation.error).toBeNull();
  for (const [kind, text] of lost) {
    expect(validation.losses).toContainEqual(
      expect.objectContaining({ kind, text: expect.stringMatching(text) as unknown }),
    );
  }
  const failing = validation.findings.map(({ rule }) => rule);
  expect(failing).toEqual(expect.arrayContaining([...failed, ...(lost.length > 0 ? ['reading-complete'] : [])]));
  if (figures === undefined) expect(figuresOf(report)).toEqual(figuresOf(sound.report));
  expect(JSON.stringify({ ...report, losses: [] })).not.toContain(CANARY);
}

function figuresOf(report: Report | null) {
  const { proactiveDisclosure, requests, reviewAndLitigation } = report ?? {};
  return { proactiveDisclosure, requests, reviewAndLitigation };
}
