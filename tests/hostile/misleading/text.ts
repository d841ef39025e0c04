import { reportHtml } from '../../support/report-files.ts';
import { soundParts } from '../sound.ts';
import type { Misleading } from './case.ts';
import { toldBy } from './case.ts';

/** The sound report as another tool saves it, with its tables in HTML. */
const SAVED = reportHtml(soundParts)
  .replace(/^.*?<body>/su, '')
  .replace('</body></html>', '');

const saved = (page: string) => () => new TextEncoder().encode(page);
const figure = (cell: string) => saved(SAVED.replace('>14<', `>${cell}<`));
/** With a digit beside the figure, in an element of its own. */
const beside = (open: string, close = '</span>') => figure(`${open}7${close}14`);
const styled = (style: string) => beside(`<span style="${style}">`);

const start = SAVED.indexOf('<table');
const firstTable = SAVED.slice(start, SAVED.indexOf('</table>') + '</table>'.length);
const around = (open: string, close: string) => saved(SAVED.replace(firstTable, () => open + firstTable + close));

const hidden = toldBy('hidden-text', {
  'it is not displayed': styled('display:none'),
  'it is not visible': styled('visibility: hidden'),
  'its style has a comment in the middle': styled('display:/**/none'),
  'it has no size': styled('font-size:0'),
  'it is white': styled('color:#fff'),
  'it is white, in the old way': beside('<font color=white>', '</font>'),
  'it is transparent': styled('opacity:0'),
  'it stands beside the page': styled('position:absolute;left:-999px'),
  'it is hidden': beside('<span hidden>'),
  'it is for browsers without scripts': beside('<noscript>', '</noscript>'),
  'it is behind a summary': beside('<details><summary></summary>', '</details>'),
  'it is the phantom of an equation': beside('<math><mphantom>', '</mphantom></math>'),
  'its table is hidden beside another': saved(
    SAVED.replace(
      firstTable,
      () => `<div style="display:none">${firstTable.replace('>14<', '>78<')}</div>${firstTable}`,
    ),
  ),
});

const others = [
  ...toldBy('deleted-text', {
    'it is deleted': beside('<del>', '</del>'),
    'it is struck out': beside('<s>', '</s>'),
    'its style strikes it out': styled('text-decoration: line-through'),
  }),
  ...toldBy('annotation', {
    'a raised digit stands behind it': figure('14<sup>2</sup>'),
    'a reading stands beside it': figure('<ruby>14<rt>7</rt></ruby>'),
  }),
  ...toldBy('invisible-characters', {
    'it is turned around': figure('<bdo dir=rtl>14</bdo>'),
    'its style turns it around': figure('<span style="unicode-bidi:bidi-override;direction:rtl">14</span>'),
    'marks turn it around': figure('&rlm;1&rlm;4&rlm;'),
  }),
  ...toldBy('active-content', { 'a script stands beside it': beside('<script>', '</script>') }),
  ...toldBy('part-unread', {
    'a style sheet adds to it': saved(`${SAVED}<style>td::before{content:"7"}</style>`),
    'a style sheet hides it': saved(`<style>.x{display:none}</style>${SAVED.replace('>14<', '><b class=x>7</b>14<')}`),
    'a digit is a field': figure('<input value=7>14'),
    'a digit is in a box for text': beside('<textarea>', '</textarea>'),
    'a digit is a picture': figure('<img alt=7>14'),
    'a digit is chosen': beside('<select><option>', '</select>'),
    'a digit is in another page': figure('<iframe srcdoc=7></iframe>14'),
    'a digit is drawn': beside('<svg><text>', '</text></svg>'),
    'a digit is what an object replaces': beside('<object data=x>', '</object>'),
  }),
];

/** Nobody sees the table at all. */
const without = toldBy('hidden-text', {
  'its table is not displayed': saved(SAVED.replace('<table', '<table style="display:none"')),
  'its row is not displayed': saved(SAVED.replace(/<tr>(?=<td[^>]*>行政许可)/u, '<tr style="display:none">')),
});

export const text: readonly Misleading[] = [...hidden, ...others, ...without];

/** Tables that are none: their figures are missing then. */
export const noTables: Readonly<Record<string, () => Uint8Array>> = {
  'a table within a comment': around('<!--', '-->'),
  'a table within a script': around('<script>', '</script>'),
  'a table within an attribute': around("<p title='", "'>甲</p>"),
};
