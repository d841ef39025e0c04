import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import type { Table } from '../lib/document/model.ts';
import { processReport } from '../lib/pipeline.ts';
import type { Report } from '../lib/report/schema.ts';
import { report as reportSchema } from '../lib/report/schema.ts';
import { sampleParts } from './support/document.ts';
import { testWith } from './support/programs.ts';
import { reportDocx, reportHtml } from './support/report-files.ts';

const run = promisify(execFile);
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Programs with which agencies make their PDFs: each prints `report.docx` or `report.html` of the folder to `report.pdf`. */
const producers = {
  soffice: () => [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    `${folder}/report.docx`,
  ],
  chromium: () => [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-pdf-header-footer',
    `--print-to-pdf=${folder}/report.pdf`,
    `${folder}/report.html`,
  ],
} as const;

async function readReport(bytes: Uint8Array): Promise<Report> {
  const { report, verdict } = await processReport({ bytes, name: 'report', object: null, previous: null });
  expect(verdict.status).toBe('valid');
  return reportSchema.parse(JSON.parse(report ?? ''));
}

/** What does not depend on the file that it was read from. */
function contentOf({ edition, title, agency, year, ...rest }: Report) {
  const { preamble, sections, closing, proactiveDisclosure, requests, reviewAndLitigation } = rest;
  return {
    edition,
    title,
    agency,
    year,
    preamble,
    sections,
    closing,
    proactiveDisclosure,
    requests,
    reviewAndLitigation,
  };
}

describe.each(['2021', '2019'] as const)('a report of %s', (edition) => {
  const parts: readonly (string | Table)[] = sampleParts(edition);

  for (const program of ['soffice', 'chromium'] as const) {
    testWith(program)(`is the same as DOCX and as printed by ${program}`, async () => {
      const docx = await reportDocx(parts);
      await writeFile(path.join(folder, 'report.docx'), docx);
      await writeFile(path.join(folder, 'report.html'), reportHtml(parts));
      await run(program, producers[program]());
      const printed = await readReport(await readFile(path.join(folder, 'report.pdf')));
      expect(contentOf(printed)).toEqual(contentOf(await readReport(docx)));
    });
  }
});
