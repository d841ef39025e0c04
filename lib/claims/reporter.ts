import { squeeze } from '../document/text.ts';
import type { Outline } from '../outline/outline.ts';
import type { EditionId } from '../report/form.ts';

/** Whose report it is and for when: what tells a figure of the report from one of another body or another year. */
export interface Reporter {
  readonly agency: string | null;
  readonly year: number | null;
  /** The form that tables 二 and 三 follow, each by its own heads: which fields there are for a claim to confirm. */
  readonly editions: { readonly proactiveDisclosure: EditionId; readonly requests: EditionId };
}

export function reporterOf({ agency, year, tables }: Outline): Reporter {
  const heads = squeeze(tables.flatMap(({ table }) => table.cells.map(({ text }) => text)).join('|'));
  const byYear = year !== null && year <= 2020 ? '2019' : '2021';
  const older = (mark: string, newer: string): EditionId =>
    heads.includes(newer) ? '2021' : heads.includes(mark) ? '2019' : byYear;
  return {
    agency,
    year,
    editions: {
      proactiveDisclosure: older('新制作', '制发'),
      requests: older('其他处理', '不补正'),
    },
  };
}
