/** How far before its data the dictionary of a stream is looked for. */
const DICTIONARY = 600;

/** What stands before a stream, as far as it is looked for. */
export interface StreamHead {
  /** Of its object; null where its beginning is too far. */
  readonly number: string | null;
  readonly generation: string | null;
  readonly dictionary: string;
}

export function headBefore(text: string, index: number): StreamHead {
  const before = text.slice(Math.max(0, index - DICTIONARY), index);
  const at = before.lastIndexOf(' obj');
  const [, number = '', generation = ''] = /(\d+) (\d+)$/u.exec(before.slice(0, Math.max(0, at))) ?? [];
  const dictionary = before.slice(at + 1);
  return at < 0 ? { number: null, generation: null, dictionary } : { number, generation, dictionary };
}

/** Where the stream ends whose data begins at `start`. */
export function endOfStream(text: string, start: number): number {
  const end = text.indexOf('endstream', start);
  return end < 0 ? text.length : end;
}
