import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packed } from '../lib/readers/fonts/digit-shapes.ts';
import { interpretPage } from '../lib/readers/pdf/drawing/interpret-page.ts';
import type { Glyph } from '../lib/readers/pdf/drawing/marks.ts';
import { openPdf } from '../lib/readers/pdf/file/open-pdf.ts';
import { charactersOfFonts, DIGEST_BYTES } from '../lib/readers/pdf/fonts/known-fonts.ts';
import type { FontPrograms } from '../lib/readers/pdf/fonts/shown-digits.ts';
import { programsOf, shapesOf } from '../lib/readers/pdf/fonts/shown-digits.ts';

/**
 * Writes what is known about fonts, which it has WeasyPrint print. `pdf/fonts/known-outlines.json` has for each Chinese font a
 * digest of the outline of each character, 0 where it has none, by which a font is recognised whose names were taken off.
 * `fonts/known-digits.json` has for each font the shapes of its digits, by which a font is told whose digits are not those that it
 * names. Run by hand, where the fonts are installed: `node bench/learn-fonts.ts`.
 */
interface Face {
  readonly family: string;
  readonly weight: 'normal' | 'bold';
}

const CHINESE: readonly Face[] = [
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
const LATIN: readonly Face[] = [
  'DejaVu Sans',
  'DejaVu Serif',
  'Liberation Sans',
  'Liberation Serif',
  'Liberation Mono',
].flatMap((family) => [
  { family, weight: 'normal' as const }, // fonts-dejavu-core, fonts-liberation
  { family, weight: 'bold' as const },
]);
const DIGITS = '0123456789';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-fonts-'));
const characters = charactersOfFonts();
write('pdf/fonts/known-outlines.json', await ofEach(CHINESE, (face) => digestsFrom(printed(face, characters))));
write('fonts/known-digits.json', await ofEach([...CHINESE, ...LATIN], (face) => shapesFrom(printed(face, [DIGITS]))));
rmSync(folder, { recursive: true });

async function ofEach<T>(
  faces: readonly Face[],
  learn: (face: Face) => Promise<T>,
): Promise<Readonly<Record<string, T>>> {
  const learnt: Record<string, T> = {};
  for (const face of faces) learnt[`${face.family}, ${face.weight}`] = await learn(face);
  return learnt;
}

function write(name: string, known: object): void {
  writeFileSync(path.join(import.meta.dirname, '../lib/readers', name), `${JSON.stringify(known, null, 2)}\n`);
}

function printed({ family, weight }: Face, texts: readonly string[]): Uint8Array {
  const file = path.join(folder, 'font.pdf');
  execFileSync('weasyprint', ['-', file], {
    input: pageIn(family, weight, texts),
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  return readFileSync(file);
}

/** Digits come after Chinese here, as they do in reports: some fonts have others to go with Latin letters. */
function pageIn(family: string, weight: string, texts: readonly string[]): string {
  const text = Array.from(texts.join(''), (character) => `&#${String(character.codePointAt(0))};`);
  return `<meta charset="utf-8"><body style="font: ${weight} 10px '${family}'; word-break: break-all">${text.join('')}`;
}

async function digestsFrom(bytes: Uint8Array): Promise<string> {
  const { glyphs } = await glyphsOf(bytes, true);
  const byCharacter = new Map(glyphs.map(({ text, outline }) => [text, outline]));
  const digests = Buffer.alloc(characters.length * DIGEST_BYTES);
  for (const [at, character] of characters.entries()) {
    digests.writeUInt32BE(byCharacter.get(character) ?? 0, at * DIGEST_BYTES);
  }
  return digests.toString('base64');
}

async function shapesFrom(bytes: Uint8Array): Promise<readonly string[]> {
  const { glyphs, programs } = await glyphsOf(bytes, false);
  return Array.from(DIGITS, (digit) => {
    const { drawnAs = '', font = '' } = glyphs.find(({ text }) => text === digit) ?? {};
    const shape = shapesOf(programs.get(font), [drawnAs]).get(drawnAs);
    if (shape === undefined) throw new Error(`nothing draws ${digit}`);
    return packed(shape);
  });
}

async function glyphsOf(
  bytes: Uint8Array,
  withOutlines: boolean,
): Promise<{ glyphs: readonly Glyph[]; programs: FontPrograms }> {
  const fonts = new Set<unknown>();
  const pdf = await openPdf(bytes, withOutlines, fonts);
  const layers = await pdf.getOptionalContentConfig();
  const glyphs: Glyph[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    glyphs.push(...(await interpretPage(await pdf.getPage(number), layers)).glyphs);
  }
  return { glyphs, programs: programsOf(fonts) };
}
