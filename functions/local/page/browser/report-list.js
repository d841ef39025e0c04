import { both, find, make, shown } from './dom.js';
import { documentAddress, summaryAddress, verdictSign } from './verdict-sign.js';
import { verdictOf, verdicts } from './words.js';

/** @typedef {import('../listed.ts').Listed} Listed */
/** @typedef {import('./dom.js').Message} Message */
/**
 * @typedef {object} Column
 * @property {string} id
 * @property {Message} word
 * @property {true} [falls] Sorted from the greatest down at the first click.
 * @property {(listed: Listed) => string | number} value
 */

/** Rows that are drawn at first, and more at each wish: a browser lays out some thousand without being felt. */
const PORTION = 1000;

const order = Object.keys(verdicts);

/** @type {readonly Column[]} */
const columns = [
  { id: 'agency', word: { zh: '单位', en: 'Agency' }, value: ({ key, result }) => result?.agency ?? key },
  { id: 'year', word: { zh: '年度', en: 'Year' }, falls: true, value: ({ result }) => result?.year ?? 0 },
  { id: 'verdict', word: { zh: '结论', en: 'Verdict' }, value: (listed) => order.indexOf(verdictOf(listed)) },
  { id: 'finds', word: { zh: '发现的问题', en: 'Findings' }, falls: true, value: ({ result }) => weight(result) },
  {
    id: 'when',
    word: { zh: '收件时间', en: 'Received' },
    falls: true,
    value: ({ result }) => Date.parse(result?.uploaded ?? '9999'),
  },
];

/** @param {Listed['result']} result */
function weight(result) {
  return result === null ? 0 : result.counts.error * 1e6 + result.counts.warning * 1e3 + result.counts.info;
}

const byName = new Intl.Collator('zh-CN', { numeric: true });

/**
 * @param {ReadonlyMap<string, Message>} titles What a code says.
 * @param {() => void} onChange
 */
