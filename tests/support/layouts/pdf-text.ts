import type { LossKind } from '../../../lib/document/model.ts';
import type { Mark } from '../pdf.ts';
import { textWidth } from '../pdf-fonts.ts';
import type { FontName } from '../pdf-fonts.ts';
import type { DrawText, TextStyle } from '../pdf-marks.ts';
import { clipped, fill, onLayer, text, withState } from '../pdf-marks.ts';
import type { LayoutCase, LayoutKind, Outcome } from './case.ts';
import type { Sheets } from './make.ts';
import { madePdf } from './make.ts';
import { soundReport } from './sound-report.ts';

function set(
  name: string,
  special: string,
  reading: string,
  sheets: Sheets,
  outcome: Partial<Outcome> = {},
): LayoutCase {
  return { name, special, reading, make: () => madePdf(sheets), outcome };
}

function inFont(font: FontName): Sheets {
  return { text: { font }, tableText: { font, size: 8 } };
}

const isFigure = (characters: string) => /^[\d.]+$/.test(characters);
const NO_CMAP = 'The CMaps of Adobe come with pdf.js.';

const fonts: readonly LayoutCase[] = [
  set('not embedded, UniGB-UCS2-H', 'Text is UTF-16, the font is named alone.', NO_CMAP, inFont('song')),
  set('not embedded, GBK-EUC-H', 'Text is GBK, as in many official PDFs.', NO_CMAP, inFont('gbk')),
  set(
    'not embedded, Identity-H of Adobe-GB1',
    'Text is the numbers of glyphs in Adobe-GB1.',
    NO_CMAP,
    inFont('numbered'),
  ),
  set(
    'a subset by number, with ToUnicode',
    'Codes mean nothing outside the file; a table names their characters.',
    'By the table.',
    inFont('subset'),
  ),
  set(
    'a subset by number, without ToUnicode',
    'Nothing says what the codes stand for.',
    'By its key: the wording of the form stands in its tables. All of it is in doubt, and what the key does not tell is said.',
    inFont('unnamed'),
    {
      status: 'invalid',
      findings: ['reading-certain', 'reading-complete', 'sections-complete', 'title-complete'],
      doubts: ['glyph-suspect'],
      losses: ['glyphs-undecoded'],
      text: 'in part',
    },
  ),
  set(
    'figures in another font',
    'Labels in a Chinese font, figures in Helvetica, a little off their baseline.',
    'Glyphs on about one baseline are one line.',
    {
      draw: (characters, [x, y], style) =>
        text(characters, [x, isFigure(characters) ? y - 0.8 : y], {
          ...style,
          font: isFigure(characters) ? 'latin' : 'song',
        }),
    },
  ),
  set('figures in a font of type 3', 'Browsers draw them so.', 'By its ToUnicode; its glyphs may be of any size.', {
    draw: (characters, at, style) =>
      text(characters, at, /^\d+$/.test(characters) ? { ...style, font: 'shapes' } : style),
  }),
];

const twice: DrawText = (characters, [x, y], style) => [0, 0.3].map((shift) => text(characters, [x + shift, y], style));

const alone: DrawText = (characters, [x, y], style) => {
  const { size = 10 } = style;
  const all = Array.from(characters);
  return all.map((one, at) => text(one, [x + textWidth(all.slice(0, at).join(''), size), y], style)).toReversed();
};

/** A few ideographs as radicals, which look the same. */
const KANGXI: Readonly<Record<string, string>> = {
  行: '⾏',
  人: '⼈',
  法: '法',
  用: '⽤',
  工: '⼯',
  文: '⽂',
  一: '⼀',
  生: '⽣',
};

const radicals: DrawText = (characters, at, style) =>
  text(Array.from(characters, (one) => KANGXI[one] ?? one).join(''), at, style);

/** Short labels as wide as an em more for each gap. */
const spread: DrawText = (characters, [x, y], style) => {
  const { size = 10 } = style;
  const gap = /^\p{Script=Han}{2,3}$/u.test(characters) && x > 200 ? size / 2 : 0;
  return text(characters, [x - (gap * (characters.length - 1)) / 2, y], { ...style, spacing: gap });
};

const RESULT = /^(?:结果维持|结果纠正|其他结果|尚未审结)$/u;

/** Heads of table 四 from the top of their cells down, in another way than along their line. */
const downward =
  (draw: (characters: string, top: readonly [x: number, y: number], style: TextStyle) => Mark[]): DrawText =>
  (characters, [x, y], style) => {
    const { size = 10 } = style;
    if (!RESULT.test(characters)) return text(characters, [x, y], style);
    return draw(characters, [x + 2 * size, y - 2.38 * size], style);
  };

const turnedBy = (angle: 90 | 270): DrawText =>
  downward((characters, [x, y], style) => {
    const { size = 10 } = style;
    const start = angle === 90 ? ([x - 0.38 * size, y] as const) : ([x + 0.38 * size, y + 4 * size] as const);
    return [text(characters, start, { ...style, angle })];
  });

