import type { Table } from '../../lib/document/model.ts';
import { processReport } from '../../lib/pipeline.ts';
import { sampleParts, tableThree } from './document.ts';
import { reportPdf } from './report-files.ts';

const FAULTY = tableThree('2021', { '（一）': '7 | 0 | 0 | 0 | 0 | 0 | 2' });

/** The page of a sound report, of one with a wrong figure (a 7 that should be a 2), and of a file that is none. */
export async function sampleSummaries() {
  const parts = sampleParts();
  return {
    sound: await summaryOf(reportPdf(parts)),
    faulty: await summaryOf(reportPdf(parts.map((part) => (isTableThree(part) ? FAULTY : part)))),
    unreadable: await summaryOf(new TextEncoder().encode('%PDF-1.7\n')),
  };
}

function isTableThree(part: string | Table): boolean {
  return typeof part !== 'string' && part.rows === FAULTY.rows;
}

async function summaryOf(bytes: Uint8Array): Promise<string> {
  return (await processReport({ bytes, name: '云溪县民政局2023年年报.pdf', object: null, previous: null })).summary;
}
