import { both, make, shown } from './dom.js';
import { refusals, stages, uploadFailed, verdictOf } from './words.js';
import { summaryAddress, verdictSign } from './verdict-sign.js';

/** @typedef {import('../listed.ts').Listed} Listed */
/**
 * @typedef {{ readonly step: 'waiting' }
 *   | { readonly step: 'sending', readonly fraction: number }
 *   | { readonly step: 'sent', readonly listed: Listed, readonly isNew: boolean }
 *   | { readonly step: 'refused', readonly code: string, readonly ways: readonly Way[] }} Step
 */
/** @typedef {{ readonly word: import('./dom.js').Message, readonly go: () => void }} Way What can be done about a refusal. */

/**
 * The line of a file that is handed in, from its upload to its verdict.
 *
 * @param {string} name
 */
export function uploadLine(name) {
  const state = make('span', { class: 'state' });
  const element = make('li', {}, shown(name), state);
  return {
    element,
    /** @param {Step} step */
    show: (step) => {
      state.replaceChildren(...stateOf(step));
    },
  };
}

/**
 * @param {Step} step
 * @returns {readonly (Node | string)[]}
 */
function stateOf(step) {
  switch (step.step) {
    case 'waiting':
      return [both({ zh: '等待上传', en: 'waiting' })];
    case 'sending':
      return [both({ zh: '上传中', en: 'uploading' }), progressOf(step.fraction)];
    case 'sent':
      return sentState(step.listed, step.isNew);
    case 'refused':
      return [refusalOf(step.code), ...step.ways.map(buttonOf)];
  }
}

/** @param {number} fraction */
function progressOf(fraction) {
  const percent = `${Math.floor(fraction * 100)}%`;
  return make('progress', { max: '1', value: String(fraction), 'aria-label': percent }, percent);
}

/**
 * @param {Listed} listed
 * @param {boolean} isNew
 */
function sentState(listed, isNew) {
  const same = isNew ? [] : [both({ zh: '内容相同，未重复送交', en: 'the same file was here already' })];
  if (verdictOf(listed) === 'waiting')
    return [...same, make('span', { class: 'verdict waiting' }, both(stages[listed.stage]))];
  const link = make('a', { href: summaryAddress(listed.key), target: '_blank', rel: 'noopener' });
  link.append(both({ zh: '查看', en: 'open' }), make('span', { class: 'unseen' }, shown(listed.key)));
  return [...same, verdictSign(listed), link];
}

/** @param {string} code */
function refusalOf(code) {
  return make('span', { class: 'verdict invalid' }, both(refusals[code] ?? uploadFailed));
}

/** @param {Way} way */
function buttonOf({ word, go }) {
  const button = make('button', { type: 'button' }, both(word));
  button.addEventListener('click', go);
  return button;
}
