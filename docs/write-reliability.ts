import { readFileSync } from 'node:fs';
import type { Tally } from '../tests/functions/support/trials.ts';
import { TALLIES } from '../tests/functions/support/trials.ts';
import { writeMarked } from './marked-text.ts';

/** The last step of `npm run nightly`: what its trials came to, into the table of `docs/reliability.md`. */
const tallies = readFileSync(TALLIES, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Tally) // tally() wrote it
  .sort((one, other) => one.fault.localeCompare(other.fault, 'en', { numeric: true }));

const rows = tallies.map(({ fault, what, trials, outcome }) => `| ${[fault, what, trials, outcome].join(' | ')} |`);
const total = tallies.reduce((sum, { trials }) => sum + trials, 0);
const table = `| | fault | trials | outcome |
| --- | --- | --- | --- |
${rows.join('\n')}

${total} trials, ${new Date().toISOString().slice(0, 10)}, Node ${process.version}. None failed: one that does fails the command, and nothing is written.
`;
writeMarked('reliability.md', 'npm run nightly', table);
