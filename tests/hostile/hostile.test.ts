import { afterAll, describe, expect, test } from 'vitest';
import type { Converter } from '../../functions/isolation/converter.ts';
import { createConverter } from '../../functions/isolation/converter.ts';
import type { Limits } from '../../functions/isolation/limits.ts';
import type { ErrorCode } from '../../lib/errors.ts';
import { errorMessages } from '../../lib/errors.ts';
import type { Input } from '../../lib/pipeline.ts';
import { processReport } from '../../lib/pipeline.ts';
import type { Validation } from '../../lib/output/validation-schema.ts';
import { validation as validationSchema } from '../../lib/output/validation-schema.ts';
import type { Report, ReportLoss } from '../../lib/report/schema.ts';
import { report as reportSchema } from '../../lib/report/schema.ts';
import { remarkOn } from '../../lib/rules/loss-words.ts';
import { lossNames } from '../../lib/rules/wording.ts';
import { isNight } from '../functions/support/trials.ts';
import { reportDocx } from '../support/report-files.ts';
import { beyond } from './beyond.ts';
import { containers } from './containers.ts';
import type { HostileFile, Read, Refused } from './hostile-file.ts';
import { CANARY } from './hostile-file.ts';
import { intake } from './intake.ts';
import { markup } from './markup.ts';
import { pdfContent } from './pdf-content.ts';
import { pdfStructure } from './pdf-structure.ts';
import { soundParts } from './sound.ts';
import { texts } from './texts.ts';

const rows: Readonly<Record<string, readonly HostileFile[]>> = {
  ...intake,
  ...containers,
  ...markup,
  ...pdfStructure,
  ...pdfContent,
  ...texts,
};
const files: typeof rows = { ...rows, ...beyond };
/** Rows 48, 50 and 51 are no files: what names, outputs and logs do is in `outputs.test.ts`. */
const ELSEWHERE = ['48', '50', '51'];

test('each of the 52 kinds has its files', () => {
  const kinds = Array.from({ length: 52 }, (_, at) => String(at + 1));
  expect([...Object.keys(rows), ...ELSEWHERE].sort()).toEqual(kinds.sort());
});

/** What no file comes to by itself: a reader that breaks down (`unruly-readers.test.ts`), and does so again (`crashes.test.ts`). */
const OF_READERS: readonly string[] = ['reader-crashed', 'quarantined'] satisfies ErrorCode[];
/** What every report loses, or what no hostile file is needed for. */
const OF_SOUND_FILES: readonly string[] = [
  'page-furniture',
  'watermark',
  'library-warning',
] satisfies ReportLoss['kind'][];

test('each code that a file can come to has its files', () => {
  const endings = Object.values(files).flatMap((each) => each.map(({ ends }) => ends));
  const codes = endings.flatMap((ends) => ('refused' in ends ? ends.refused : []));
  const kinds = endings.flatMap((ends) => ('refused' in ends ? [] : (ends.lost ?? []).map(([kind]) => kind)));
  expect([...new Set([...codes, ...OF_READERS])].sort()).toEqual(Object.keys(errorMessages).sort());
  expect([...new Set([...kinds, ...OF_SOUND_FILES])].sort()).toEqual(Object.keys(lossNames).sort());
});

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

/** By day only what has to be stopped has a process of its own; by night every file has, and the limits of the service. */
async function convert({ make, limits, alone }: Pick<HostileFile, 'make' | 'limits' | 'alone'>): Promise<Outcome> {
  const input: Input = { bytes: Uint8Array.from(await make()), name: '年报', object: null, previous: null };
  const isAlone = isNight || alone === true || limits !== undefined;
  const converter = converterWith(isNight ? {} : limits);
  const { validation, report } = await (isAlone ? converter.convert(input) : processReport(input));
  return {
    validation: validationSchema.parse(JSON.parse(validation)),
    report: report === null ? null : reportSchema.parse(JSON.parse(report)),
  };
}

const sound = convert({ make: () => reportDocx(soundParts) });

test('what the files are made of is a sound report', async () => {
  const { validation } = await sound;
  expect(validation).toMatchObject({ status: 'valid', losses: [] });
});

describe.concurrent('every hostile file comes to a stated end', () => {
  for (const [row, each] of Object.entries(files)) {
    test.for([...each])(`${row}: $name`, { timeout: 300_000 }, async (file: HostileFile) => {
      const { ends } = file;
      const outcome = await convert(file);
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
  expect(validation.losses.filter(isUntranslated)).toEqual([]);
  const failing = validation.findings.map(({ rule }) => rule);
  expect(failing).toEqual(expect.arrayContaining([...failed, ...(lost.length > 0 ? ['reading-complete'] : [])]));
  if (figures === undefined) expect(figuresOf(report)).toEqual(figuresOf(sound.report));
  expect(JSON.stringify({ ...report, losses: [] })).not.toContain(CANARY);
}

/** Of these the text is always a reader's remark. */
const REMARKS = [
  'active-content',
  'file-remark',
  'glyphs-undecoded',
  'invisible-characters',
  'part-unread',
  'repaired',
];

function isUntranslated(loss: Validation['losses'][number]): boolean {
  return REMARKS.includes(loss.kind) && remarkOn(loss) === null;
}

function figuresOf(report: Report | null) {
  const { proactiveDisclosure, requests, reviewAndLitigation } = report ?? {};
  return { proactiveDisclosure, requests, reviewAndLitigation };
}
