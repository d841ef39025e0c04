import { createHash } from 'node:crypto';
import { DocumentError } from '../../../lib/errors.ts';
import type { Outputs } from '../../../lib/output/render-report.ts';
import { renderFailure } from '../../../lib/output/render-report.ts';
import type { Service, Unjudged } from '../../../functions/conversion/service.ts';
import type { S3 } from '../../../functions/s3.ts';

/** A report of two lines, for tests of what happens around the reading: its agency, its year. */
export function paper(agency: string, year: number, note = ''): string {
  return `${agency}\n${year}\n${note}`;
}

/** A service that reads such reports, and says in the title which one it was judged with. */
export function paperService(s3: S3, results: string, engine = '0.1.0-rules-1.0.0'): Service {
  return {
    s3,
    results,
    engine,
    convert: (input, previous) =>
      Promise.resolve(read(input, previous === null ? null : (JSON.parse(previous) as Paper))),
    refuse: (input, error) => Promise.resolve(renderFailure(input, error)),
    judge: (report, previous) => Promise.resolve(judge(JSON.parse(report) as Paper, JSON.parse(previous) as Paper)),
  };
}

interface Paper {
  readonly agency: string;
  readonly year: number;
  readonly sha256: string;
  readonly bytes: number;
}

function read(input: Unjudged, previous: Paper | null): Outputs {
  const [agency, year] = Buffer.from(input.bytes).toString().split('\n');
  if (!agency || !year) return renderFailure(input, new DocumentError('not-a-report', 'no two lines'));
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  return judge({ agency, year: Number(year), sha256, bytes: input.bytes.length }, previous);
}

function judge(paper: Paper, previous: Paper | null): Outputs {
  const { agency, year, sha256, bytes } = paper;
  const title = previous === null ? 'alone' : `after ${previous.sha256}`;
  const counts = { error: 0, warning: 0, info: 0 };
  const source = { name: '年报', format: null, bytes, sha256, pages: 1, object: null };
  const frame = {
    $schema: '',
    schemaVersion: '1.0.0',
    catalogue: '1.0.0',
    rules: [],
    findings: [],
    losses: [],
    error: null,
  };
  const validation = { ...frame, report: { title, agency, year, source }, status: 'valid', counts };
  return {
    report: JSON.stringify(paper),
    validation: JSON.stringify(validation),
    summary: title,
    verdict: { status: 'valid', counts, title, agency, year, pages: source.pages, codes: [], message: null },
  };
}
