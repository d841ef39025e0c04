import { assembleReport } from './assembly/assemble-report.ts';
import { bindCells } from './binding/bind-cells.ts';
import { readClaims } from './claims/read-claims.ts';
import { DocumentError } from './errors.ts';
import { outlineDocument } from './outline/outline-document.ts';
import type { Outputs } from './output/render-report.ts';
import { renderFailure, renderReport } from './output/render-report.ts';
import { readDocument } from './readers/index.ts';
import type { Overheard } from './readers/overheard.ts';
import { nothingOverheard, sayingFailures } from './readers/overheard.ts';
import type { Report, SourceObject } from './report/schema.ts';
import { checkReport } from './rules/check-report.ts';

export type { Overheard } from './readers/overheard.ts';

export interface Input {
  readonly bytes: Uint8Array;
  /** The file's own name, without its folder. */
  readonly name: string;
  readonly object: SourceObject | null;
  /** The same agency's report for the year before, where there is one. */
  readonly previous: Report | null;
}

/** One document in, the texts of its files out. Throws only what is not the document's fault. */
export async function processReport(input: Input, overheard: Overheard = nothingOverheard): Promise<Outputs> {
  try {
    const document = sayingFailures(await readDocument(input.bytes), await overheard());
    const outline = outlineDocument(document);
    const cells = bindCells(outline);
    const claims = readClaims(outline);
    const report = assembleReport(input, outline, cells, claims);
    const results = checkReport(report, input.previous);
    return renderReport(report, results, document.pictures);
  } catch (error) {
    if (error instanceof DocumentError) return renderFailure(input, error);
    throw error;
  }
}
