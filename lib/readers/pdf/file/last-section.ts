/** Where the last `startxref` leads to, if to a table of references or to a stream that holds one (ISO 32000-2, 7.5.5). */
export function lastSection(text: string): number | null {
  const tail = text.slice(text.lastIndexOf('startxref'));
  const offset = Number(/^startxref\s+(\d+)\s+%%EOF/u.exec(tail)?.[1] ?? Number.NaN);
  const header = Math.max(0, text.slice(0, 1024).indexOf('%PDF-')); // offsets count from the header
  const leads = (at: number) => /^\s{0,2}(?:xref|\d+\s+\d+\s+obj)/u.test(text.slice(at, at + 32));
  return [offset, offset + header].find(leads) ?? null;
}
