import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface LocalSqs {
  /** For AWS_ENDPOINT_URL_SQS; the address of a queue is this and its name. */
  readonly endpoint: string;
  /** The messages of each queue, by its name. */
  readonly queues: ReadonlyMap<string, readonly string[]>;
  readonly put: (queue: string, ...bodies: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

interface Request {
  readonly QueueUrl?: string;
  readonly SourceArn?: string;
  readonly Entries?: readonly { readonly Id: string; readonly MessageBody: string }[];
}

/** As much of SQS, over HTTP, as operators' commands ask of it. Dead letters are moved to the queue `uploads` at the second look. */
export async function startLocalSqs(): Promise<LocalSqs> {
  const queues = new Map<string, string[]>();
  const queue = (name = '') => queues.get(name) ?? queues.set(name, []).get(name) ?? [];
  const moves: {
    Status: string;
    ApproximateNumberOfMessagesMoved: number;
    ApproximateNumberOfMessagesToMove: number;
  }[] = [];
  const answers: Readonly<Record<string, (request: Request) => unknown>> = {
    SendMessageBatch: ({ QueueUrl, Entries = [] }) => {
      queue(nameOf(QueueUrl)).push(...Entries.map(({ MessageBody }) => MessageBody));
      return {
        Successful: Entries.map(({ Id, MessageBody }) => ({ Id, MessageId: Id, MD5OfMessageBody: md5(MessageBody) })),
        Failed: [],
      };
    },
    GetQueueAttributes: ({ QueueUrl }) => ({
      Attributes: { ApproximateNumberOfMessages: String(queue(nameOf(QueueUrl)).length) },
    }),
    StartMessageMoveTask: ({ SourceArn }) => {
      const toMove = queue(nameOf(SourceArn));
      moves.push({
        Status: 'RUNNING',
        ApproximateNumberOfMessagesMoved: 0,
        ApproximateNumberOfMessagesToMove: toMove.length,
      });
      queue('uploads').push(...toMove.splice(0));
      return { TaskHandle: 'move' };
    },
    ListMessageMoveTasks: () => {
      const answer = { Results: moves.slice(-1).map((move) => ({ ...move })) };
      for (const move of moves) {
        move.Status = 'COMPLETED';
        move.ApproximateNumberOfMessagesMoved = move.ApproximateNumberOfMessagesToMove;
      }
      return answer;
    },
  };
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const action = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      const answer = answers[action]?.(JSON.parse(body) as Request);
      response.writeHead(answer === undefined ? 400 : 200, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(answer ?? { __type: `no ${action}` }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    queues,
    put: (name, ...bodies) => queue(name).push(...bodies),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The client looks whether the queue has understood. */
function md5(body: string): string {
  return createHash('md5').update(body).digest('hex');
}

/** Of its address or its ARN. */
function nameOf(queue = ''): string {
  return queue.split(/[/:]/).at(-1) ?? '';
}
