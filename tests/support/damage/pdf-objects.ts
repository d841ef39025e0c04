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

/** The file with other bodies for some of its objects, appended as PDF has it (ISO 32000-2, 7.5.6); null where its trailer is not plain. */
export function withObjects(bytes: Uint8Array, bodies: ReadonlyMap<number, string>): Uint8Array | null {
  const text = Buffer.from(bytes).toString('latin1');
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1];
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const [size, root] = [/\/Size\s+(\d+)/, /\/Root\s+(\d+ \d+ R)/].map((key) => key.exec(trailer)?.[1]);
  if (start === undefined || size === undefined || root === undefined) return null;
  let all = text.endsWith('\n') ? text : `${text}\n`;
  const sections = [...bodies].map(([number, body]) => {
    const line = `${number} 1\n${String(all.length).padStart(10, '0')} 00000 n \n`;
    all += `${number} 0 obj\n${body}\nendobj\n`;
    return line;
  });
  const tail = `xref\n${sections.join('')}trailer\n<< /Size ${size} /Root ${root} /Prev ${start} >>\nstartxref\n${all.length}\n%%EOF\n`;
  return Buffer.from(all + tail, 'latin1');
}
