/** @typedef {{ readonly zh: string, readonly en: string }} Message */

/**
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function find(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`no ${type.name} #${id}`);
  return element;
}

/**
 * The only way in which anything comes onto the page: names of files and agencies are a stranger's, and stay text.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Readonly<Record<string, string>>} attributes
 * @param {readonly (string | Node)[]} children
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * In both languages, of which one is shown.
 *
 * @param {Message} message
 */
export function both({ zh, en }) {
  const words = document.createDocumentFragment();
  words.append(make('span', { class: 'zh' }, zh), make('span', { class: 'en', lang: 'en' }, en));
  return words;
}

/**
 * A stranger's name, set apart from the direction of the text around it; what would not be seen in it, or would turn it round, is
 * seen.
 *
 * @param {string} name
 */
export function shown(name) {
  return make('bdi', {}, plain(name));
}

/** @param {string} name */
export function plain(name) {
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu, '\u{FFFD}');
}
