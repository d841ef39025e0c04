import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test('no figure of a damaged file is wrong without a word', { timeout: 300_000 }, async () => {
  // Processes of their own: a damaged PDF may leave pdf.js with an error that nobody awaits.
  const { stdout } = await run(process.execPath, ['bench/damage.ts', '50', '1', '1']);
  const total = stdout.split('\n').find((line) => line.startsWith('| all |'));
  expect(total).toMatch(/^\| all \| 100 \|.*\| 0 \|$/);
});
