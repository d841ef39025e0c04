import { writeSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { processReport } from '../../lib/pipeline.ts';
import { frame } from './frames.ts';
import type { Message } from './messages.ts';
import { overhear } from './overheard.ts';
import { rehearse } from './rehearse.ts';
import { inputOf } from './request.ts';

/** The pipe to the parent; what a library prints on stdout or stderr cannot mix with it. */
const ANSWERS = 3;
const SIGN_OF_LIFE_MILLISECONDS = 250;

let isWanted = false;
process.stdin.once('readable', () => (isWanted = true));
await rehearse(() => isWanted);
// One document, then the end: nothing of one stranger's file is left for the next.
const request = await buffer(process.stdin); // a spare waits here, until it is given a document or its parent is gone
if (request.length > 0) await answer(request);
process.exit();

async function answer(request: Buffer): Promise<void> {
  const overheard = overhear();
  say({ kind: 'begun' });
  setInterval(() => {
    say({ kind: 'alive' });
  }, SIGN_OF_LIFE_MILLISECONDS);
  try {
    say({ kind: 'outputs', outputs: await processReport(inputOf(request), overheard) });
  } catch (error) {
    say({ kind: 'broke', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

function say(message: Message): void {
  let rest = frame(JSON.stringify(message));
  while (rest.length > 0) rest = rest.subarray(writeSync(ANSWERS, rest));
}
