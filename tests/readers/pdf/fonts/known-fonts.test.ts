import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { charactersOfFonts, recogniseFont } from '../../../../lib/readers/pdf/fonts/known-fonts.ts';
import known from '../../../../lib/readers/pdf/fonts/known-outlines.json' with { type: 'json' };
import { readPdf } from '../../../../lib/readers/pdf/read-pdf.ts';
import { testWith } from '../../../support/programs.ts';
import { gridsOf, paragraphsOf } from '../reading.ts';

const sentence = '本镇2023年共收到政府信息公开申请158件，均已答复。';
const page = (family: string) => `<meta charset="utf-8">
<style>body { font-family: '${family}' } table { border-collapse: collapse } td { border: 1px solid }</style>
<p>${sentence}</p><table><tr><td>予以公开</td><td>3407</td></tr><tr><td>总计</td><td>12689</td></tr></table>`;

describe('a font whose names were taken off', () => {
  testWith('weasyprint')('is read by its outlines where it is a known one', async () => {
    const printed = execFileSync('weasyprint', ['-', '-'], { input: page('Noto Sans CJK SC'), stdio: 'pipe' });
    const nameless = Buffer.from(printed.toString('latin1').replaceAll('/ToUnicode', '/Tounicode'), 'latin1');
    expect(nameless.equals(printed)).toBe(false);
    const document = await readPdf(nameless);
    expect(paragraphsOf(document)).toEqual([sentence]);
    expect(gridsOf(document)).toEqual([
      [
        ['予以公开', '3407'],
        ['总计', '12689'],
      ],
    ]);
    expect(document.losses).toEqual([]);
    const doubts = document.blocks
      .flatMap((block) => (block.kind === 'table' ? block.cells : []))
      .flatMap(({ doubts }) => doubts);
    expect(doubts).toEqual([]);
  });
});

describe.each(Object.entries(known))('%s', (_, digests) => {
  const bytes = Buffer.from(digests, 'base64');
  const outlines = charactersOfFonts().map((_, at) => bytes.readUInt32BE(at * 4));
  const drawn = outlines.filter((outline) => outline !== 0);

  test('is recognised by some of its outlines, and names each', () => {
    const some = drawn.slice(300, 400);
    const characters = recogniseFont(new Set(some));
    expect(some.map((outline) => characters?.get(outline))).toEqual(
      charactersOfFonts().filter((_, at) => some.includes(outlines[at] ?? 0)),
    );
  });

  test('is not recognised where every fifth outline is of another', () => {
    expect(recogniseFont(new Set(drawn.slice(0, 100).map((outline, at) => (at % 5 === 0 ? at : outline))))).toBeNull();
  });
});

test('no font is recognised by nothing', () => {
  expect(recogniseFont(new Set())).toBeNull();
});
