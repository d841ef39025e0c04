/** A PDF as the bodies of its objects by their numbers, to be changed and written again. Characters are bytes. */
export interface PdfFile {
  readonly objects: ReadonlyMap<number, string>;
  /** What the trailer says besides `/Size` and `/Root`, which is object 1. */
  readonly trailer?: string;
}

/** Takes apart what `pdfOf` wrote. */
export function pdfFile(bytes: Uint8Array): PdfFile {
  const objects = latin1(bytes).matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm);
  return { objects: new Map([...objects].map(([, number, body]) => [Number(number), body ?? ''])) };
}

/** The file with bodies replaced or added by their numbers. */
export function withObjects(file: PdfFile, changes: Readonly<Record<number, string>>): PdfFile {
  const changed = Object.entries(changes).map(([number, body]) => [Number(number), body] as const);
  return { ...file, objects: new Map([...file.objects, ...changed]) };
}

/** The file with more entries in the dictionaries whose body matches. */
export function withEntries(file: PdfFile, which: RegExp, entries: string): PdfFile {
  const objects = [...file.objects].map(
    ([number, body]) => [number, which.test(body) ? body.replace('<<', `<< ${entries}`) : body] as const,
  );
  return { ...file, objects: new Map(objects) };
}

/** The numbers of the objects whose body matches. */
export function numbersOf({ objects }: PdfFile, which: RegExp): number[] {
  return [...objects].filter(([, body]) => which.test(body)).map(([number]) => number);
}

/** A number that no object has, and any after it. */
export function nextNumber({ objects }: PdfFile): number {
  return Math.max(...objects.keys()) + 1;
}

/** The objects alone, without a table of references, for what looks at them by itself. */
export function bareObjects(objects: Readonly<Record<number, string>>): Uint8Array {
  const texts = Object.entries(objects).map(([number, body]) => objectOf(Number(number), body));
  return bytesOf(`${HEADER}${texts.join('')}`);
}

const HEADER = '%PDF-1.7\n';

function objectOf(number: number, body: string): string {
  return `${number} 0 obj\n${body}\nendobj\n`;
}

export function writePdf({ objects, trailer = '' }: PdfFile): Uint8Array {
  const texts = [...objects].map(([number, body]) => [number, objectOf(number, body)] as const);
  let end = HEADER.length;
  const places = texts.map(([number, text]) => {
    end += text.length;
    return `${number} 1\n${String(end - text.length).padStart(10, '0')} 00000 n \n`;
  });
  const size = Math.max(...objects.keys()) + 1;
  const table = `xref\n0 1\n0000000000 65535 f \n${places.join('')}`;
  const tail = `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${end}\n%%EOF\n`;
  return bytesOf([HEADER, ...texts.map(([, text]) => text), table, tail].join(''));
}

/** A stream object, its data as it stands. */
export function streamOf(data: string | Uint8Array, entries = ''): string {
  const text = typeof data === 'string' ? data : latin1(data);
  return `<< /Length ${text.length} ${entries} >>\nstream\n${text}\nendstream`;
}

/** The same object as writers put it that leave out the spaces that they can; no string may hold any. */
export function tight(body: string): string {
  return body.replaceAll(/ (?=[/[<(])|(?<=[\]>[<)]) /g, '');
}

export function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}
