import { beforeAll, describe, expect } from 'vitest';
import type { Document } from '../../../../lib/document/model.ts';
import { readPdf } from '../../../../lib/readers/pdf/read-pdf.ts';
import { lieOfTwoDigits } from '../../../support/damage/lying-to-unicode.ts';
import { drawFrom } from '../../../support/generated/draw.ts';
import { layoutOf } from '../../../support/generated/layout.ts';
import { printPage } from '../../../support/generated/print.ts';
import { printedBy } from '../../../support/producers.ts';
import { isInstalled, testWith } from '../../../support/programs.ts';
import { gridsOf, lostAs, tablesOf } from '../reading.ts';

const PAIRS = Array.from({ length: 10 }, (_, one) =>
  Array.from({ length: 9 - one }, (__, at) => [one, one + at + 1] as const),
).flat();
/** Those most easily taken for each other. */
const LIKE: typeof PAIRS = [
  [0, 8],
  [1, 7],
  [2, 5],
  [3, 8],
  [4, 9],
  [6, 9],
];

/** wkhtmltopdf embeds the program of the font and numbers its glyphs anew; Chromium makes it a font of type 3. */
describe.each([
  { program: 'wkhtmltopdf', family: 'Noto Sans CJK SC', pairs: PAIRS },
  { program: 'wkhtmltopdf', family: 'Noto Serif CJK SC', pairs: PAIRS },
  { program: 'chromium', family: 'Noto Serif CJK SC', pairs: LIKE },
] as const)('digits in $family as $program prints them', ({ program, family, pairs }) => {
  const testPrinted = testWith(program);
  let printed = new Uint8Array();
  beforeAll(async () => {
    const html = `<meta charset="utf-8"><style>body { font-family: '${family}' } td { border: 1px solid }</style>
<table><tr><td>予以公开</td><td>2407</td></tr><tr><td>总计</td><td>1986531</td></tr></table>`;
    const print = () =>
      program === 'chromium'
        ? printedBy(program, { docx: new Uint8Array(), html })
        : printPage(program, html, layoutOf());
    if (isInstalled(program)) printed = Uint8Array.from(await print());
  }, 60_000);

  testPrinted('are taken for what the font names where they look so', async () => {
    const document = await readPdf(printed);
    expect(gridsOf(document).flat()).toEqual([
      ['予以公开', '2407'],
      ['总计', '1986531'],
    ]);
    expect(lostAs('glyphs-undecoded', document)).toEqual([]);
    expect(doubtsOf(document)).toEqual([]);
  });

  testPrinted.each(pairs)('%i and %i that the font takes for each other are said', async (one, other) => {
    const below = (count: number) => (count === 10 ? one : other - one - 1);
    const lying = lieOfTwoDigits(printed, { ...drawFrom(1), below }) ?? printed;
    const document = await readPdf(lying);
    expect(gridsOf(document)).not.toEqual(gridsOf(await readPdf(printed)));
    expect(lostAs('glyphs-undecoded', document)).toContain('1 fonts show other digits than they name');
    expect(doubtsOf(document)).toContain('glyph-suspect');
  });
});

function doubtsOf(document: Document): string[] {
  return tablesOf(document).flatMap(({ cells }) => cells.flatMap(({ doubts }) => doubts));
}
