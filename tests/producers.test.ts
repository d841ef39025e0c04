import { describe, expect } from 'vitest';
import type { Table } from '../lib/document/model.ts';
import { processReport } from '../lib/pipeline.ts';
import type { Report } from '../lib/report/schema.ts';
import { report as reportSchema } from '../lib/report/schema.ts';
import { sampleParts } from './support/document.ts';
import { printedBy, producers } from './support/producers.ts';
import { testWith } from './support/programs.ts';
import { reportDocx, reportHtml } from './support/report-files.ts';

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

  for (const program of producers) {
    testWith(program)(`is the same as DOCX and as printed by ${program}`, async () => {
      const docx = await reportDocx(parts);
      const printed = await readReport(await printedBy(program, { docx, html: reportHtml(parts) }));
      expect(contentOf(printed)).toEqual(contentOf(await readReport(docx)));
    });
  }
});
