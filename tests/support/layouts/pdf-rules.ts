import type { Mark } from '../pdf.ts';
import { fill, line } from '../pdf-marks.ts';
import type { Rules } from '../pdf-table.ts';
import { rules } from '../pdf-table.ts';
import type { Side } from '../table-layout.ts';
import type { LayoutCase, LayoutKind, Outcome } from './case.ts';
import { madePdf } from './make.ts';
import { HEAD_OF_THREE, soundReport } from './sound-report.ts';
import type { Sheets } from './make.ts';

const isLevel = ({ from, to }: Side) => from[1] === to[1];

/** Only the sides that are kept are drawn. */
const only =
  (keep: (side: Side, all: readonly Side[]) => boolean): Rules =>
  (sides) =>
    rules.stroked()(sides.filter((side) => keep(side, sides)));

/** A side in short lines with gaps between them. */
function dashes({ from, to }: Side): Mark[] {
  const length = to[0] - from[0] + to[1] - from[1];
  const at = (along: number) =>
    [from[0] + ((to[0] - from[0]) * along) / length, from[1] + ((to[1] - from[1]) * along) / length] as const;
  return Array.from({ length: Math.ceil(length / 5) }, (_, n) => line(at(n * 5), at(Math.min(n * 5 + 3, length))));
}

/** A side in square dots as wide as the gaps between them, as Chromium prints a dotted border. */
function dots({ from, to }: Side): Mark[] {
  const upright = from[0] === to[0];
  const count = Math.floor((to[0] - from[0] + to[1] - from[1]) / (2 * DOT));
  return Array.from({ length: count }, (_, n) => {
    const [x, y] = upright ? [from[0], from[1] + 2 * n * DOT] : [from[0] + 2 * n * DOT, from[1]];
    return fill([x, y, x + DOT, y + DOT]);
  });
}

/** In points. */
const DOT = 0.75;

/** A ground below the cells of the first rows, as far as a level line at their foot. */
const shaded: Rules = (sides) => {
  const levels = sides.filter(isLevel).toSorted((a, b) => a.from[1] - b.from[1]);
  const [first, ...others] = levels;
  const second = others.find(({ from }) => from[1] > (first?.from[1] ?? 0));
  if (first === undefined || second === undefined) return [];
  return [fill([first.from[0], first.from[1], first.to[0], second.from[1]], '#d9e2f3'), ...rules.stroked()(sides)];
};

function isOuter(side: Side, all: readonly Side[]): boolean {
  const xs = all.flatMap(({ from, to }) => [from[0], to[0]]);
  return !isLevel(side) && (side.from[0] === Math.min(...xs) || side.from[0] === Math.max(...xs));
}

function ruled(
  name: string,
  special: string,
  sheets: Sheets,
  reading = 'The lines are merged into rulings; cells lie between them.',
): LayoutCase {
  return { name, special, reading, make: () => madePdf(sheets) };
}

const level: Rules = only((side) => isLevel(side));
const BY_PLACE =
  'Columns by where figures stand below each other, heads by what they are centred over; every figure is in doubt.';
const inDoubt: Partial<Outcome> = {
  status: 'warnings',
  findings: ['reading-certain'],
  doubts: ['columns-by-alignment'],
};

function unruled(name: string, special: string, sheets: Sheets = {}, outcome: Partial<Outcome> = {}): LayoutCase {
  const make = () => madePdf({ rules: rules.none(), ...sheets });
  return { name, special, reading: BY_PLACE, make, outcome: { ...inDoubt, ...outcome } };
}

