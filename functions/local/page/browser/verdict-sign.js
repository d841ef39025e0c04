import { both, make } from './dom.js';
import { stages, verdictOf, verdicts } from './words.js';

/** @typedef {import('../listed.ts').Listed} Listed */

/**
 * The word of the verdict and its sign, so that nobody has to tell colours; where it is still to come, how far things are.
 *
 * @param {Listed} listed
 */
export function verdictSign(listed) {
  const verdict = verdictOf(listed);
  const { sign, word } = verdicts[verdict];
  return make(
    'span',
    { class: `verdict ${verdict}` },
    make('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    make('span', {}, both(verdict === 'waiting' ? stages[listed.stage] : word)),
  );
}

/** @param {string} key */
export function documentAddress(key) {
  return `/api/document?key=${encodeURIComponent(key.toWellFormed())}`;
}

/** @param {string} key */
export function summaryAddress(key) {
  return `/api/summary?key=${encodeURIComponent(key.toWellFormed())}`;
}
