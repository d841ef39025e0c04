import { beforeAll, describe, expect } from 'vitest';
import type { Document } from '../../../lib/document/model.ts';
import { readPdf } from '../../../lib/readers/pdf/read-pdf.ts';
import { lieOfTwoDigits } from '../../support/damage/lying-to-unicode.ts';
import { drawFrom } from '../../support/generated/draw.ts';
import { layoutOf } from '../../support/generated/layout.ts';
import { printPage } from '../../support/generated/print.ts';
import { isInstalled, testWith } from '../../support/programs.ts';
import { gridsOf, lostAs, tablesOf } from './reading.ts';

const testPrinted = testWith('wkhtmltopdf');

/** wkhtmltopdf numbers the glyphs of a font anew, so that nothing but ToUnicode names them. */
describe.each(['Noto Sans CJK SC', 'Noto Serif CJK SC'])('digits in %s', (family) => {
  let printed = new Uint8Array();
  beforeAll(async () => {
    const page = `<meta charset="utf-8"><style>body { font-family: '${family}' } td { border: 1px solid }</style>
<table><tr><td>予以公开</td><td>2407</td></tr><tr><td>总计</td><td>1986531</td></tr></table>`;
    if (isInstalled('wkhtmltopdf')) printed = Uint8Array.from(await printPage('wkhtmltopdf', page, layoutOf()));
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

  const pairs = Array.from({ length: 10 }, (_, one) =>
    Array.from({ length: 9 - one }, (__, at) => [one, one + at + 1]),
  );
  testPrinted.each(pairs.flat())(
    '%i and %i that the font takes for each other are said',
    async (one = 0, other = 0) => {
      const below = (count: number) => (count === 10 ? one : other - one - 1);
      const lying = lieOfTwoDigits(printed, { ...drawFrom(1), below }) ?? printed;
      const document = await readPdf(lying);
      expect(gridsOf(document)).not.toEqual(gridsOf(await readPdf(printed)));
      expect(lostAs('glyphs-undecoded', document)).toEqual(['1 fonts show other digits than they name']);
      expect(doubtsOf(document)).toContain('glyph-suspect');
    },
  );
});

function doubtsOf(document: Document): string[] {
  return tablesOf(document).flatMap(({ cells }) => cells.flatMap(({ doubts }) => doubts));
}