const byPlace: readonly LayoutCase[] = [
  unruled('no upright lines', 'Level lines alone.', { rules: level }),
  unruled('no lines at all', 'Labels, heads and figures, and nothing drawn.'),
  unruled('no lines, large figures', 'Figures of seven and eight digits.', {
    report: soundReport({ agency: '临沅市人民政府' }, 'city'),
  }),
  unruled('no lines, the form of 2019', 'Blocks of two and of three columns below each other.', {
    report: soundReport({ edition: '2019' }),
  }),
  unruled('no lines, high rows', 'Rows three lines apart.', { leastHeight: 24 }),
  unruled('no lines, wide page', 'A4 on its side.', { width: 842, height: 595 }),
  unruled('no lines, heads of one character a line', '`结/果/维/持`.', { form: { heads: 'vertical' } }),
  unruled('no lines, cut between rows', 'A page ends within table 三.', { cuts: [{ table: 'requests', row: 9 }] }),
  unruled(
    'no upright lines, head repeated',
    'The heads stand on both pages.',
    {
      rules: level,
      cuts: [{ table: 'requests', row: 9, repeat: 3 }],
      besides: HEAD_OF_THREE,
    },
    { losses: ['page-furniture'] },
  ),
  unruled(
    'no lines, zeros left out',
    'Whole columns and rows are empty.',
    { form: { zeros: '' } },
    { findings: ['blank-policy', 'reading-certain'] },
  ),
];

export const pdfRules: LayoutKind = {
  id: 'rules',
  title: 'Rules of tables in PDF',
  about: 'What is drawn around cells: every print engine has a way of its own.',
  picture: { layout: 'thin filled boxes', page: 2 },
  layouts: [
    ruled('stroked lines', 'A line from end to end of the table.', {}),
    ruled('thin filled boxes', 'Boxes 0.75 points wide, filled, as Word and browsers print.', { rules: rules.boxes() }),
    ruled('a piece a side', 'Each cell draws its own four sides, twice where cells meet.', { sidesApart: true }),
    ruled('boxes a side', 'The same as filled boxes.', { sidesApart: true, rules: rules.boxes() }),
    ruled('dashed lines', 'A dash pattern.', { rules: rules.stroked({ dash: '[3 2] 0' }) }),
    ruled('dotted lines', 'Dots of half a point.', { rules: rules.stroked({ dash: '[0.5 1.5] 0' }) }),
    ruled('dashes drawn one by one', 'Short lines, each stroked alone.', { rules: (sides) => sides.flatMap(dashes) }),
    ruled('dots drawn one by one', 'Small squares, each filled alone, as Chromium prints a dotted border.', {
      rules: (sides) => sides.flatMap(dots),
    }),
    ruled('grey lines', 'Light grey.', { rules: rules.stroked({ color: '#c0c0c0' }) }),
    ruled('hairlines', 'Width 0: the thinnest that the printer has.', { rules: rules.stroked({ width: 0 }) }),
    ruled('heavy lines', 'Two points wide.', { rules: rules.stroked({ width: 2 }) }),
    ruled('double lines', 'Two lines 1.6 points apart.', { rules: rules.double() }, 'Lines so near are one.'),
    ruled('shaded heads', 'A ground fills the first row.', { rules: shaded }, 'A ground is not a line.'),
    ruled(
      'white lines on a ground',
      'The table is a coloured box, its lines are white.',
      { rules: (sides) => [groundOf(sides), ...rules.stroked({ color: '#ffffff', width: 1 })(sides)] },
      'White is a line where the ground is not.',
    ),
    ruled(
      'no outer sides',
      'The leftmost and rightmost lines are missing.',
      { rules: only((side, all) => !isOuter(side, all)) },
      'A side is closed where lines run on to one end.',
    ),
    ruled(
      'lines in forms',
      'Every line is in a form XObject.',
      { rules: (sides) => [{ form: rules.stroked()(sides) }] },
      'Forms are gone into, with their matrices.',
    ),
    ...byPlace,
  ],
};

function groundOf(sides: readonly Side[]): Mark {
  const [xs, ys] = [0, 1].map((axis) => sides.flatMap(({ from, to }) => [from[axis] ?? 0, to[axis] ?? 0])) as [
    number[],
    number[],
  ];
  return fill([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], '#1f4e79');
}
