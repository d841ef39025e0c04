import type { IncomingMessage } from 'node:http';
import { failure } from './failure.ts';

/** Whole requests are held in memory; what is larger comes in parts. */
const REQUEST_BYTES = 128 * 1024 * 1024;

export interface S3Request {
  readonly method: string;
  /** As sent, still encoded. */
  readonly path: string;
  readonly bucket: string;
  /** Empty where the request is for the bucket. */
  readonly key: string;
  readonly query: ReadonlyMap<string, string>;
  /** By lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

export async function readRequest(message: IncomingMessage): Promise<S3Request> {
  const [path, query] = splitOnce(message.url ?? '/', '?');
  const [bucket, key] = splitOnce(path.slice(1), '/');
  return {
    method: message.method ?? 'GET',
    path,
    bucket: decode(bucket),
    key: decode(key),
    query: new Map(query === '' ? [] : query.split('&').map((pair) => decodePair(pair))),
    headers: new Map(
      Object.entries(message.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(',') : (value ?? ''),
      ]),
    ),
    body: await readBody(message),
  };
}

function decodePair(pair: string): readonly [string, string] {
  const [name, value] = splitOnce(pair, '=');
  return [decode(name.replaceAll('+', ' ')), decode(value.replaceAll('+', ' '))];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw failure('InvalidArgument', 'the address is not URL-encoded UTF-8');
  }
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of message as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > REQUEST_BYTES) throw failure('EntityTooLarge', `a request has at most ${REQUEST_BYTES} bytes here`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function splitOnce(text: string, separator: string): readonly [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}
