import { coverageOf, namesIn } from './coverage.js';
import { both, find, make, shown } from './dom.js';
import { setOptions } from './filters.js';

/** @typedef {import('../listed.ts').Listed} Listed */
/** @typedef {import('./dom.js').Message} Message */

/**
 * Who has filed, of those whom the user names.
 *
 * @param {() => void} onChange
 */
export function openCoverage(onChange) {
  const [names, year] = [find('expected', HTMLTextAreaElement), find('coverage-year', HTMLSelectElement)];
  const result = find('coverage-result', HTMLDivElement);
  for (const field of [names, year]) field.addEventListener('input', onChange);
  return {
    expected: () => namesIn(names.value),
    /** @param {string} text */
    take: (text) => {
      names.value = text;
      onChange();
    },
    /** @param {readonly Listed[]} listed */
    show: (listed) => {
      const years = new Set(listed.flatMap((each) => each.result?.year ?? []));
      setOptions(
        year,
        [...years].toSorted((one, other) => other - one).map((each) => [String(each), String(each)]),
      );
      find('coverage-year-line', HTMLParagraphElement).hidden = years.size === 0;
      result.replaceChildren(...answer(listed, namesIn(names.value), Number(year.value)));
    },
  };
}

/**
 * @param {readonly Listed[]} listed
 * @param {readonly string[]} expected
 * @param {number} year
 */
function answer(listed, expected, year) {
  const { missing, twice, filed, others, unknown } = coverageOf(listed, expected, year);
  const none = make('p', { class: 'none' }, both(expected.length === 0 ? NO_LIST : ALL_HAVE));
  return [
    ...(missing.length === 0
      ? [none]
      : group('missing', { zh: '未报送', en: 'Have not filed' }, missing.map(nameItem))),
    ...group('twice', { zh: '重复报送', en: 'Filed more than once' }, twice.map(twiceItem)),
    ...group('', { zh: '不在名单上', en: 'Not on the list' }, others.map(nameItem)),
    ...group(
      '',
      { zh: '单位或年度未读出的文件', en: 'Files of which agency or year was not found' },
      unknown.map(nameItem),
    ),
    ...group('filed', { zh: '已报送', en: 'Have filed' }, filed.map(nameItem)),
  ];
}

const NO_LIST = { zh: '填入名单后，这里列出未报送的单位。', en: 'With a list, those who have not filed show here.' };
const ALL_HAVE = { zh: '名单上的单位均已报送。', en: 'All on the list have filed.' };

/**
 * @param {string} kind
 * @param {Message} word
 * @param {readonly HTMLLIElement[]} items
 */
function group(kind, word, items) {
  if (items.length === 0) return [];
  const title = make('h3', { class: kind }, both(word), ` ${items.length}`);
  return [title, make('ul', {}, ...items)];
}

/** @param {string} name */
function nameItem(name) {
  return make('li', {}, shown(name));
}

/** @param {{ readonly agency: string, readonly keys: readonly string[] }} twice */
function twiceItem({ agency, keys }) {
  return make('li', {}, shown(agency), ...keys.map((key) => make('span', { class: 'file' }, shown(key))));
}
