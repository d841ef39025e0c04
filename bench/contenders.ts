import mammoth from 'mammoth';
import { processReport } from '../lib/pipeline.ts';
import { openPdf } from '../lib/readers/pdf/file/open-pdf.ts';
import type { BenchDocument } from './documents.ts';

/** What does some work on a document; only the time that it takes is of interest. */
export type Contender = (document: BenchDocument) => Promise<unknown>;

export const gongkai: Contender = async ({ name, bytes }) => {
  const { report, verdict } = await processReport({ bytes, name, object: null, previous: null });
  if (report === null) throw new Error(`${name} is unreadable: ${verdict.codes.join()}`);
};

/** pdf.js alone, opened as we open it, reading the operators of each page that we read. */
const barePdfjs: Contender = async ({ bytes }) => {
  const pdf = await openPdf(bytes, false);
  for (let number = 1; number <= pdf.numPages; number += 1) await (await pdf.getPage(number)).getOperatorList();
  await pdf.loadingTask.destroy();
};

/** mammoth alone, to the HTML that it is made for. */
const bareMammoth: Contender = ({ bytes }) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) });

export interface Bare {
  readonly name: string;
  readonly run: Contender;
}

/** The library that reads documents of this kind. */
export function bareOf({ bytes }: BenchDocument): Bare {
  const isPdf = Buffer.from(bytes).includes('%PDF-');
  return isPdf ? { name: 'pdf.js', run: barePdfjs } : { name: 'mammoth', run: bareMammoth };
}
