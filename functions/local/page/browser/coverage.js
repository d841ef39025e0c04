/** @typedef {import('../listed.ts').Listed} Listed */
/**
 * @typedef {object} Coverage
 * @property {readonly string[]} missing Expected, and nothing came.
 * @property {readonly { readonly agency: string, readonly keys: readonly string[] }[]} twice
 * @property {readonly string[]} filed Expected, and came once.
 * @property {readonly string[]} others Came, and are not on the list.
 * @property {readonly string[]} unknown Keys of what names no agency or no year; among them what could not be read.
 */

/**
 * What tells agencies apart by name: as `nameKey` of lib/collection has it.
 *
 * @param {string} name
 */
export function nameKey(name) {
  return name.normalize('NFKC').replaceAll(/\s+/gu, '');
}

/**
 * One name a line; empty lines and those that begin with `#` do not count.
 *
 * @param {string} text
 * @returns {readonly string[]}
 */
export function namesIn(text) {
  const names = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  return [...new Map(names.map((name) => [nameKey(name), name])).values()];
}

/**
 * Who has filed for a year. Without a list, nobody is missing.
 *
 * @param {readonly Listed[]} listed
 * @param {readonly string[]} expected
 * @param {number} year
 * @returns {Coverage}
 */
export function coverageOf(listed, expected, year) {
  const read = listed.flatMap(({ key, result }) => (result === null ? [] : [{ key, ...result }]));
  const ofYear = read.filter((one) => one.agency !== null && one.year === year);
  const byAgency = Map.groupBy(ofYear, ({ agency }) => nameKey(agency ?? ''));
  const wanted = new Map(expected.map((name) => [nameKey(name), name]));
  const nameOf = (/** @type {string} */ key) => wanted.get(key) ?? byAgency.get(key)?.[0]?.agency ?? key;
  const countOf = (/** @type {string} */ key) => byAgency.get(key)?.length ?? 0;
  return {
    missing: [...wanted.keys()].filter((key) => countOf(key) === 0).map(nameOf),
    twice: [...byAgency]
      .filter(([, each]) => each.length > 1)
      .map(([key, each]) => ({ agency: nameOf(key), keys: each.map((one) => one.key) })),
    filed: [...wanted.keys()].filter((key) => countOf(key) === 1).map(nameOf),
    others: wanted.size === 0 ? [] : [...byAgency.keys()].filter((key) => !wanted.has(key)).map(nameOf),
    unknown: read.filter((one) => one.agency === null || one.year === null).map(({ key }) => key),
  };
}
