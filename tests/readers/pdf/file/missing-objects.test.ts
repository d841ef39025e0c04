import { expect, test } from 'vitest';
import { readPdf } from '../../../../lib/readers/pdf/read-pdf.ts';
import type { PdfFile } from '../../../support/pdf-file.ts';
import { numbersOf, pdfFile, withObjects, writePdf } from '../../../support/pdf-file.ts';
import { text } from '../../../support/pdf-marks.ts';
import { pdfOf } from '../../../support/pdf.ts';

const sound = pdfFile(pdfOf({ marks: [text('全年收到申请', [60, 60]), text('12', [200, 60], { font: 'latin' })] }));

function without(which: RegExp): PdfFile {
  const [number = 0] = numbersOf(sound, which);
  return { ...sound, objects: new Map([...sound.objects].filter(([each]) => each !== number)) };
}

async function missingIn(file: PdfFile): Promise<readonly string[]> {
  const { losses } = await readPdf(writePdf(file));
  return losses.filter(({ kind }) => kind === 'repaired').map(({ text: said }) => said);
}

test('a file that has all its objects misses none', async () => {
  expect(await missingIn(sound)).toEqual([]);
});

test('a font that is named and not there is said', async () => {
  expect(await missingIn(without(/\/BaseFont \/Helvetica/))).toEqual(['1 objects are missing']);
});

test('objects that say nothing of what is shown may be missing', async () => {
  const [page = 0] = numbersOf(sound, /\/Type \/Page /);
  const body = sound.objects.get(page) ?? '';
  expect(await missingIn(withObjects(sound, { [page]: body.replace('<<', '<< /Metadata 900 0 R') }))).toEqual([]);
});
