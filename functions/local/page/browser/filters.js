import { both, find, make, plain } from './dom.js';
import { verdictOf, verdicts } from './words.js';

/** @typedef {import('../listed.ts').Listed} Listed */
/** @typedef {import('../listed.ts').Code} Code */
/** @typedef {import('./words.js').Verdict} Verdict */
/** @typedef {{ readonly agency: string, readonly year: string, readonly code: string, readonly verdict: Verdict | null }} Wish */

/**
 * @param {string} text
 */
function fold(text) {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}

/**
 * Whether a document is wished for, the verdict aside: the counts by verdict are of these.
 *
 * @param {Wish} wish
 * @returns {(listed: Listed) => boolean}
 */
export function isWished({ agency, year, code }) {
  const name = fold(agency);
  return ({ key, result }) =>
    (name === '' || fold(`${result?.agency ?? ''}\n${result?.title ?? ''}\n${key}`).includes(name)) &&
    (year === '' || String(result?.year ?? 'none') === year) &&
    (code === '' || (result?.codes.includes(code) ?? false));
}

/**
 * @param {readonly Code[]} codes
 * @param {() => void} onChange
 */
export function openFilters(codes, onChange) {
  const agency = find('filter-agency', HTMLInputElement);
  const [year, code] = [find('filter-year', HTMLSelectElement), find('filter-code', HTMLSelectElement)];
  /** @type {Verdict | null} */
  let verdict = null;
  const buttons = Object.entries(verdicts).map(([name, { sign, word }]) => {
    const count = make('span', { class: 'count' }, '0');
    const mark = make('span', { class: 'sign', 'aria-hidden': 'true' }, sign);
    const button = make('button', { type: 'button', class: name, 'aria-pressed': 'false' }, mark, both(word), count);
    button.addEventListener('click', () => {
      choose(verdict === name ? null : /** @type {Verdict} */ (name));
    });
    return { name, button, count };
  });
  find('verdicts', HTMLDivElement).append(...buttons.map(({ button }) => button));

  /** @param {Verdict | null} chosen */
  function choose(chosen) {
    verdict = chosen;
    for (const { name, button } of buttons) button.setAttribute('aria-pressed', String(name === chosen));
    onChange();
  }

  agency.addEventListener('input', onChange);
  for (const select of [year, code]) select.addEventListener('change', onChange);
  find('filter-clear', HTMLButtonElement).addEventListener('click', () => {
    for (const field of [agency, year, code]) field.value = '';
    choose(null);
  });

  return {
    /** @returns {Wish} */
    wish: () => ({ agency: agency.value, year: year.value, code: code.value, verdict }),
    /**
     * Offers what there is to choose from.
     *
     * @param {readonly Listed[]} listed
     * @param {'zh' | 'en'} language
     */
    offer: (listed, language) => {
      offerYears(year, listed, language);
      offerCodes(code, listed, { codes, language });
    },
    /** @param {readonly Listed[]} listed */
    count: (listed) => {
      const counts = Map.groupBy(listed, verdictOf);
      for (const { name, count } of buttons)
        count.textContent = String(counts.get(/** @type {Verdict} */ (name))?.length ?? 0);
    },
  };
}

/**
 * @param {HTMLSelectElement} select
 * @param {readonly Listed[]} listed
 * @param {'zh' | 'en'} language
 */
function offerYears(select, listed, language) {
  const years = new Set(listed.flatMap(({ result }) => (result === null ? [] : [result.year])));
  const known = [...years].filter((year) => year !== null).toSorted((one, other) => other - one);
  const none = years.has(null) ? [['none', language === 'zh' ? '年度未读出' : 'not found']] : [];
  setOptions(select, [
    ['', language === 'zh' ? '全部' : 'all'],
    ...known.map((year) => [String(year), String(year)]),
    ...none,
  ]);
}

/**
 * By how many documents each is found in.
 *
 * @param {HTMLSelectElement} select
 * @param {readonly Listed[]} listed
 * @param {{ readonly codes: readonly Code[], readonly language: 'zh' | 'en' }} words
 */
function offerCodes(select, listed, { codes, language }) {
  const titles = new Map(codes.map((each) => [each.code, each[language]]));
  const found = Map.groupBy(
    listed.flatMap(({ result }) => result?.codes ?? []),
    (code) => code,
  );
  const most = [...found].toSorted(([, one], [, other]) => other.length - one.length);
  setOptions(select, [
    ['', language === 'zh' ? '全部' : 'all'],
    ...most.map(([code, { length }]) => [code, `${titles.get(code) ?? code} (${length})`]),
  ]);
}

/**
 * Keeps what is chosen, and does nothing where nothing is new: a list that is open would close.
 *
 * @param {HTMLSelectElement} select
 * @param {readonly (readonly string[])[]} options
 */
export function setOptions(select, options) {
  const now = [...select.options].map(({ value, text }) => [value, text]);
  if (JSON.stringify(now) === JSON.stringify(options)) return;
  const { value } = select;
  select.replaceChildren(...options.map(([each = '', text = '']) => make('option', { value: each }, plain(text))));
  select.value = options.some(([each]) => each === value) ? value : (options[0]?.[0] ?? '');
}
