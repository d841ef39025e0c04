import type { Outputs } from '../../../lib/output/render-report.ts';
import type { Validation } from '../../../lib/output/validation-schema.ts';
import { validation as validationSchema } from '../../../lib/output/validation-schema.ts';
import type { Report } from '../../../lib/report/schema.ts';
import { report as reportSchema } from '../../../lib/report/schema.ts';

export const outcomes = [
  'right',
  'right, said',
  'differs, said',
  'unreadable',
  'text differs, not said',
  'WRONG',
] as const;
/** What became of a spoiled file; `WRONG`: a figure that the sound file does not have, and nothing is said. */
export type Outcome = (typeof outcomes)[number];

/** What was read from a file. */
export interface Reading {
  readonly report: Report | null;
  readonly validation: Validation;
}

export function readingOf({ report, validation }: Outputs): Reading {
  return {
    report: report === null ? null : reportSchema.parse(JSON.parse(report)),
    validation: validationSchema.parse(JSON.parse(validation)),
  };
}

export function outcomeOf(sound: Reading, spoiled: Reading): Outcome {
  if (sound.report === null) throw new Error('the sound file is unreadable');
  if (spoiled.report === null) return 'unreadable';
  const isSaid = saidBy(spoiled) !== saidBy(sound);
  if (figuresIn(sound.report) !== figuresIn(spoiled.report)) return isSaid ? 'differs, said' : 'WRONG';
  if (isSaid) return 'right, said';
  return textIn(sound.report) === textIn(spoiled.report) ? 'right' : 'text differs, not said';
}

function figuresIn({ proactiveDisclosure, requests, reviewAndLitigation }: Report): string {
  return JSON.stringify([proactiveDisclosure, requests, reviewAndLitigation]);
}

function textIn({ title, agency, year, preamble, sections, closing }: Report): string {
  return JSON.stringify([title, agency, year, preamble, sections, closing]);
}

/** What a person is told who looks at the status and the findings. */
function saidBy({ validation: { status, findings } }: Reading): string {
  return JSON.stringify([status, findings.map(({ rule, message }) => [rule, message])]);
}
