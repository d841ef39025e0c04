import type { Loss } from '../../../document/model.ts';
import type { RawFile } from './raw-file.ts';

/** Notes and drawings over a page (ISO 32000-2, 12.5.6) that readers draw as they see fit where the file does not say how. */
const DRAWN = /\/Subtype\s*\/(?:FreeText|Square|Circle|Line|Polygon|PolyLine|Ink|Stamp|Redact|Widget|Caret)\b/u;
/** Flags of an annotation that say where it is shown (12.5.3). */
const FLAGS = /\/F\s+(\d+)\b(?!\s+\d+\s+R)/gu;
const NOT_ON_SCREEN = 32;

/** What a person may see otherwise, or not at all, by the program that shows the file or by whether it is printed. */
export function uncertainPaint({ structure }: Pick<RawFile, 'structure'>): Loss[] {
  const drawn = annotationsIn(structure);
  const bare = drawn.filter((each) => !/\/AP\b/u.test(each) && !/\/Subtype\s*\/Widget\b/u.test(each)).length;
  const apart = drawn.filter(isForPaperOnly).length;
  return [
    ...said('annotation', bare, 'annotations that each program draws in its own way'),
    ...said('part-unread', apart, 'annotations on paper only'),
    ...said(
      'part-unread',
      /\/NeedAppearances\s+true\b/u.test(structure) ? 1 : 0,
      'fields drawn anew by who opens the file',
    ),
    ...said('glyphs-undecoded', /\/Separation\s*\/None\b/u.test(structure) ? 1 : 0, 'colours that are never painted'),
  ];
}

function said(kind: Loss['kind'], count: number, what: string): Loss[] {
  return count === 0 ? [] : [{ kind, text: `${what}: ${count}`, spot: null, inTable: false }];
}

/** The dictionaries that say to be such, or all of an object that holds some. */
function annotationsIn(structure: string): string[] {
  return structure.split(/\bendobj\b|\/Type\s*\/Annot\b/u).filter((part) => DRAWN.test(part));
}

function isForPaperOnly(annotation: string): boolean {
  return [...annotation.matchAll(FLAGS)].some(([, flags]) => (Number(flags) & NOT_ON_SCREEN) !== 0);
}
