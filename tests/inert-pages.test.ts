import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const FOLDERS = ['functions/local/page', 'lib/output'];
/** What makes markup or a program of a text. */
const MAKERS =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|DOMParser|srcdoc|eval|document\.write(?:ln)?)\b|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*['"`]|javascript:/;

test('no code of a page makes markup or a program of a text', () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|js|html)$/.test(name))
      .map((name) => path.join(root, folder, name)),
  );
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => MAKERS.test(readFileSync(file, 'utf8')))).toEqual([]);
});
