import { SendMessageBatchCommand, SQSClient, StartMessageMoveTaskCommand } from '@aws-sdk/client-sqs';

/** Most that SQS takes at a time. */
const BATCH = 10;

/** All that is asked of a client, so that tests can stand in between. */
export type Sqs = Pick<SQSClient, 'send'>;

export function openSqs(): SQSClient {
  return new SQSClient({ maxAttempts: 5 });
}

/** Sends them in the order in which they come, as few at a time as there are. Returns how many. */
export async function sendAll(sqs: Sqs, queueUrl: string, bodies: AsyncIterable<string>): Promise<number> {
  let [sent, batch]: [number, string[]] = [0, []];
  for await (const body of bodies) {
    batch.push(body);
    if (batch.length < BATCH) continue;
    await sendBatch(sqs, queueUrl, batch);
    sent += batch.length;
    batch = [];
  }
  if (batch.length > 0) await sendBatch(sqs, queueUrl, batch);
  return sent + batch.length;
}

async function sendBatch(sqs: Sqs, queueUrl: string, bodies: readonly string[]): Promise<void> {
  const entries = bodies.map((body, index) => ({ Id: String(index), MessageBody: body }));
  const { Failed } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }));
  const [failed] = Failed ?? [];
  if (failed !== undefined) throw new Error(`the queue refused a message: ${failed.Code ?? 'unknown'}`);
}

/** Has SQS move all dead letters back to the queue that they came from. */
export async function redriveDeadLetters(sqs: Sqs, deadLetterArn: string): Promise<void> {
  await sqs.send(new StartMessageMoveTaskCommand({ SourceArn: deadLetterArn }));
}
