/**
 * Writes the letters and digits of names as they are meant, `/J#53` as `/JS` (ISO 32000-2, 7.3.5). What else is written by its code
 * might end the name.
 */
export function plainNames(structure: string): string {
  return structure.replace(/\/[\w#.-]*#[\w#.-]*/gu, (name) =>
    name.replace(/#([0-9a-f]{2})/giu, (written, code: string) => {
      const character = String.fromCharCode(Number.parseInt(code, 16));
      return /\w/u.test(character) ? character : written;
    }),
  );
}
