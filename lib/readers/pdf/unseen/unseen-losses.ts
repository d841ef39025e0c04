import type { Loss, Spot } from '../../../document/model.ts';
import type { Glyph, PageMarks } from '../drawing/marks.ts';
import { boxAroundAll, linesOf } from '../lines/lines.ts';
import { centreOf } from '../pages/page-content.ts';
import type { AsShown } from '../pages/turn-page.ts';
import type { Unseen } from './visible.ts';

interface Places {
  /** From a page as it is read to the sheet that shows it. */
  readonly asShown: AsShown;
  /** Where tables stand on the sheets. */
  readonly tables: readonly Spot[];
}

/** What nobody sees, apart by whether it stands within a table. A watermark is no part of the table that it crosses. */
export function unseenLosses(unseen: readonly Unseen[], { asShown, tables }: Places): Loss[] {
  return unseen.flatMap(({ kind, page, glyphs }) => {
    const isWithin = ({ box }: Glyph) => {
      const spot = asShown({ page, box });
      return kind !== 'watermark' && tables.some((table) => holds(table, spot));
    };
    return [...Map.groupBy(glyphs, isWithin)].flatMap(([inTable, own]) => {
      const text = textOf(own);
      const spot = asShown({ page, box: boxAroundAll(own.map(({ box }) => box)) });
      return text === '' ? [] : [{ kind, text, spot, inTable }];
    });
  });
}

/** Glyphs within tables that may be seen as others than they are read. Outside, seals and signatures are stamped over text. */
export function unsureLosses(pages: readonly PageMarks[], { asShown, tables }: Places): Loss[] {
  return pages.flatMap(({ page, glyphs }) => {
    const unsure = glyphs.filter(
      ({ unsure: isUnsure, text, box }) =>
        isUnsure && text.trim() !== '' && tables.some((table) => holds(table, asShown({ page, box }))),
    );
    if (unsure.length === 0) return [];
    const text = `${unsure.length} glyphs may look otherwise than they are read: ${textOf(unsure).slice(0, MOST)}`;
    const spot = asShown({ page, box: boxAroundAll(unsure.map(({ box }) => box)) });
    return [{ kind: 'glyphs-undecoded', text, spot, inTable: true }];
  });
}

const MOST = 100;

function holds(table: Spot, spot: Spot): boolean {
  if (spot === null || table?.page !== spot.page) return false;
  const [x, y] = centreOf(spot.box);
  const [left, top, right, bottom] = table.box;
  return x >= left && x <= right && y >= top && y <= bottom;
}

function textOf(glyphs: readonly Glyph[]): string {
  return linesOf(glyphs)
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n');
}
