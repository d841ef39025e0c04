import { markdownTable } from '../../docs/markdown-table.ts';
import { outcomes } from '../../tests/support/damage/outcome.ts';
import type { Trial } from './pool.ts';

/** What became of the trials, counted by what befell the files of each format. */
export function outcomeTable(head: string, trials: readonly Trial[]): string {
  const groups = [...Map.groupBy(trials, ({ file, change }) => `${file.format}, ${change}`)];
  const sorted = groups.toSorted(([one], [other]) => (one < other ? -1 : 1));
  const rows = [...sorted, ['all', trials] as const].map(([name, group]) => {
    const counts = outcomes.map((outcome) => group.filter((one) => one.outcome === outcome).length);
    return [name, ...[group.length, ...counts].map(String)];
  });
  return markdownTable([head, 'files', ...outcomes], rows);
}

/** `damaged 22, too-large 3` */
export function codesOf(trials: readonly Trial[]): string {
  const codes = Map.groupBy(trials, ({ code }) => code);
  return [...codes].flatMap(([code, group]) => (code === null ? [] : [`${code} ${group.length}`])).join(', ');
}
