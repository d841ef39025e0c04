import type { ListMessageMoveTasksResultEntry } from '@aws-sdk/client-sqs';
import {
  GetQueueAttributesCommand,
  ListMessageMoveTasksCommand,
  SendMessageBatchCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { inBatches } from './batches.ts';

/** Most that SQS takes at a time. */
const BATCH = 10;

/** All that is asked of a client, so that tests can stand in between. */
export type Sqs = Pick<SQSClient, 'send'>;

export function openSqs(): SQSClient {
  return new SQSClient({ maxAttempts: 5 });
}

/** Sends them in the order in which they come, as few at a time as there are, and tells after each time how many. */
export async function* sendAll(sqs: Sqs, queueUrl: string, bodies: AsyncIterable<string>): AsyncGenerator<number> {
  for await (const batch of inBatches(bodies, BATCH)) {
    await sendBatch(sqs, queueUrl, batch);
    yield batch.length;
  }
}

async function sendBatch(sqs: Sqs, queueUrl: string, bodies: readonly string[]): Promise<void> {
  const entries = bodies.map((body, index) => ({ Id: String(index), MessageBody: body }));
  const { Failed } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
  const [failed] = Failed ?? [];
  if (failed !== undefined) throw new Error(`the queue refused a message: ${failed.Code ?? 'unknown'}`);
}

/** Messages that wait and messages that somebody works on, as far as SQS knows at the moment. */
export async function countMessages(sqs: Sqs, queueUrl: string): Promise<number> {
  const names = [
    'ApproximateNumberOfMessages',
    'ApproximateNumberOfMessagesNotVisible',
    'ApproximateNumberOfMessagesDelayed',
  ] as const;
  const command = new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: [...names] });
  const { Attributes } = await sqs.send(command);
  return names.reduce((sum, name) => sum + Number(Attributes?.[name] ?? 0), 0);
}

/** Has SQS move all dead letters back to the queue that they came from. */
export async function redriveDeadLetters(sqs: Sqs, deadLetterArn: string): Promise<void> {
  await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: deadLetterArn }));
}

/** The last such move, or the one that is under way. */
export async function lastRedrive(sqs: Sqs, deadLetterArn: string): Promise<ListMessageMoveTasksResultEntry | null> {
  const { Results } = await sqs.send(new ListMessageMoveTasksCommand({ SourceArn: deadLetterArn, MaxResults: 1 }));
  return Results?.[0] ?? null;
}
