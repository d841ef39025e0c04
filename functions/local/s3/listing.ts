/** A page of a listing, over anything that has keys and stands in their order. */
export interface Page<T> {
  readonly items: readonly T[];
  /** What is common to keys up to the delimiter, once each, in the place of those keys. */
  readonly prefixes: readonly string[];
  /** Where the page ended before its end. */
  readonly last: T | string | null;
}

export interface Wish<T> {
  readonly prefix: string;
  readonly delimiter: string;
  readonly limit: number;
  /** Whether an item, or a common prefix, stood on an earlier page. */
  readonly isPast: (item: T | string) => boolean;
}

export function pageOf<T extends { readonly key: string }>(all: Iterable<T>, wish: Wish<T>): Page<T> {
  const items: T[] = [];
  const prefixes = new Set<string>();
  let last: T | string | null = null;
  for (const item of all) {
    if (!item.key.startsWith(wish.prefix)) continue;
    const group = commonPrefix(item.key, wish);
    const entry = group ?? item;
    if (wish.isPast(entry) || (group !== null && prefixes.has(group))) continue;
    if (items.length + prefixes.size === wish.limit) return { items, prefixes: [...prefixes], last };
    if (group === null) items.push(item);
    else prefixes.add(group);
    last = entry;
  }
  return { items, prefixes: [...prefixes], last: null };
}

function commonPrefix(key: string, { prefix, delimiter }: Pick<Wish<never>, 'prefix' | 'delimiter'>): string | null {
  const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
  return at < 0 ? null : key.slice(0, at + delimiter.length);
}
