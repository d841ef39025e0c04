import type { Mark, PageDrawing } from '../pdf.ts';
import { centred, picture, text } from '../pdf-marks.ts';
import type { LayoutCase, LayoutKind, Outcome } from './case.ts';
import type { Sheets } from './make.ts';
import { madePdf } from './make.ts';
import type { Cut } from './set-table.ts';
import { HEAD_OF_THREE, soundReport } from './sound-report.ts';

const [WIDTH, HEIGHT] = [595, 842];

function paged(
  name: string,
  special: string,
  reading: string,
  sheets: Sheets,
  outcome: Partial<Outcome> = {},
): LayoutCase {
  return { name, special, reading, make: () => madePdf(sheets), outcome };
}

/** A page that ends within table 三, whose heads are rows 0 to 2. */
const cut = (row: number, more: Partial<Cut> = {}): readonly Cut[] => [{ table: 'requests', row, ...more }];
const stitched: Partial<Outcome> = { doubts: ['row-stitched'] };

const cuts: readonly LayoutCase[] = [
  paged('cut between rows', 'A page ends above a row.', 'The parts have the same columns: they are one table.', {
    cuts: cut(5),
  }),
  paged(
    'cut inside a merged cell',
    'A page ends between two rows of （三）不予公开.',
    'The lower half of the cell says nothing; the rows below it are told by their own labels.',
    { cuts: cut(9) },
  ),
  paged(
    'cut inside the text of a merged cell',
    '`（三）不予公` on one page, `开` on the next.',
    'As above; the halves are heads of groups, and together the form’s.',
    { cuts: cut(11), leastHeight: 26 },
  ),
  paged(
    'cut without lines at the cut',
    'No line closes the table where the page ends, nor where it begins again.',
    'The open sides are closed.',
    { cuts: cut(9, { open: true }) },
  ),
  paged(
    'cut inside a row, figures below',
    'One line of a wrapped label is on the first page, the rest of it and the figures on the next.',
    'Both halves are put together where they are then the form’s label, and the figures are marked `row-stitched`.',
    { cuts: cut(23, { share: 0.5 }) },
    stitched,
  ),
  paged(
    'cut inside a row, figures above',
    'The figures stand beside the first lines of the label.',
    'As above.',
    { cuts: cut(23, { share: 0.75 }) },
    stitched,
  ),
  paged(
    'label on one page, figures on the next',
    'The whole label is above the cut, all figures below.',
    'A row of figures without a label takes that of the row without figures above it, and is marked.',
    { cuts: cut(12, { share: 0.56 }), words: 'head', leastHeight: 24 },
    stitched,
  ),
  paged(
    'figures on one page, label on the next',
    'The whole label is below the cut, all figures above.',
    'A row of figures without a label that ends its page takes that of the row without figures that begins the next.',
    { cuts: cut(12, { share: 0.75 }), words: 'foot', leastHeight: 24 },
    stitched,
  ),
  paged(
    'cut inside a row without lines at the cut',
    'The same, where no line closes the row at the end of the page.',
    'As above.',
    { cuts: cut(23, { share: 0.5, open: true }) },
    stitched,
  ),
  paged(
    'head repeated',
    'The head of the table is printed again on the next page.',
    'Rows that repeat the head stand in `losses` as page furniture.',
    { cuts: cut(9, { repeat: 3 }), besides: HEAD_OF_THREE },
    { losses: ['page-furniture'] },
  ),
  paged(
    'three pages long',
    'Table 三 begins on one page and ends on the one after next.',
    'Each part goes on with the one before.',
    {
      cuts: [...cut(6), ...cut(18)],
    },
  ),
  paged(
    'a column that is empty on one page',
    'Zeros are left out; on the second page nothing stands below 科研机构 and others.',
    'The columns are those of the lines, whatever they hold.',
    { cuts: cut(15), form: { zeros: '' } },
    { findings: ['blank-policy'] },
  ),
  paged('table 二 cut', 'A page ends between 信息内容 and the figures below it.', 'Heads hold until the next.', {
    cuts: [{ table: 'proactiveDisclosure', row: 6 }],
  }),
  paged(
    'table 四 cut',
    'The heads of table 四 are on one page, its figures on the next.',
    'Heads hold, on the same columns.',
    {
      cuts: [{ table: 'reviewAndLitigation', row: 3 }],
    },
  ),
];

const foot = (page: number): Mark => centred(`- ${page} -`, [0, WIDTH], 810, { size: 9 });