export function openReportList(titles, onChange) {
  const table = find('reports', HTMLTableElement);
  const body = table.tBodies[0] ?? table.createTBody();
  const more = find('list-more', HTMLButtonElement);
  /** @type {Map<string, { readonly listed: Listed, readonly row: HTMLTableRowElement }>} */
  const rows = new Map();
  let [sortedBy, isFalling, portion] = ['when', true, PORTION];
  const heads = columns.map(({ id, word, falls = false }) => {
    const arrow = make('span', { class: 'arrow', 'aria-hidden': 'true' });
    const button = make('button', { type: 'button' }, both(word), arrow);
    button.addEventListener('click', () => {
      isFalling = sortedBy === id ? !isFalling : falls;
      sortedBy = id;
      onChange();
    });
    return { id, arrow, head: make('th', { scope: 'col' }, button) };
  });
  table.tHead?.rows[0]?.append(...heads.map(({ head }) => head));
  more.addEventListener('click', () => {
    portion += PORTION;
    onChange();
  });

  function markSorted() {
    for (const { id, arrow, head } of heads) {
      arrow.textContent = id !== sortedBy ? '' : isFalling ? '▼' : '▲';
      if (id === sortedBy) head.setAttribute('aria-sort', isFalling ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
  }

  /** @param {Listed} listed */
  function rowOf(listed) {
    const known = rows.get(listed.key);
    if (known?.listed === listed) return known.row;
    const row = reportRow(listed, titles);
    rows.set(listed.key, { listed, row });
    return row;
  }

  return {
    /**
     * Shows these, and returns them in the order in which they are shown.
     *
     * @param {readonly Listed[]} listed
     */
    show: (listed) => {
      const sorted = sort(listed, sortedBy, isFalling);
      body.replaceChildren(...sorted.slice(0, portion).map(rowOf));
      more.hidden = sorted.length <= portion;
      const rest = sorted.length - portion;
      more.replaceChildren(both({ zh: `还有${rest}份，继续显示`, en: `show more of the ${rest} left` }));
      table.hidden = sorted.length === 0;
      markSorted();
      return sorted;
    },
  };
}

/**
 * @param {readonly Listed[]} listed
 * @param {string} by
 * @param {boolean} isFalling
 */
function sort(listed, by, isFalling) {
  const value = columns.find(({ id }) => id === by)?.value ?? (({ key }) => key);
  const keyed = listed.map((each) => ({ each, sortedBy: value(each) }));
  const sorted = keyed.toSorted(
    (one, other) => compare(one.sortedBy, other.sortedBy) || byName.compare(one.each.key, other.each.key),
  );
  return (isFalling ? sorted.toReversed() : sorted).map(({ each }) => each);
}

/**
 * @param {string | number} one
 * @param {string | number} other
 */
function compare(one, other) {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return byName.compare(String(one), String(other));
}

/**
 * @param {Listed} listed
 * @param {ReadonlyMap<string, Message>} titles
 */
function reportRow(listed, titles) {
  const { result } = listed;
  return make(
    'tr',
    {},
    make('th', { scope: 'row' }, nameOf(listed), make('span', { class: 'file' }, fileOf(listed))),
    make('td', { class: 'number' }, String(result?.year ?? '—')),
    make('td', {}, verdictSign(listed)),
    make('td', { class: 'finds' }, ...findsOf(result, titles)),
    make('td', { class: 'when number' }, result === null ? '' : timeOf(result.uploaded)),
  );
}

/** @param {Listed} listed */
function nameOf({ key, result }) {
  if (result === null) return make('span', {}, both({ zh: '尚未读取', en: 'not read yet' }));
  const { agency } = result;
  const name = agency === null ? both({ zh: '单位未读出', en: 'agency not found' }) : shown(agency);
  return make('a', { href: summaryAddress(key), target: '_blank', rel: 'noopener' }, name);
}

/**
 * The document itself, once it has been read.
 *
 * @param {Listed} listed
 */
function fileOf({ key, result }) {
  if (result === null) return shown(key);
  const way = make('span', { class: 'unseen' }, both({ zh: '下载原件：', en: 'download the document: ' }));
  return make('a', { href: documentAddress(key), target: '_blank', rel: 'noopener' }, way, shown(key));
}

/**
 * How many there are, and what the first says.
 *
 * @param {Listed['result']} result
 * @param {ReadonlyMap<string, Message>} titles
 * @returns {readonly (Node | string)[]}
 */
function findsOf(result, titles) {
  const [first, ...rest] = result?.codes ?? [];
  if (result === null || first === undefined) return [];
  const { error, warning } = result.counts;
  const isUnreadable = result.status === 'unreadable';
  const title = titles.get(first) ?? { zh: first, en: first };
  return [
    ...(error === 0
      ? []
      : [make('b', {}, both({ zh: `错误${error}`, en: `${error} ${error === 1 ? 'error' : 'errors'}` })), ' ']),
    ...(warning === 0
      ? []
      : [
          make(
            'b',
            { class: 'warning' },
            both({ zh: `疑点${warning}`, en: `${warning} ${warning === 1 ? 'doubt' : 'doubts'}` }),
          ),
          ' ',
        ]),
    both(isUnreadable ? title : { zh: `不符合：${title.zh}`, en: `does not hold: ${title.en}` }),
    ...(rest.length === 0
      ? []
      : [make('span', { class: 'more' }, both({ zh: ` 等${rest.length + 1}项`, en: ` and ${rest.length} more` }))]),
  ];
}

/** In the time of this machine, as `2025-01-31 09:05`. @param {string} iso */
function timeOf(iso) {
  const time = new Date(iso);
  const [month, day, hour, minute] = [time.getMonth() + 1, time.getDate(), time.getHours(), time.getMinutes()].map(
    (part) => String(part).padStart(2, '0'),
  );
  return `${time.getFullYear()}-${month}-${day} ${hour}:${minute}`;
}
