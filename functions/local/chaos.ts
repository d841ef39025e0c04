import type { Handler } from '../conversion/create-handler.ts';
import { createHandler } from '../conversion/create-handler.ts';
import type { Service } from '../conversion/service.ts';
import type { Telemetry } from '../conversion/telemetry.ts';
import { mortalS3 } from './failing-s3.ts';
import type { Queue } from './queue.ts';

const LATE_MS = 3_000;

/** What S3 is allowed to do with an event: to send it twice, late, and after ones that came later. */
export function sendCarelessly(queue: Queue, body: string): void {
  const times = Math.random() < 0.3 ? 2 : 1;
  for (let time = 0; time < times; time += 1) queue.send(body, Math.random() * LATE_MS);
}

/** Every invocation is one of a new process, and one of its calls in forty kills it, before or after S3 has done what was asked. */
export function mortalHandler(service: Service, telemetry: Telemetry): Handler {
  return (event, context) => {
    const { s3, died } = mortalS3(service.s3, () => (Math.random() < 1 / 40 ? half() : 'well'));
    const handler = createHandler({ ...service, s3 }, telemetry);
    const death = died.then(() => Promise.reject(new Error('killed')));
    return Promise.race([handler(event, context), death]);
  };
}

function half(): 'dies-before' | 'dies-after' {
  return Math.random() < 0.5 ? 'dies-before' : 'dies-after';
}
