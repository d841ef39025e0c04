import { deflateSync, inflateSync } from 'node:zlib';

/** Where an object stands in a file, from its number to `endobj`. */
export interface PdfObject {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The objects that are not packed into a stream of others; bytes as characters of Latin 1. */
export function objectsOf(bytes: Uint8Array): PdfObject[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [...text.matchAll(/(?<=^|[\r\n ])(\d+) 0 obj\b/g)].flatMap((match) => {
    const end = text.indexOf('endobj', match.index);
    if (end < 0) return [];
    const to = end + 'endobj'.length;
    return [{ number: Number(match[1]), from: match.index, to, text: text.slice(match.index, to) }];
  });
}

/** What stands between the number of an object and its end. */
export function bodyOf({ text }: PdfObject): string {
  return text.slice(text.indexOf('obj') + 3, -'endobj'.length).trim();
}

/**
 * The file written anew with other bodies for some of its objects, or without them where the body is null. Nothing about it tells that
 * it was changed. Null where its trailer is not plain.
 */
export function withObjects(bytes: Uint8Array, bodies: ReadonlyMap<number, string | null>): Uint8Array | null {
  const objects = objectsOf(bytes);
  const text = Buffer.from(bytes).toString('latin1');
  const trailer = /trailer\s*(<<(?:(?!trailer)[\s\S])*>>)\s*startxref\s+\d+\s+%%EOF\s*$/.exec(text)?.[1];
  if (trailer === undefined || /\/Prev|\/XRefStm/.test(trailer)) return null;
  let all = text.slice(0, objects[0]?.from);
  const table = objects.flatMap((object) => {
    const body = bodies.has(object.number) ? bodies.get(object.number) : bodyOf(object);
    if (body === null || body === undefined) return [];
    const line = `${object.number} 1\n${String(all.length).padStart(10, '0')} 00000 n \n`;
    all += `${object.number} 0 obj\n${body}\nendobj\n`;
    return [line];
  });
  const tail = `xref\n0 1\n0000000000 65535 f \n${table.join('')}trailer\n${trailer}\nstartxref\n${all.length}\n%%EOF\n`;
  return Buffer.from(all + tail, 'latin1');
}

/** The data of a stream that is plain or deflated; null where it is neither, or no stream. */
export function dataOf(object: PdfObject): string | null {
  const body = bodyOf(object);
  const at = /stream\r?\n/.exec(body);
  if (at === null) return null;
  const data = body.slice(at.index + at[0].length, body.lastIndexOf('endstream'));
  const filters = body.slice(0, at.index).match(/\/\w+Decode\b/g) ?? [];
  if (filters.length === 0) return data;
  if (filters.join() !== '/FlateDecode') return null;
  try {
    return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
  } catch {
    return null;
  }
}

/** A stream of that data, deflated. */
export function streamBody(data: string): string {
  const deflated = deflateSync(Buffer.from(data, 'latin1')).toString('latin1');
  return `<< /Length ${deflated.length} /Filter /FlateDecode >>\nstream\n${deflated}\nendstream`;
}
