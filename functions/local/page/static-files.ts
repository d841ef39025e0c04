import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Answer } from './answer.ts';

const folder = path.join(import.meta.dirname, 'browser');

const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' };

/** All that there is of the page, as it is served. */
const files = [
  'page.html',
  'page.css',
  'page.js',
  'coverage.js',
  'coverage-view.js',
  'dom.js',
  'downloads.js',
  'dropped-files.js',
  'filters.js',
  'report-list.js',
  'send-file.js',
  'upload-line.js',
  'uploads.js',
  'verdict-sign.js',
  'words.js',
];

/** Null where no file of the page is meant. */
export function staticFile(pathname: string): Answer | null {
  const name = pathname === '/' ? 'page.html' : pathname.slice(1);
  if (!files.includes(name)) return null;
  const type = types[name.split('.').at(-1) ?? ''];
  return {
    status: 200,
    headers: { 'content-type': `${type ?? ''}; charset=utf-8` },
    body: readFileSync(path.join(folder, name)),
  };
}
