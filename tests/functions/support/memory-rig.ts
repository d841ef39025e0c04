import { PutObjectCommand } from '@aws-sdk/client-s3';
import type { Pointer } from '../../../functions/conversion/pointer.ts';
import { pointer } from '../../../functions/conversion/pointer.ts';
import { eventOf } from '../../../functions/local/bridge.ts';
import type { Bucket } from '../../../functions/local/s3/bucket.ts';
import type { Fate } from '../../../functions/local/failing-s3.ts';
import { mortalS3 } from '../../../functions/local/failing-s3.ts';
import type { S3 } from '../../../functions/s3.ts';
import { createSweep } from '../../../functions/sweeping/create-sweep.ts';
import type { Sqs } from '../../../functions/sqs.ts';
import type { Command } from './memory-s3.ts';
import { memoryS3 } from './memory-s3.ts';
import { paperService } from './paper-service.ts';
import { context, inQueue, listenedHandler, REPORTS, RESULTS } from './uploads.ts';

export interface Delivery {
  readonly receiveCount?: number;
  /** Each delivery is of a message of its own where none is named. */
  readonly messageId?: string;
  readonly engine?: string;
  /** What becomes of the process at a call. */
  readonly fateOf?: (call: number) => Fate;
  /** What a call throws instead of its answer, or undefined. */
  readonly faultOf?: (call: number, command: string) => Error | undefined;
  /** Waited for before each call. */
  readonly pause?: () => Promise<unknown>;
}

export interface Told {
  /** Whether the message is done with; false where it comes again. */
  readonly isDone: boolean;
  readonly calls: number;
  readonly lines: readonly string[];
}

/** Both buckets in memory, the handler, and the sweep. */
export interface MemoryRig {
  readonly s3: S3;
  readonly bucket: (name: string) => Bucket;
  /** The event of the upload. */
  readonly upload: (key: string, content: string) => Promise<string>;
  readonly deliver: (event: string, delivery?: Delivery) => Promise<Told>;
  /** The messages that a sweep sends at this time. */
  readonly sweep: (engine?: string) => Promise<readonly string[]>;
  readonly text: (key: string) => Promise<string | null>;
  readonly latest: (key: string) => Promise<Pointer | null>;
}

export const ENGINE = '0.1.0-rules-1.0.0';

export function memoryRig(): MemoryRig {
  const { s3, bucket } = memoryS3(REPORTS, RESULTS);
  let messages = 0;
  const text = async (key: string) => {
    const [version] = bucket(RESULTS).versionsOf(key);
    return version === undefined ? null : (await bucket(RESULTS).read(version)).toString();
  };
  return {
    ...{ s3, bucket, text },
    upload: async (key, content) => {
      await s3.send(new PutObjectCommand({ Bucket: REPORTS, Key: key, Body: content }));
      const [version] = bucket(REPORTS).versionsOf(key);
      if (version === undefined) throw new Error(`${key} was not stored`);
      return eventOf(REPORTS, version, 'Put');
    },
    deliver: (event, delivery = {}) => {
      messages += 1;
      const { receiveCount = 1, messageId = `message-${messages}` } = delivery;
      return deliverTo(s3, inQueue(event, receiveCount, messageId), delivery);
    },
    sweep: (engine = ENGINE) => sweepOnce(s3, engine),
    latest: async (key) => {
      const stored = await text(`latest/${key}.json`);
      return stored === null ? null : pointer.parse(JSON.parse(stored));
    },
  };
}

async function deliverTo(
  s3: S3,
  message: unknown,
  { engine = ENGINE, fateOf = () => 'well', faultOf, pause }: Delivery,
): Promise<Told> {
  let calls = 0;
  const ask = s3.send.bind(s3) as (command: unknown) => Promise<unknown>; // of its overloads the one with a promise
  const send = async (command: Command) => {
    await pause?.();
    const fault = faultOf?.(calls, command.constructor.name);
    calls += 1;
    if (fault !== undefined) throw fault;
    return ask(command);
  };
  const mortal = mortalS3({ send: send as S3['send'] }, fateOf);
  const { handler, lines } = listenedHandler(paperService(mortal.s3, RESULTS, engine));
  const result = await Promise.race([handler(message, context), mortal.died]);
  return { isDone: result?.batchItemFailures.length === 0, calls, lines };
}

async function sweepOnce(s3: S3, engine: string): Promise<readonly string[]> {
  const sent: string[] = [];
  const send = ({ input }: { input: { Entries: readonly { MessageBody: string }[] } }) => {
    sent.push(...input.Entries.map(({ MessageBody }) => MessageBody));
    return Promise.resolve({});
  };
  const sqs = { send: send as unknown as Sqs['send'] };
  const places = { reports: REPORTS, results: RESULTS, engine, queueUrl: 'https://queue', stage: 'test' };
  await createSweep({ s3, sqs, now: Date.now, write: () => undefined, ...places })();
  return sent;
}
