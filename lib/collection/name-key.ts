/** What tells agencies apart by name: neither the width of characters nor white space does. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/gu, '');
}
