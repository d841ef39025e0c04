import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Puts a text into a page of this folder, between what says which command writes it and `<!-- end -->`. */
export function writeMarked(page: string, command: string, text: string): void {
  const file = path.join(import.meta.dirname, page);
  const marked = new RegExp(String.raw`(?<=<!-- written by ${command} -->\n).*?(?=<!-- end -->)`, 's');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(marked, () => text),
  );
}
