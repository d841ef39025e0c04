import { describe, expect, test } from 'vitest';
import type { Document } from '../lib/document/model.ts';
import type { Outputs } from '../lib/output/render-report.ts';
import { processReport } from '../lib/pipeline.ts';
import { readDocument } from '../lib/readers/index.ts';
import type { Report } from '../lib/report/schema.ts';
import { report as reportSchema } from '../lib/report/schema.ts';
import { differencesOf } from './support/generated/differences.ts';
import type { Made, Outcome } from './support/layouts/case.ts';
import { layoutKinds } from './support/layouts/index.ts';

const SOUND: Outcome = { status: 'valid', findings: [], doubts: [], losses: [], untold: [], text: 'whole' };

describe.each(layoutKinds)('$title', ({ layouts }) => {
  test.each(layouts)('$name', async ({ make, outcome }) => {
    const made = await make();
    const outputs = await processReport({ bytes: made.bytes, name: made.report.title, object: null, previous: null });
    const report = reportSchema.parse(JSON.parse(outputs.report ?? 'null'));
    const { wrong, texts } = differencesOf(report, made.report, made.form);
    const expected = { ...SOUND, ...outcome };
    expect(wrong.filter((each) => !isUntold(each))).toEqual([]);
    expect({ ...expected, ...outcomeOf(report, outputs), untold: wrong.map(pointerOf) }).toEqual(expected);
    if (expected.text === 'in part') return;
    expect(texts).toEqual([]);
    expect(balanceOf(textsIn(made), textsOf(await readDocument(made.bytes)))).toEqual([]);
  });
});

function isUntold(difference: string): boolean {
  return difference.includes(': null for ');
}

function pointerOf(difference: string): string {
  return difference.replace(/: .*/u, '');
}

function outcomeOf({ evidence, losses }: Report, { verdict }: Outputs) {
  const doubts = Object.values(evidence).flatMap((each) => each.doubts ?? []);
  return {
    status: verdict.status,
    findings: [...verdict.codes].sort(),
    doubts: [...new Set(doubts)].sort(),
    losses: [...new Set(losses.map(({ kind }) => kind))].sort(),
  };
}

/** All that was read, and all that is said to be lost. */
function textsOf({ blocks, losses }: Document): string[] {
  const read = blocks.flatMap((block) =>
    block.kind === 'table' ? block.cells.map((cell) => cell.text) : [block.text],
  );
  return [...read, ...losses.map(({ text }) => text)];
}

function textsIn({ parts, besides }: Made): string[] {
  const printed = parts.flatMap((part) =>
    part.kind === 'table' ? part.table.cells.map(({ text }) => text) : [part.text],
  );
  return [...printed, besides];
}

/** The characters of which not as many came out of a document as went into it, with how many more came out. */
function balanceOf(went: readonly string[], came: readonly string[]): (readonly [character: string, more: number])[] {
  const counts = new Map<string, number>();
  const count = (texts: readonly string[], by: number) => {
    for (const character of texts.join('').normalize('NFKC').replace(/\s/gu, ''))
      counts.set(character, (counts.get(character) ?? 0) + by);
  };
  count(went, -1);
  count(came, 1);
  return [...counts].filter(([, more]) => more !== 0);
}
