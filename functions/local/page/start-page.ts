import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Handler } from '../../conversion/create-handler.ts';
import type { S3 } from '../../s3.ts';
import { systemCode, trouble } from '../trouble.ts';
import { refuse, safetyHeaders } from './answer.ts';
import type { Board } from './board.ts';
import { createBoard } from './board.ts';
import { streamEvents } from './event-stream.ts';
import { isWelcome } from './guard.ts';
import { openPointers } from './pointers.ts';
import type { World } from './routes.ts';
import { routeOf } from './routes.ts';
import { keysIn, watchHandler } from './watch-handler.ts';

/** The page on which people put reports into the service and see what becomes of them. */
export interface Page {
  readonly address: string;
  /** To be told of every message that goes into the queue. */
  readonly queued: (message: string) => void;
  readonly watch: (handler: Handler) => Handler;
  readonly close: () => Promise<void>;
}

interface Setup {
  readonly s3: S3;
  readonly reports: string;
  readonly results: string;
  readonly port: number;
  readonly onError: (error: unknown) => void;
}

export async function startPage({ s3, reports, results, port, onError }: Setup): Promise<Page> {
  const pointers = openPointers(s3, results);
  const board = createBoard(pointers);
  const world = { s3, reports, results, pointers };
  const server = createServer((request, response) => {
    respond(world, board, { request, response }).catch((error: unknown) => {
      onError(error);
      response.destroy();
    });
  });
  const address = `http://127.0.0.1:${await listen(server, port)}/`;
  board.look().catch(onError);
  return {
    address,
    queued: (message) => {
      board.enter(keysIn(message), 'queued');
    },
    watch: (handler) => watchHandler(handler, board, onError),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server, port: number): Promise<number> {
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch (error) {
    if (systemCode(error) !== 'EADDRINUSE') throw error;
    const message = `端口 ${port} 已被占用，请用 --page-port 另选 port ${port} is in use, choose another with --page-port`;
    throw trouble('portInUse', message, error);
  }
  return (server.address() as AddressInfo).port; // what a server on a port has
}

/** What addresses are told by is their path; the host is looked at where it is said. */
const HERE = 'http://127.0.0.1';

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function respond(world: World, board: Board, { request, response }: Exchange): Promise<void> {
  const url = URL.parse(request.url ?? '/', HERE) ?? new URL('/', HERE);
  const { method = '', headers, socket } = request;
  for (const [name, value] of Object.entries(safetyHeaders)) if (value !== undefined) response.setHeader(name, value);
  const isAllowed = isWelcome({ method, path: url.pathname, headers }, socket.localPort ?? 0);
  if (isAllowed && `${method} ${url.pathname}` === 'GET /api/events') {
    streamEvents(board, response);
    return;
  }
  const route = isAllowed ? routeOf(method, url.pathname) : null;
  const answer = isAllowed
    ? ((await route?.(world, request, url)) ?? refuse(404, 'not-found'))
    : refuse(403, 'not-from-here');
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}
