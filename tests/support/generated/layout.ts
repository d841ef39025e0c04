import type { Draw } from './draw.ts';

/** Each way in which the same report may be set; the first of each list is how the form itself is printed. */
const choices = {
  borders: [
    'solid',
    'separate',
    'dashed',
    'dotted',
    'double',
    'hairline',
    'grey',
    'coloured',
    'rows-only',
    'boxed-rows',
    'thick',
  ],
  shading: ['none', 'heads', 'zebra'],
  heads: ['plain', 'wrapped', 'vertical'],
  /** Where the note on the sums of table 三 stands. */
  note: ['corner', 'row', 'above'],
  tableTwo: ['joined', 'apart'],
  tableFour: ['one', 'split'],
  labels: ['official', 'seen', 'spaced'],
  zeros: ['0', '', '/', '0件'],
  numbers: ['plain', 'separated', 'full-width', 'with-unit'],
  foot: ['none', 'number', 'dashed', 'of-all'],
  runningHead: ['none', 'title'],
  paper: ['portrait', 'landscape'],
  title: ['one-line', 'two-lines'],
  alignment: ['center', 'right', 'left'],
  textSize: ['14pt', '16pt', '12pt', '10.5pt'],
  tableSize: ['9pt', '7.5pt', '8pt', '10.5pt'],
  family: ['Noto Serif CJK SC', 'Noto Sans CJK SC'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

type Choices = typeof choices;

export type Layout = { readonly [Each in keyof Choices]: Choices[Each][number] };

/** As the form is printed, but for what is given. */
export function layoutOf(changes: Partial<Layout> = {}): Layout {
  return { ...mapped(([first]) => first), ...changes };
}

/** Half of the choices as the form is printed, the others drawn. */
export function drawLayout(draw: Draw): Layout {
  return mapped((all) => (draw.chance(0.5) ? draw.pick(all) : all[0]));
}

function mapped(choose: (all: readonly [string, ...string[]]) => string): Layout {
  const chosen = Object.entries(choices).map(([name, all]) => [name, choose(all)]);
  return Object.fromEntries(chosen) as Layout; // each name with one of its own choices
}
