import { setTimeout as sleep } from 'node:timers/promises';
import type { Sqs } from '../sqs.ts';
import { lastRedrive, redriveDeadLetters } from '../sqs.ts';

const LOOK_MS = 2_000;

/** Has the dead letters moved back and waits for it; a move that is under way already is waited for only. */
export async function redrive(sqs: Sqs, deadLetters: string, say: (line: string) => void): Promise<string> {
  if ((await lastRedrive(sqs, deadLetters))?.Status !== 'RUNNING') await redriveDeadLetters(sqs, deadLetters);
  for (;;) {
    const move = await lastRedrive(sqs, deadLetters);
    const moved = `${move?.ApproximateNumberOfMessagesMoved ?? 0} of ${move?.ApproximateNumberOfMessagesToMove ?? 0} moved back`;
    if (move?.Status === 'COMPLETED') return moved;
    if (move?.Status !== 'RUNNING')
      throw new Error(`${moved}; ${move?.Status ?? 'gone'}: ${move?.FailureReason ?? ''}`);
    say(moved);
    await sleep(LOOK_MS);
  }
}
