import type { SQSBatchResponse } from 'aws-lambda';
import type { NamedObject } from '../s3-event.ts';
import { createdObjects, messagesOf } from '../s3-event.ts';
import { convertObject } from './convert-object.ts';
import type { Delivery } from './read-source.ts';
import type { Service } from './service.ts';
import { startStopwatch } from './stopwatch.ts';
import type { Telemetry } from './telemetry.ts';
import { tellEnding, tellFailure, tellMessage } from './telemetry.ts';

export type Handler = (
  event: unknown,
  context: { readonly awsRequestId: string },
) => Promise<SQSBatchResponse | undefined>;

/** Events of S3, out of a queue or from S3 itself. What fails of a batch goes back to the queue, and nothing else of it. */
export function createHandler(service: Service, telemetry: Telemetry): Handler {
  let coldStart = true;
  return async (event, { awsRequestId }) => {
    const invocation = { service, telemetry, requestId: awsRequestId, coldStart };
    coldStart = false;
    const messages = messagesOf(event);
    if (messages === null) {
      const allWell = await convertAll(invocation, event, { messageId: awsRequestId, receiveCount: 1 });
      if (!allWell) throw new Error('not all objects of the event were converted');
      return undefined;
    }
    const failed: string[] = [];
    for (const { messageId, body, attributes } of messages) {
      const delivery = { messageId, receiveCount: attributes.ApproximateReceiveCount };
      if (!(await convertAll(invocation, body, delivery))) failed.push(messageId);
    }
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
}

interface Invocation {
  readonly service: Service;
  readonly telemetry: Telemetry;
  readonly requestId: string;
  readonly coldStart: boolean;
}

/** Whether all objects that an event names were seen to their end. One that fails does not keep the others from theirs. */
async function convertAll(invocation: Invocation, event: unknown, delivery: Delivery): Promise<boolean> {
  const { messageId } = delivery;
  let objects: readonly NamedObject[];
  try {
    objects = createdObjects(typeof event === 'string' ? JSON.parse(event) : event);
  } catch (error) {
    tellMessage(invocation.telemetry, { messageId, error });
    return false;
  }
  if (objects.length === 0) tellMessage(invocation.telemetry, { messageId, error: null });
  let allWell = true;
  for (const object of objects) {
    if (!(await convertOne(invocation, object, delivery))) allWell = false;
  }
  return allWell;
}

async function convertOne(invocation: Invocation, object: NamedObject, delivery: Delivery): Promise<boolean> {
  const { service, telemetry, requestId, coldStart } = invocation;
  const watch = startStopwatch();
  const account = { object, delivery, watch, requestId, coldStart };
  try {
    tellEnding(telemetry, account, await convertObject(service, object, { delivery, watch }));
    return true;
  } catch (error) {
    tellFailure(telemetry, account, error);
    return false;
  }
}
