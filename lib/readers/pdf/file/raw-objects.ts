export type NumberedObject = readonly [number: number, written: string];

/** The objects of a part of the file that holds no data of streams (ISO 32000-2, 7.3.10). */
export function objectsOutside(part: string): NumberedObject[] {
  const [, ...written] = part.split(/(?<!\d)(\d+)\s+\d+\s+obj\b/u);
  return written.flatMap((number, at): NumberedObject[] => {
    if (at % 2 === 1) return [];
    const [body = ''] = (written[at + 1] ?? '').split('endobj', 1);
    return [[Number(number), body.trim()]];
  });
}

/** The objects of a stream of objects, which begins with the number and the place of each (7.5.7). */
export function objectsWithin(stream: string, dictionary: string): NumberedObject[] {
  const first = Number(/\/First\s+(\d+)/u.exec(dictionary)?.[1] ?? 0);
  const places = [...stream.slice(0, first).matchAll(/(\d+)\s+(\d+)/gu)].map(([, number, at]) => ({
    number: Number(number),
    at: first + Number(at),
  }));
  return places.map(({ number, at }, index) => [number, stream.slice(at, places[index + 1]?.at).trim()]);
}

/** Whether an object is a stream: its data, which are left out, would follow. */
export function isStream(written: string): boolean {
  return /\bstream$/u.test(written);
}
