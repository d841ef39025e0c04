import { describe, expect } from 'vitest';
import type { Engine } from './support/generated/print.ts';
import { isPerfect, readBack } from './support/generated/read-back.ts';
import { testWith } from './support/programs.ts';

/** WeasyPrint takes ten seconds a report; `npm run engines` prints as many as are wanted. */
const reports: Readonly<Record<Engine, readonly number[]>> = {
  weasyprint: [46],
  wkhtmltopdf: [3, 4, 10, 29, 118, 141],
};

describe.each(Object.entries(reports) as [Engine, readonly number[]][])('%s', (engine, seeds) => {
  testWith(engine).each(seeds)('prints report %i, and it is read as it was', { timeout: 120_000 }, async (seed) => {
    const found = await readBack(engine, seed);
    expect(isPerfect(found), JSON.stringify(found)).toBe(true);
  });
});
