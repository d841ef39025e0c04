import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { layoutKinds } from '../tests/support/layouts/index.ts';
import type { LayoutKind } from '../tests/support/layouts/case.ts';

/** Draws the pictures of `docs/layouts.md`, a page for each kind: `npm run docs:layouts`. Wants poppler-utils and LibreOffice of Debian. */
const DOTS_PER_INCH = '60';
const folder = path.join(import.meta.dirname, 'layouts');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);

for (const kind of layoutKinds) await draw(kind);

async function draw({ id, picture, layouts }: LayoutKind): Promise<void> {
  if (picture === undefined) return;
  const layout = layouts.find(({ name }) => name === picture.layout);
  if (layout === undefined) throw new Error(`no layout ${picture.layout} to draw`);
  const { bytes } = await layout.make();
  const place = mkdtempSync(path.join(tmpdir(), 'gongkai-layout-'));
  try {
    const page = String(picture.page);
    const to = path.join(folder, id);
    execFileSync('pdftoppm', [
      '-gray',
      '-png',
      '-singlefile',
      '-r',
      DOTS_PER_INCH,
      '-f',
      page,
      pdfIn(place, bytes),
      to,
    ]);
  } finally {
    rmSync(place, { recursive: true });
  }
}

/** A PDF as it is, anything else as LibreOffice prints it. */
function pdfIn(place: string, bytes: Uint8Array): string {
  const pdf = path.join(place, 'report.pdf');
  const isPdf = Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
  writeFileSync(isPdf ? pdf : path.join(place, 'report.docx'), bytes);
  if (isPdf) return pdf;
  const profile = `-env:UserInstallation=file://${place}/profile`;
  execFileSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    place,
    path.join(place, 'report.docx'),
  ]);
  return pdf;
}
