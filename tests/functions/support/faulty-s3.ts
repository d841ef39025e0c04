import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Client } from '@aws-sdk/client-s3';
import { createS3Server } from '../../../functions/local/s3/server.ts';
import type { Store } from '../../../functions/local/s3/store.ts';
import { credentials, region } from './local-s3.ts';

/** What goes wrong with one request on its way to S3, or with the answer on its way back. */
export type Fault = (request: IncomingMessage, response: ServerResponse, serve: () => void) => void;

export type FaultAt = (request: {
  readonly method: string;
  readonly index: number;
  readonly path: string;
}) => Fault | null;

export interface Opened {
  readonly s3: S3Client;
  /** How many requests came. */
  readonly requests: () => number;
  readonly close: () => Promise<void>;
}

/** Another way to the same S3, on a port of its own, on which things go wrong. */
export async function openFaulty(store: Store, faultAt: FaultAt): Promise<Opened> {
  const sound = createS3Server({
    store,
    credentials,
    onError: (error) => {
      throw error;
    },
  });
  let requests = 0;
  const server = createServer((request, response) => {
    const fault = faultAt({ method: request.method ?? '', index: requests, path: request.url ?? '' });
    requests += 1;
    const serve = () => sound.emit('request', request, response);
    if (fault === null) serve();
    else fault(request, response, serve);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const s3 = new S3Client({
    ...{ endpoint: `http://127.0.0.1:${port}`, region, credentials, forcePathStyle: true, maxAttempts: 5 },
    requestHandler: { connectionTimeout: 1_000, socketTimeout: 400 },
  });
  const close = async () => {
    s3.destroy();
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  return { s3, requests: () => requests, close };
}

/** S3 says no, before it does anything. */
export function refused(status: number, code: string): Fault {
  return (request, response) => {
    request.resume().on('end', () => {
      response.writeHead(status, { 'content-type': 'application/xml' });
      response.end(request.method === 'HEAD' ? undefined : `<Error><Code>${code}</Code><Message>no</Message></Error>`);
    });
  };
}

export const reset: Fault = (request) => {
  request.socket.destroy();
};

/** Nothing is ever answered. */
export const silence: Fault = (request) => {
  request.resume();
};

/** S3 does what it was asked for, and nobody hears of it. */
export const replyLost: Fault = (request, response, serve) => {
  response.end = () => {
    request.socket.destroy();
    return response;
  };
  serve();
};

/** The body comes back as `change` makes it, under the headers of the true one. */
export function bodyChanged(change: (body: Buffer) => Buffer): Fault {
  return withBody((response, body) => {
    response.write(change(body), () => response.destroy());
  });
}

/** As much of the body as `share` says, and the connection stays open. */
export function bodyStalls(share: number): Fault {
  return withBody((response, body) => {
    response.write(body.subarray(0, Math.floor(body.length * share)));
  });
}

/** A body of another length without a word on how long it should be, or with another content of the same length. */
export function bodyEnds(
  change: (body: Buffer) => Buffer,
  { isLengthSaid }: { readonly isLengthSaid: boolean },
): Fault {
  return (request, response, serve) => {
    const writeHead = response.writeHead.bind(response) as (status: number, headers: object) => ServerResponse;
    response.writeHead = ((status: number, { 'content-length': length, ...headers }: Record<string, string>) =>
      writeHead(status, {
        ...headers,
        ...(isLengthSaid && { 'content-length': length }),
      })) as typeof response.writeHead;
    withBody((_, body, end) => {
      end(change(body));
    })(request, response, serve);
  };
}

function withBody(give: (response: ServerResponse, body: Buffer, end: (body: Buffer) => void) => void): Fault {
  return (_, response, serve) => {
    const end = response.end.bind(response) as (body: Buffer) => ServerResponse;
    response.end = ((body: Buffer) => {
      give(response, body, end);
      return response;
    }) as typeof response.end;
    serve();
  };
}
