import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Answer } from './answer.ts';
import { answer } from './answer.ts';
import { decodeChunks } from './chunked-body.ts';
import { failure, isFailure } from './failure.ts';
import type { S3Request } from './request.ts';
import { readRequest } from './request.ts';
import { operationOf } from './route.ts';
import type { Credentials, Signed } from './signature.ts';
import { sha256, verifySignature } from './signature.ts';
import type { Store } from './store.ts';
import type { Uploads } from './uploads.ts';
import { renderXml } from './xml.ts';

interface Setup {
  readonly store: Store;
  readonly credentials: Credentials;
  /** Told of what went wrong in here rather than in the request. */
  readonly onError: (error: unknown) => void;
}

/** As much of S3 as its clients need, over one folder. Buckets are addressed by path. */
export function createS3Server({ store, credentials, onError }: Setup): Server {
  const uploads: Uploads = new Map();

  async function respond(message: IncomingMessage): Promise<Answer> {
    try {
      const request = await readRequest(message);
      const signed = verifySignature(request, credentials, Date.now());
      return await operationOf(request)({ store, uploads, request: withPlainBody(request, signed) });
    } catch (error) {
      if (!isFailure(error)) onError(error);
      return answerOf(error);
    }
  }

  return createServer((message, response) => {
    void respond(message).then((result) => {
      send(message, response, result);
    });
  });
}

/** Takes the chunks apart, and adds their trailers to the headers: checksums are looked for among both. */
function withPlainBody(request: S3Request, signed: Signed): S3Request {
  const payload = request.headers.get('x-amz-content-sha256') ?? 'UNSIGNED-PAYLOAD';
  if (!payload.startsWith('STREAMING-')) {
    const isWrong = payload !== 'UNSIGNED-PAYLOAD' && payload !== sha256(request.body);
    if (isWrong) throw failure('XAmzContentSHA256Mismatch', 'the body is not what was signed');
    return request;
  }
  const { bytes, trailers } = decodeChunks(request.body, payload.includes('UNSIGNED') ? null : signed);
  const length = request.headers.get('x-amz-decoded-content-length');
  if (length !== undefined && Number(length) !== bytes.length)
    throw failure('IncompleteBody', 'not the length announced');
  return { ...request, body: bytes, headers: new Map([...request.headers, ...trailers]) };
}

function answerOf(error: unknown): Answer {
  const { code, message, status, headers } = isFailure(error) ? error : failure('InternalError', 'see the log');
  const body = renderXml([
    'Error',
    [
      ['Code', code],
      ['Message', message],
    ],
  ]);
  return answer(status, { ...headers, 'content-type': 'application/xml' }, status === 304 ? '' : body);
}

function send({ method }: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  const bytes = Buffer.from(body);
  const length = headers['content-length'] ?? String(bytes.length);
  response.writeHead(status, {
    'x-amz-request-id': randomBytes(8).toString('hex').toUpperCase(),
    server: 'gongkai-local-s3',
    ...headers,
    ...(status === 204 || status === 304 ? {} : { 'content-length': length }),
  });
  response.end(method === 'HEAD' ? undefined : bytes);
}
