import { tokensOf } from './tokens.ts';

/** A value that holds no other; of numbers any that readers make out, however it is written. */
const SIMPLE = /^(?:[-+.\d][-+.\dEe]*|true|false|null|\/.*|\(.+|<[^<].*|\d.* R)$/su;
const CLOSING: ReadonlyMap<string, string> = new Map([
  ['<<', '>>'],
  ['[', ']'],
]);

/** What is open, and what it holds so far: a token for each value, for what was closed within it one that is like no other. */
interface Collection {
  readonly opening: string;
  readonly values: string[];
}

/**
 * Whether an object is written as objects are (ISO 32000-2, 7.3): one value, or a dictionary before the data of a stream; dictionaries of
 * names and values, each name once, or with the same simple value. Readers pass over what is not, and go on behind it.
 */
export function isWellFormed(written: string): boolean {
  let inner: Collection = { opening: '', values: [] };
  const outer: Collection[] = [];
  let closed = 0;
  for (const token of tokensOf(written)) {
    if (CLOSING.has(token)) {
      outer.push(inner);
      inner = { opening: token, values: [] };
    } else if (token === CLOSING.get(inner.opening)) {
      if (token === '>>' && !isDictionary(inner.values)) return false;
      closed += 1;
      inner = outer.pop() ?? inner;
      inner.values.push(`${token}${closed}`);
    } else if (token === 'stream') return outer.length === 0 && inner.values.length === 1;
    else if (SIMPLE.test(token)) inner.values.push(token);
    else if (!token.startsWith('%')) return false;
  }
  return outer.length === 0 && inner.values.length <= 1;
}

function isDictionary(values: readonly string[]): boolean {
  const entries = new Map<string, string>();
  for (let at = 0; at < values.length; at += 2) {
    const [name = '', value] = [values[at], values[at + 1]];
    if (!name.startsWith('/') || value === undefined) return false;
    if ((entries.get(name) ?? value) !== value) return false;
    entries.set(name, value);
  }
  return true;
}