const between: readonly LayoutCase[] = [
  paged(
    'page numbers between the halves',
    '`- 2 -` stands below the first half.',
    'A number at the edge of its page is page furniture: in `losses`, in no paragraph.',
    { cuts: cut(9), furniture: (page) => [foot(page)], onEachPage: (page) => `-${page}-` },
    { losses: ['page-furniture'] },
  ),
  paged(
    'a running head between the halves',
    'The name of the agency stands above the second half.',
    'What comes again at the same place of each page is furniture.',
    {
      cuts: cut(9),
      furniture: (page) => [text('望澜县人民政府信息公开', [57, 40], { size: 9 }), foot(page)],
      onEachPage: (page) => `望澜县人民政府信息公开-${page}-`,
    },
    { losses: ['page-furniture'] },
  ),
];

/** The page of a drawing that shows table 三, by what stands before it. */
function onItsSide(pages: readonly PageDrawing[], angle: 90 | 270): PageDrawing[] {
  return pages.map((page) => (isWide(page) ? turned(page, angle) : page));
}

function isWide({ width = WIDTH, height = HEIGHT }: PageDrawing): boolean {
  return width > height;
}

/** The same marks on a page of the other shape, turned clockwise. */
function turned({ marks, width = WIDTH, height = HEIGHT }: PageDrawing, angle: 90 | 180 | 270): PageDrawing {
  const matrix = { 90: `0 -1 1 0 ${height} 0`, 180: `-1 0 0 -1 ${width} ${-height}`, 270: `0 1 -1 0 0 ${-width}` }[
    angle
  ];
  const shape = angle === 180 ? { width, height } : { width: height, height: width };
  return { ...shape, marks: [`q ${matrix} cm`, ...marks, 'Q'] };
}

const WIDE = { width: HEIGHT, height: WIDTH };

const held: readonly LayoutCase[] = [
  paged('all pages landscape', 'A4 on its side.', 'As upright.', WIDE),
  paged('table 三 on a landscape page', 'One page in the middle is wide.', 'Each page by its own measures.', {
    ownPage: { requests: WIDE },
  }),
  paged(
    'table 三 turned on an upright page',
    'The text of the wide page runs from the foot up, without /Rotate.',
    'A page is turned so that most of its text is upright.',
    {
      ownPage: { requests: WIDE },
      finish: (pages) => onItsSide(pages, 270),
    },
  ),
  ...([90, 180, 270] as const).flatMap((rotate) => [
    paged(
      `/Rotate ${rotate}, shown upright`,
      'The content lies on its side, the entry turns it back.',
      'Pages are read as they are shown.',
      {
        finish: (pages) => pages.map((page) => ({ ...turned(page, ((360 - rotate) % 360) as 90 | 180 | 270), rotate })),
      },
    ),
    paged(
      `/Rotate ${rotate}, shown on its side`,
      'The content is upright, the entry turns it over.',
      'A page is turned so that most of its text is upright.',
      {
        finish: (pages) => pages.map((page) => ({ ...page, rotate })),
      },
    ),
  ]),
  paged(
    'two pages on one sheet',
    'An A3 sheet shows two A4 pages side by side.',
    'A sheet with a gutter and prose on both sides is two pages.',
    {
      finish: sheets,
    },
  ),
];

function sheets(pages: readonly PageDrawing[]): PageDrawing[] {
  return pages.flatMap(({ marks }, at) => {
    if (at % 2 === 1) return [];
    const right = pages[at + 1]?.marks ?? [];
    return [{ width: 2 * WIDTH, height: HEIGHT, marks: [...marks, `q 1 0 0 1 ${WIDTH} 0 cm`, ...right, 'Q'] }];
  });
}

const more: readonly LayoutCase[] = [
  paged('a cover page', 'The title alone on the first page, and again above the text.', 'The title is found once.', {
    finish: (pages) => [cover, ...pages],
    besides: soundReport().title,
  }),
  paged(
    'a seal across table 三',
    'A picture lies over the figures.',
    'Pictures hide nothing that is text, and are said.',
    { finish: (pages) => pages.map((page) => ({ ...page, marks: [...page.marks, picture([380, 300, 480, 400])] })) },
    { findings: ['reading-complete'], losses: ['image'] },
  ),
  paged(
    'a watermark across table 三',
    'Letters at a slant over every page.',
    'Slanted text is a watermark: in `losses`, in no cell.',
    {
      finish: (pages) => pages.map((page) => ({ ...page, marks: [...page.marks, ...watermark] })),
      onEachPage: () => '内部资料',
    },
    { losses: ['watermark'] },
  ),
];

const watermark: readonly Mark[] = [text('内部资料', [150, 500], { angle: 315, size: 60, color: '#d0d0d0' })];

const cover: PageDrawing = { marks: [centred(soundReport().title, [57, WIDTH - 57], 300, { size: 18 })] };

export const pdfPages: LayoutKind = {
  id: 'pages',
  title: 'Pages of PDF',
  about: 'Where pages end, how they are turned, and what else stands on them.',
  picture: { layout: 'cut inside a row, figures below', page: 3 },
  layouts: [...cuts, ...between, ...held, ...more],
};