const glyphs: readonly LayoutCase[] = [
  set(
    'bold by double striking',
    'Each string is drawn twice, 0.3 points apart.',
    'The same character so near is one.',
    { draw: twice },
  ),
  set('each glyph placed alone', 'A string a character, the last first.', 'Lines are told by where glyphs stand.', {
    draw: alone,
  }),
  set(
    'Kangxi radicals',
    '`⾏政处罚` in place of `行政处罚`, as browsers write.',
    'Radicals are read as the ideographs they are.',
    { draw: radicals },
  ),
  set('letter-spaced heads', '`自　然　人`, by character spacing.', 'Labels are compared without spaces.', {
    draw: spread,
  }),
  set('spaced labels', '`规 章` with a space typed in.', 'As above.', { form: { labels: 'spaced' } }),
  set('heads of one character a line', '`结/果/维/持`.', 'Lines of a cell are one text.', {
    form: { heads: 'vertical' },
  }),
  set('heads in vertical writing', 'A font that writes downward.', 'Glyphs hang below each other: one text.', {
    leastHeight: 24,
    tableText: { size: 5.5 },
    draw: downward((characters, top, style) => [text(characters, top, { ...style, font: 'vertical' })]),
  }),
  set('heads that run from the foot up', 'Turned by 270°, figures upright.', 'Lines are told at each angle.', {
    leastHeight: 24,
    tableText: { size: 5.5 },
    draw: turnedBy(270),
  }),
  set('heads that run from the top down', 'Turned by 90°, figures upright.', 'As above.', {
    leastHeight: 24,
    tableText: { size: 5.5 },
    draw: turnedBy(90),
  }),
  set('heads in two lines', '`结果/维持`.', 'As above.', { form: { heads: 'wrapped' } }),
  set(
    'figures half a point apart',
    'Columns hardly wider than their figures, `6184` beside `731`.',
    'Not strings, but single glyphs are sorted into cells.',
    {
      report: soundReport({ agency: '临沅市人民政府' }, 'city'),
      shares: { 10: [0.06, 0.2, 0.46, 0.04, 0.04, 0.04, 0.04, 0.04, 0.04, 0.04] },
      tableText: { size: 9.4 },
      text: { size: 11 },
    },
  ),
  set('text in forms', 'All text of a page is in a form XObject.', 'Forms are gone into.', {
    finish: (pages) => pages.map((page) => ({ ...page, marks: [{ form: page.marks }] })),
  }),
];

/** A digit beside a figure of table 三, which is drawn on page 2. */
function unseen(name: string, special: string, marks: readonly Mark[], kind: LossKind = 'hidden-text'): LayoutCase {
  return set(
    name,
    special,
    'Feeds no cell; stands in `losses`, and a loss within a table is an error.',
    {
      besides: '7',
      finish: (pages) => pages.map((page, at) => (at === 1 ? { ...page, marks: [...page.marks, ...marks] } : page)),
    },
    { status: 'invalid', findings: ['reading-complete'], losses: [kind] },
  );
}

const PLACE = [300, 150] as const;

const hidden: readonly LayoutCase[] = [
  unseen('white text', 'White on paper.', [text('7', PLACE, { color: '#ffffff', size: 8 })]),
  unseen('tiny text', 'One point high.', [text('7', PLACE, { size: 1 })]),
  unseen(
    'clipped text',
    'Outside the area that is painted.',
    clipped([60, 700, 80, 720], [text('7', PLACE, { size: 8 })]),
  ),
  unseen('invisible text', 'Rendering mode 3.', [text('7', PLACE, { mode: 3, size: 8 })]),
  unseen('transparent text', 'No opacity.', withState('clear', [text('7', PLACE, { size: 8 })])),
  unseen('optional content that is off', 'A layer that is not shown.', onLayer('off', [text('7', PLACE, { size: 8 })])),
  unseen('covered text', 'A white box is painted over it.', [
    text('7', PLACE, { size: 8 }),
    fill([298, 140, 306, 152], '#ffffff'),
  ]),
  set(
    'text off the page',
    'Right of the edge of the page.',
    'Feeds no cell; stands in `losses`.',
    {
      besides: '7',
      finish: (pages) =>
        pages.map((page, at) => (at === 1 ? { ...page, marks: [...page.marks, text('7', [640, 150])] } : page)),
    },
    { status: 'warnings', findings: ['reading-complete'], losses: ['hidden-text'] },
  ),
];

export const pdfText: LayoutKind = {
  id: 'text',
  title: 'Text of PDF',
  about: 'How characters are coded, drawn and hidden.',
  picture: { layout: 'heads of one character a line', page: 3 },
  layouts: [...fonts, ...glyphs, ...hidden],
};
