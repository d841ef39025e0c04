import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Invocation {
  readonly id: string;
  readonly event: unknown;
  readonly deadline: number;
}

/** How an invocation ended, as the function itself says it. */
export type Answer =
  | { readonly kind: 'response'; readonly body: unknown }
  | { readonly kind: 'error' | 'init-error'; readonly body: unknown };

/**
 * What Lambda serves to the process of a function: it asks for the next event, and posts what came of it.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export interface RuntimeApi {
  /** `host:port`, for AWS_LAMBDA_RUNTIME_API. */
  readonly address: string;
  readonly invoke: (invocation: Invocation) => Promise<Answer>;
  /** Settles when the process first asks for an event: it is initialised. */
  readonly ready: Promise<void>;
  readonly close: () => Promise<void>;
}

export async function startRuntimeApi(): Promise<RuntimeApi> {
  const ready = Promise.withResolvers<undefined>();
  const answered = Promise.withResolvers<Answer>();
  let [answer, waiting]: [(answer: Answer) => void, ServerResponse | null] = [answered.resolve, null];
  let next: Invocation | null = null;

  function handOver(): void {
    if (next === null || waiting === null) return;
    const { id, event, deadline } = next;
    waiting.writeHead(200, {
      'content-type': 'application/json',
      'lambda-runtime-aws-request-id': id,
      'lambda-runtime-deadline-ms': String(deadline),
      'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:us-east-1:000000000000:function:local',
    });
    waiting.end(JSON.stringify(event));
    [next, waiting] = [null, null];
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, kind = ''] = /\/(next|response|init\/error|error)$/.exec(request.url ?? '') ?? [];
    if (kind === 'next') {
      waiting = response;
      ready.resolve(undefined);
      handOver();
      return;
    }
    const said = await text(request);
    response.writeHead(202).end('{}');
    const body: unknown = said === '' ? null : JSON.parse(said);
    if (kind === 'response') answer({ kind, body });
    else answer({ kind: kind === 'error' ? 'error' : 'init-error', body });
  }

  const server = createServer((request, response) => void serve(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // what a server on a port has
  return {
    address: `127.0.0.1:${port}`,
    ready: ready.promise,
    invoke: (invocation) => {
      next = invocation;
      const result = new Promise<Answer>((resolve) => (answer = resolve));
      handOver();
      return result;
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
