/** A picture among the operators of a content stream, whose bytes may be any. */
export const INLINE_IMAGE = /(?:^|\s)BI\s/u;

/** What each page names as its contents: one reference or several (ISO 32000-2, 7.7.3.3); the same only once. */
export function contentsNamed(structure: string): string[] {
  const pages = structure.matchAll(/\/Contents\s*(?:\[([^[\]]*)\]|(\d+ \d+ R))/gu);
  return [...new Set(Array.from(pages, ([, many, one = '']) => many ?? one))];
}

/** The numbers of the objects that are referred to, as they are written. */
export function referencesIn(text: string): string[] {
  return Array.from(text.matchAll(/(\d+) \d+ R/gu), ([, number = '']) => number);
}
