import { readFile } from 'node:fs/promises';

/** Names of agencies, one a line; lines that are empty or begin with `#` do not count. */
export async function readNames(file: string | undefined): Promise<readonly string[]> {
  if (file === undefined) return [];
  const lines = (await readFile(file, 'utf8')).replace(/^\uFEFF/u, '').split(/\r?\n/u);
  return lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
}
