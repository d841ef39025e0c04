import type { Table } from '../../../lib/document/model.ts';
import { fonts } from '../../support/pdf-fonts.ts';
import { nextNumber, numbersOf, pdfFile, withEntries, withObjects, writePdf } from '../../support/pdf-file.ts';
import { text } from '../../support/pdf-marks.ts';
import type { Mark } from '../../support/pdf.ts';
import { pdfOf } from '../../support/pdf.ts';
import { drawTable } from '../../support/pdf-table.ts';
import { reportPages } from '../../support/report-files.ts';
import { CATALOG, PAGE } from '../altered-pdf.ts';
import { soundParts } from '../sound.ts';

/** What the figure is drawn with, from where its first digit stands on the baseline. */
export type DrawCell = (x: number, y: number) => readonly Mark[];

export const SIZE = 6;
const LICENCES = '14';

export interface CellResources {
  readonly states?: string;
  readonly fonts?: string;
  readonly xObjects?: string;
  /** Resources of other kinds. */
  readonly others?: string;
  readonly objects?: Readonly<Record<number, string>>;
  /** Of the dictionary of the page, and of the catalog. */
  readonly page?: string;
  readonly catalog?: string;
}

/** The sound report with one figure drawn otherwise. */
export function figureDrawn(draw: DrawCell, resources: CellResources = {}): Uint8Array {
  const file = withObjects(pdfFile(pdfOf(...pagesWith(draw))), resources.objects ?? {});
  const page = numbersOf(file, PAGE)[1] ?? nextNumber(file);
  const body = (file.objects.get(page) ?? '')
    .replace('<<', `<< ${resources.page ?? ''}`)
    .replace('/ExtGState <<', `/ExtGState << ${resources.states ?? ''}`)
    .replace('/Font <<', `/Font << ${resources.fonts ?? ''}`)
    .replace('/XObject <<', `/XObject << ${resources.xObjects ?? ''}`)
    .replace('/Resources <<', `/Resources << ${resources.others ?? ''}`);
  return writePdf(withEntries(withObjects(file, { [page]: body }), CATALOG, resources.catalog ?? ''));
}

function pagesWith(draw: DrawCell) {
  const whole = soundParts.find((part): part is Table => typeof part !== 'string');
  if (whole === undefined) throw new Error('a report without a table');
  const widths = Array.from({ length: whole.columns }, () => 1110 / whole.columns);
  const marks = drawTable(whole, {
    left: 40,
    top: 40,
    widths,
    rowHeight: 30,
    text: { size: SIZE },
    draw: (characters, at, style) => (characters === LICENCES ? [...draw(...at)] : text(characters, at, style)),
  });
  return reportPages(soundParts).map((page, at) => (at === 1 ? { width: 1191, height: 842, marks } : page));
}

export function shown(characters: string, x: number, y: number): Mark {
  return text(characters, [x, y], { size: SIZE });
}

/** A place as operators take it. */
export function at(x: number, y: number): string {
  return `${x.toFixed(3)} ${(-y).toFixed(3)}`;
}

/** Text in the Chinese font with operators of its own before it, in black unless these say otherwise. */
export function set(characters: string, place: string, operators = '', matrix = '1 0 0 1'): Mark {
  return `q BT 0 0 0 rg /song ${SIZE} Tf 0 Tr 0 Tc ${matrix} ${place} Tm ${operators} <${fonts.song.encode(characters)}> Tj ET Q`;
}

/** The figure in a font of its own, with those of its objects. */
export function inFont(objects: Readonly<Record<number, string>>, codes = '(14)'): Uint8Array {
  const draw: DrawCell = (x, y) => [`q BT 0 0 0 rg /own ${SIZE} Tf 1 0 0 1 ${at(x, y)} Tm ${codes} Tj ET Q`];
  return figureDrawn(draw, { fonts: '/own 900 0 R', objects });
}
