import type { Loss } from '../document/model.ts';

/** What is wrong with a file as a whole, and was passed over or made good; `inTable` where figures may be touched. */
export function repaired(text: string, inTable = false): Loss {
  return { kind: 'repaired', text, spot: null, inTable };
}
