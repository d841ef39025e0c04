import path from 'node:path';
import { writeMarked } from '../docs/marked-text.ts';
import { soundFiles } from '../tests/support/damage/sound-files.ts';
import { exitCodeOf, keepUnsaid } from './trials/keep-unsaid.ts';
import { codesOf, outcomeTable } from './trials/outcome-table.ts';
import { runTrials } from './trials/run-trials.ts';

/**
 * Generated reports, damaged and read: `node bench/damage.ts [COUNT] [SEED] [REPORTS] [PAGE]`, COUNT of each format, made of so many
 * reports; the table goes into the page, where one is named. What differs and is not said is kept in `coverage/damage`.
 */
const [count = '1000', seed = '1', reports = '2', page] = process.argv.slice(2);
const KEPT = path.join(import.meta.dirname, '../coverage/damage');

const files = await soundFiles(Array.from({ length: Number(reports) }, (_, at) => Number(seed) + at));
const { all } = await runTrials({ files, by: 'damages', count: Number(count), seed: Number(seed) });
await keepUnsaid(all, 'damages', KEPT);
const kinds = [...new Set(files.map(({ name }) => name))].join(', ');
const text = `${outcomeTable('damage', all)}
Unreadable, by code: ${codesOf(all)}.

${files.length} files of ${reports} reports (${kinds}), seed ${seed}, ${new Date().toISOString().slice(0, 10)}, Node ${process.version}.
Again: \`node bench/damage.ts ${count} ${seed} ${reports}\`.
`;
if (page === undefined) process.stdout.write(text);
else writeMarked(page, 'npm run damage', text);
process.exitCode = exitCodeOf(all);
