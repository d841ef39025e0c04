import type { BenchDocument } from './documents.ts';
import { documentsIn, ownDocuments } from './documents.ts';
import type { Measured } from './measure.ts';
import { measure, quantile } from './measure.ts';

const ROUNDS = 5;

const folder = process.argv[2];
const documents = folder === undefined ? await ownDocuments() : await documentsIn(folder);
const measured = await measureAll(documents);
print(measured, documents.length);

async function measureAll(all: readonly BenchDocument[]): Promise<readonly Measured[]> {
  const found: Measured[] = [];
  for (const document of all) {
    const one = await measure(document, ROUNDS);
    if (one) found.push(one);
  }
  return found;
}

function print(all: readonly Measured[], given: number): void {
  const rows = [...Map.groupBy(all, ({ library }) => library)].map(([library, group]) => rowOf(library, group));
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`| beside | documents | ms median | ms p95 | bare median | bare p95 | ratio median | ratio p95 |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

${all.length} of ${given} documents, the median of ${ROUNDS} rounds each, warm, in one process; Node ${process.version}; peak memory ${peak} MB.
`);
}

function rowOf(library: string, group: readonly Measured[]): string {
  const columns = [
    group.map(({ ours }) => ours),
    group.map(({ bare }) => bare),
    group.map(({ ours, bare }) => ours / bare),
  ];
  const cells = columns.flatMap((values) => [0.5, 0.95].map((share) => quantile(values, share).toFixed(1)));
  return `| ${[library, group.length, ...cells].join(' | ')} |`;
}
