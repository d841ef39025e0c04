import { both, find, make } from './dom.js';

/** @typedef {import('./dom.js').Message} Message */

/** @type {readonly { readonly file: string, readonly as: string, readonly word: Message }[]} */
const files = [
  {
    file: 'collection.xlsx',
    as: '年报汇总.xlsx',
    word: { zh: 'Excel 汇总（数据、问题、报送）', en: 'Excel: figures, findings, coverage' },
  },
  { file: 'reports.csv', as: '年报数据.csv', word: { zh: '数据 CSV', en: 'Figures, CSV' } },
  { file: 'findings.csv', as: '问题清单.csv', word: { zh: '问题清单 CSV', en: 'Findings, CSV' } },
  { file: 'coverage.csv', as: '报送情况.csv', word: { zh: '报送情况 CSV', en: 'Coverage, CSV' } },
  { file: 'reports.parquet', as: '年报数据.parquet', word: { zh: '数据 Parquet', en: 'Figures, Parquet' } },
  {
    file: 'figures.parquet',
    as: '年报数据明细.parquet',
    word: { zh: '明细 Parquet', en: 'Figures, one a row, Parquet' },
  },
];

/**
 * What is listed, as files for other programs.
 *
 * @param {() => { readonly keys: readonly string[], readonly expected: readonly string[] }} listed
 */
export function openDownloads(listed) {
  const buttons = files.map(({ file, as, word }) => {
    const button = make('button', { type: 'button' }, both(word));
    button.addEventListener('click', () => {
      void download(button, { ...listed(), file }, as);
    });
    return button;
  });
  find('downloads', HTMLDivElement)
    .querySelector('.formats')
    ?.append(...buttons);
}

/**
 * @param {HTMLButtonElement} button
 * @param {object} wanted
 * @param {string} as
 */
async function download(button, wanted, as) {
  button.disabled = true;
  say({ zh: '正在准备…', en: 'being prepared…' });
  try {
    const answer = await fetch('/api/export', { method: 'POST', body: JSON.stringify(wanted) });
    if (!answer.ok) throw new Error(String(answer.status));
    save(await answer.blob(), as);
    say({ zh: `已下载 ${as}`, en: `downloaded ${as}` });
  } catch {
    say({ zh: '未能下载，请重试', en: 'the download failed, try again' });
  } finally {
    button.disabled = false;
  }
}

/** @param {Message} message */
function say(message) {
  find('downloads-state', HTMLParagraphElement).replaceChildren(both(message));
}

/**
 * @param {Blob} content
 * @param {string} as
 */
function save(content, as) {
  const address = URL.createObjectURL(content);
  make('a', { href: address, download: as }).click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
