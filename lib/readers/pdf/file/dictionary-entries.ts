import { hexadecimalBytes, literalBytes } from './pdf-strings.ts';
import { tokensOf } from './tokens.ts';

/** A dictionary or an array that is not closed yet. */
interface Open {
  /** The names that lead to it. */
  readonly path: string;
  readonly isArray: boolean;
  /** Of a dictionary: whose value is to come. */
  name: string;
}

/**
 * The entries of the first dictionary in a text, by the names that lead to them; of an array only the first element.
 *
 *     << /V 4 /CF << /StdCF << /CFM /V2 >> >> /ID [<01> <02>] >>  →  /V: 4, /CF/StdCF/CFM: /V2, /ID: <01>
 */
export function dictionaryEntries(text: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  const open: Open[] = [];
  for (const token of tokensOf(text)) {
    const around = open.at(-1);
    if (token.startsWith('%') || (around === undefined && token !== '<<')) continue;
    if (token === '>>' || token === ']') {
      open.pop();
      if (open.length === 0) break;
    } else if (around?.isArray === false && around.name === '') around.name = token.startsWith('/') ? token : '';
    else {
      const path = around === undefined ? '' : around.path + around.name;
      if (around !== undefined) around.name = '';
      if (token === '<<' || token === '[') open.push({ path, isArray: token === '[', name: '' });
      else if (!entries.has(path)) entries.set(path, token);
    }
  }
  return entries;
}

/** Of a string as it is written; null where it is none. */
export function bytesOfString(token = ''): Buffer | null {
  if (token.startsWith('(')) return literalBytes(token.slice(1, -1));
  return token.startsWith('<') ? hexadecimalBytes(token.slice(1, -1)) : null;
}
