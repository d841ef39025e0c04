import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Handler } from '../conversion/create-handler.ts';
import type { Queue } from './queue.ts';

/** What Lambda does with a queue: hands over what can be received, and deletes what the function does not give back. */
export interface Worker {
  /** Works until it is stopped; what is under way then is finished. */
  readonly run: () => Promise<void>;
  readonly stop: () => void;
}

const IDLE_MS = 100;

/** So many functions work beside each other, each on one message at a time. */
export function createWorker(queue: Queue, handler: Handler, functions: number): Worker {
  let stopped = false;

  /** False where nothing could be received. */
  async function takeOne(): Promise<boolean> {
    const message = queue.receive();
    if (message === null) return false;
    try {
      const result = await handler({ Records: [message] }, { awsRequestId: randomUUID() });
      if (result?.batchItemFailures.length === 0) queue.delete(message.messageId);
    } catch {
      // The function died. The message comes again once its time is over.
    }
    return true;
  }

  async function takeAll(): Promise<void> {
    while (!stopped) {
      if (!(await takeOne())) await sleep(IDLE_MS);
    }
  }

  return {
    run: async () => {
      await Promise.all(Array.from({ length: functions }, takeAll));
    },
    stop: () => {
      stopped = true;
    },
  };
}
