import type { Pointer } from '../../report/pointer.ts';
import type { Validation } from '../validation-schema.ts';

export type PublishedFinding = Validation['findings'][number];

/** What the findings say of one place of the report. */
export interface Mark {
  readonly severity: 'error' | 'warning';
  /** It is the figure whose correction would settle a finding. */
  readonly isSuspect: boolean;
  /** The numbers of the findings that it took part in, from 1. */
  readonly findings: readonly number[];
}

export type Marks = ReadonlyMap<Pointer, Mark>;

/** Every place that took part in an error or a warning. A remark (`info`) marks nothing: it finds no fault. */
export function marksOf(findings: readonly PublishedFinding[]): Marks {
  const parts = findings.flatMap((finding, index) =>
    finding.severity === 'info' ? [] : finding.at.map((pointer) => ({ pointer, finding, number: index + 1 })),
  );
  const byPointer = Map.groupBy(parts, ({ pointer }) => pointer);
  return new Map(
    [...byPointer].map(([pointer, each]) => [
      pointer,
      {
        severity: each.some(({ finding }) => finding.severity === 'error') ? 'error' : 'warning',
        isSuspect: each.some(({ finding }) => finding.suspect === pointer),
        findings: [...new Set(each.map(({ number }) => number))],
      },
    ]),
  );
}
