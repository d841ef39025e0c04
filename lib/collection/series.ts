import { edition2019 } from '../report/editions/2019.ts';
import { edition2021 } from '../report/editions/2021.ts';
import type { Pointer } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import { figureAt } from '../rules/figures.ts';
import { labelAt } from './fields.ts';

/** A figure that can be followed through the years, whichever edition each was reported in. */
export interface Series {
  readonly label: string;
  /** Its place in the edition of 2019. */
  readonly pointer: Pointer;
  /** Its places in the edition of 2021: （六）其他处理 is three rows there. */
  readonly parts: readonly Pointer[];
}

const OTHER_HANDLING = '/requests/outcomes/otherHandling/';

/**
 * All of tables 三 and 四, and of table 二 the decisions on 行政许可, 行政处罚 and 行政强制. What else table 二 has, each edition counts
 * otherwise: 收费 by items or in money, documents by what was published or what is in force.
 */
export const series: readonly Series[] = edition2019.fields.flatMap(({ pointer }) => {
  const parts = edition2021.fields.map((field) => field.pointer).filter((other) => isPartOf(other, pointer));
  return parts.length === 0 ? [] : [{ label: labelAt(pointer), pointer, parts }];
});

function isPartOf(newer: Pointer, older: Pointer): boolean {
  if (!older.startsWith(OTHER_HANDLING)) return newer === older;
  return newer.startsWith(OTHER_HANDLING) && newer.endsWith(older.slice(older.lastIndexOf('/')));
}

/** Null where any part of it is. */
export function valueOf({ pointer, parts }: Series, report: Report): number | null {
  const figures = (report.edition === '2019' ? [pointer] : parts).map((place) => figureAt(report, place));
  return figures.reduce<number | null>((sum, figure) => (sum === null || figure === null ? null : sum + figure), 0);
}
