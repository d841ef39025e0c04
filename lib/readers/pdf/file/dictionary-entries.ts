import { hexadecimalBytes, literalBytes } from './pdf-strings.ts';
import { tokensOf } from './tokens.ts';

/**
 * The entries of the first dictionary in a text, by the names that lead to them; of an array only the first element.
 *
 *     << /V 4 /CF << /StdCF << /CFM /V2 >> >> /ID [<01> <02>] >>  →  /V: 4, /CF/StdCF/CFM: /V2, /ID: <01>
 */
export function dictionaryEntries(text: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  const path: string[] = [];
  let [name, inArray] = ['', false];
  for (const token of tokensOf(text)) {
    if (token === '<<') path.push(name);
    if (token === '>>') path.pop();
    if (token === '>>' && path.length === 0) break;
    if (token === '[' || token === ']') inArray = token === '[';
    if (/^(?:<<|>>|\])$/u.test(token)) name = '';
    else if (token === '[' || token.startsWith('%')) continue;
    else if (name === '') name = token.startsWith('/') ? token : '';
    else {
      const whole = [...path, name].join('');
      if (!entries.has(whole)) entries.set(whole, token);
      if (!inArray) name = '';
    }
  }
  return entries;
}

/** Of a string as it is written; null where it is none. */
export function bytesOfString(token = ''): Buffer | null {
  if (token.startsWith('(')) return literalBytes(token.slice(1, -1));
  return token.startsWith('<') ? hexadecimalBytes(token.slice(1, -1)) : null;
}
