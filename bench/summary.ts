import { assembleReport } from '../lib/assembly/assemble-report.ts';
import { bindCells } from '../lib/binding/bind-cells.ts';
import { readClaims } from '../lib/claims/read-claims.ts';
import { outlineDocument } from '../lib/outline/outline-document.ts';
import { renderSummary } from '../lib/output/summary/render-summary.ts';
import { validationOf } from '../lib/output/validation-of.ts';
import { readDocument } from '../lib/readers/index.ts';
import { checkReport } from '../lib/rules/check-report.ts';
import { sampleParts, tableThree } from '../tests/support/document.ts';
import { reportPdf } from '../tests/support/report-files.ts';
import { quantile } from './measure.ts';

// How long a summary takes to write, apart from the reading, and how large it is.

const ROUNDS = 50;

/** Seven pages with a wrong figure, so that the summary shows some of them as pictures. */
function faultyReport(): Uint8Array {
  const wrong = tableThree('2021', { '（一）': '7 | 0 | 0 | 0 | 0 | 0 | 2' });
  return reportPdf(sampleParts().map((part) => (typeof part !== 'string' && part.rows === wrong.rows ? wrong : part)));
}

const input = { bytes: faultyReport(), name: '年报.pdf', object: null, previous: null };
const document = await readDocument(input.bytes);
const outline = outlineDocument(document);
const report = assembleReport(input, outline, bindCells(outline), readClaims(outline));
const validation = validationOf(report, checkReport(report, null));
const times = Array.from({ length: ROUNDS }, () => {
  const since = performance.now();
  renderSummary(report, validation, document.pictures);
  return performance.now() - since;
});
const bytes = Buffer.byteLength(renderSummary(report, validation, document.pictures));
process.stdout.write(
  `${document.pages ?? 0} pages, ${validation.counts.error} errors: ${Math.round(bytes / 1000)} kB, first ${times[0]?.toFixed(1) ?? ''} ms, median ${quantile(times, 0.5).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms\n`,
);
