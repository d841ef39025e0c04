import type { Range } from '../conversion/find-unsettled.ts';
import { examine } from '../conversion/find-unsettled.ts';
import type { Service } from '../conversion/service.ts';
import type { Progress } from './progress.ts';

export interface Queues {
  /** Messages of uploads and of the backfill. */
  readonly waiting: number;
  readonly deadLetters: number;
}

interface Balance {
  readonly text: string;
  /** More have no result than messages are left that could bring it. */
  readonly isLost: boolean;
}

/**
 * Names each report that has no result of this version of gongkai, and weighs them against the messages that are left.
 * Which report a message is about SQS does not say without handing it out, so that the numbers are all there is to compare.
 */
export async function reconcile(
  places: Pick<Service, 's3' | 'results' | 'engine'>,
  range: Range,
  {
    progress,
    name,
    queues,
  }: {
    readonly progress: Progress;
    readonly name: (line: string) => void;
    /** Null where nobody said which queues there are. */
    readonly queues: (() => Promise<Queues>) | null;
  },
): Promise<Balance> {
  let missing = 0;
  for await (const { version, phase } of examine(places, range)) {
    const { key, versionId, lastModified } = version;
    progress.add(1, key);
    if (phase === 'settled') continue;
    missing += 1;
    name(JSON.stringify({ key, version: versionId, put: lastModified, attempt: phase }));
  }
  const inputs = progress.count();
  const sum = `${inputs} reports = ${inputs - missing} with a result + ${missing} without`;
  if (queues === null) return { text: sum, isLost: missing > 0 };
  const { waiting, deadLetters } = await queues();
  const lost = Math.max(0, missing - waiting - deadLetters);
  const messages = `messages: about ${waiting} on their way, ${deadLetters} in the dead letters`;
  return { text: `${sum}\n${messages}; ${lost} reports without either`, isLost: lost > 0 };
}
