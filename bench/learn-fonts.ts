import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { interpretPage } from '../lib/readers/pdf/interpret-page.ts';
import { charactersOfFonts, DIGEST_BYTES } from '../lib/readers/pdf/known-fonts.ts';
import type { Glyph } from '../lib/readers/pdf/marks.ts';
import { openPdf } from '../lib/readers/pdf/open-pdf.ts';

/**
 * Writes `lib/readers/pdf/known-outlines.json`: for each font a digest of the outline of each character, 0 where it has none, by
 * which a font is recognised whose names were taken off. WeasyPrint prints the characters. Run by hand, where the fonts are
 * installed: `node bench/learn-fonts.ts`.
 */
const FONTS: readonly { readonly family: string; readonly weight: 'normal' | 'bold' }[] = [
  { family: 'WenQuanYi Zen Hei', weight: 'normal' }, // fonts-wqy-zenhei
  { family: 'WenQuanYi Micro Hei', weight: 'normal' }, // fonts-wqy-microhei
  { family: 'AR PL UMing CN', weight: 'normal' }, // fonts-arphic-uming
  { family: 'AR PL UKai CN', weight: 'normal' }, // fonts-arphic-ukai
  { family: 'AR PL SungtiL GB', weight: 'normal' }, // fonts-arphic-gbsn00lp
  { family: 'AR PL KaitiM GB', weight: 'normal' }, // fonts-arphic-gkai00mp
  { family: 'LXGW WenKai', weight: 'normal' }, // fonts-lxgw-wenkai
  { family: 'Noto Sans CJK SC', weight: 'normal' }, // fonts-noto-cjk
  { family: 'Noto Sans CJK SC', weight: 'bold' },
  { family: 'Noto Serif CJK SC', weight: 'normal' },
  { family: 'Noto Serif CJK SC', weight: 'bold' },
];

const characters = charactersOfFonts();
const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-fonts-'));
const known: Record<string, string> = {};
for (const { family, weight } of FONTS) {
  const printed = path.join(folder, 'font.pdf');
  execFileSync('weasyprint', ['-', printed], { input: pageIn(family, weight), stdio: ['pipe', 'ignore', 'ignore'] });
  const digests = digestsFrom(await glyphsOf(readFileSync(printed)));
  known[`${family}, ${weight}`] = digests.toString('base64');
}
rmSync(folder, { recursive: true });
writeFileSync(
  path.join(import.meta.dirname, '../lib/readers/pdf/known-outlines.json'),
  `${JSON.stringify(known, null, 2)}\n`,
);

/** Digits come after Chinese here, as they do in reports: some fonts have others to go with Latin letters. */
function pageIn(family: string, weight: string): string {
  const text = characters.map((character) => `&#${String(character.codePointAt(0))};`);
  return `<meta charset="utf-8"><body style="font: ${weight} 10px '${family}'; word-break: break-all">${text.join('')}`;
}

async function glyphsOf(bytes: Uint8Array): Promise<readonly Glyph[]> {
  const pdf = await openPdf(bytes, true);
  const layers = await pdf.getOptionalContentConfig();
  const pages: Glyph[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    pages.push(...(await interpretPage(await pdf.getPage(number), layers)).glyphs);
  }
  return pages;
}

function digestsFrom(glyphs: readonly Glyph[]): Buffer {
  const byCharacter = new Map(glyphs.map(({ text, outline }) => [text, outline]));
  const digests = Buffer.alloc(characters.length * DIGEST_BYTES);
  for (const [at, character] of characters.entries()) {
    digests.writeUInt32BE(byCharacter.get(character) ?? 0, at * DIGEST_BYTES);
  }
  return digests;
}
