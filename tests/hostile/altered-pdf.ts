import { nextNumber, numbersOf, streamOf, withEntries, withObjects, writePdf } from '../support/pdf-file.ts';
import type { HostileFile } from './hostile-file.ts';
import { soundPdf } from './sound.ts';

export const PAGE = /\/Type \/Page /;
export const CATALOG = /\/Type \/Catalog/;
export const FLATE = '/Filter /FlateDecode';

/** Less to wait for: the mechanism is that of the full limits. */
export const hasty = { wallMilliseconds: 4000, stallMilliseconds: 2500 } as const;

export const stopped: Pick<HostileFile, 'ends' | 'limits'> = {
  ends: { refused: ['over-time', 'over-memory'] },
  limits: hasty,
};

export type Objects = Readonly<Record<number, string>>;

export interface Painting {
  /** Of the dictionary of the stream. */
  readonly entries?: string;
  /** Resources of other kinds. */
  readonly resources?: string;
  /** More of the names by which the page knows fonts, and pictures and forms. */
  readonly fonts?: string;
  readonly xObjects?: string;
  readonly objects?: Objects;
}

/** The sound report with its first page painting more, from resources that it had not. */
export function painting(
  content: string | Uint8Array,
  { entries = '', resources = '', fonts = '', xObjects = '', objects = {} }: Painting = {},
): Uint8Array {
  const file = withObjects(soundPdf(), objects);
  const [page = 0] = numbersOf(file, PAGE);
  const stream = Math.max(900, nextNumber(file));
  const body = (file.objects.get(page) ?? '')
    .replace(/\/Contents (\d+ 0 R)/, `/Contents [$1 ${stream} 0 R]`)
    .replace('/Resources <<', `/Resources << ${resources}`)
    .replace('/Font <<', `/Font << ${fonts}`)
    .replace('/XObject <<', `/XObject << ${xObjects}`);
  return writePdf(withObjects(file, { [page]: body, [stream]: streamOf(content, entries) }));
}

/** The sound report with more in its catalog. */
export function catalogued(entries: string, objects: Objects = {}): Uint8Array {
  return writePdf(withEntries(withObjects(soundPdf(), objects), CATALOG, entries));
}
