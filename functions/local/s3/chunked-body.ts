import { failure } from './failure.ts';
import type { Signed } from './signature.ts';
import { isSame, sha256, sign } from './signature.ts';

export interface Decoded {
  readonly bytes: Buffer;
  /** By lower-case names: checksums that were known only once the body was sent. */
  readonly trailers: ReadonlyMap<string, string>;
}

/**
 * The body that aws-chunked carries, `hex-length[;chunk-signature=…] CRLF bytes CRLF …`, of which the last is empty and followed
 * by trailers. To store it as it comes, as several S3 servers do, is to corrupt every upload of a stream.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html
 */
export function decodeChunks(body: Buffer, signed: Signed | null): Decoded {
  const pieces: Buffer[] = [];
  let previous = signed?.signature ?? '';
  let at = 0;
  for (;;) {
    const head = lineAt(body, at);
    const { length, signature } = parseHead(head.text);
    const bytes = body.subarray(head.end, head.end + length);
    if (bytes.length < length) throw failure('IncompleteBody', 'the body ends within a chunk');
    if (signed !== null) {
      previous = checkSignature(
        signature,
        sign(signed, 'AWS4-HMAC-SHA256-PAYLOAD', previous, sha256(''), sha256(bytes)),
      );
    }
    if (length === 0)
      return { bytes: Buffer.concat(pieces), trailers: readTrailers(body, head.end, signed && { signed, previous }) };
    pieces.push(bytes);
    at = head.end + length + 2;
    if (body.toString('latin1', at - 2, at) !== '\r\n') throw failure('IncompleteBody', 'a chunk is not closed');
  }
}

function parseHead(head: string): { readonly length: number; readonly signature: string } {
  const [, length, signature = ''] = /^([0-9a-f]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/i.exec(head) ?? [];
  if (length === undefined) throw failure('InvalidRequest', 'a chunk without its length');
  return { length: Number.parseInt(length, 16), signature };
}

interface Chain {
  readonly signed: Signed;
  readonly previous: string;
}

function readTrailers(body: Buffer, start: number, chain: Chain | null): ReadonlyMap<string, string> {
  const lines = body
    .toString('utf8', start)
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const trailers = new Map(lines.map((line) => pairOf(line)));
  const signature = trailers.get('x-amz-trailer-signature');
  if (chain !== null && trailers.size > 0) {
    const content = lines.filter((line) => !/^x-amz-trailer-signature:/i.test(line)).map((line) => `${line}\n`);
    const expected = sign(chain.signed, 'AWS4-HMAC-SHA256-TRAILER', chain.previous, sha256(content.join('')));
    checkSignature(signature ?? '', expected);
  }
  return trailers;
}

function pairOf(line: string): readonly [string, string] {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()];
}

function checkSignature(given: string, expected: string): string {
  if (!isSame(given, expected)) throw failure('SignatureDoesNotMatch', 'the signature is not that of the chunk');
  return expected;
}

function lineAt(body: Buffer, start: number): { readonly text: string; readonly end: number } {
  const end = body.indexOf('\r\n', start, 'latin1');
  if (end < 0) throw failure('IncompleteBody', 'the body ends within the head of a chunk');
  return { text: body.toString('latin1', start, end), end: end + 2 };
}
