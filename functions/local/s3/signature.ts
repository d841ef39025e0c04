import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { failure } from './failure.ts';
import type { S3Request } from './request.ts';

/** Signature version 4: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What a request was signed with; the pieces of a chunked body go on from it. */
export interface Signed {
  /** yyyymmddThhmmssZ */
  readonly time: string;
  /** Date, region, service: `20260101/us-east-1/s3/aws4_request`. */
  readonly scope: string;
  readonly key: Buffer;
  readonly signature: string;
}

interface Claim {
  readonly credential: string;
  readonly signedHeaders: string;
  readonly signature: string;
  readonly time: string;
  readonly payload: string;
  /** Without its own signature, where the query carries it. */
  readonly query: ReadonlyMap<string, string>;
}

const SKEW_MS = 15 * 60_000;
const EMPTY: ReadonlyMap<string, string> = new Map();

export function verifySignature(request: S3Request, credentials: Credentials, now: number): Signed {
  const claim = request.query.has('X-Amz-Signature') ? claimOfQuery(request, now) : claimOfHeaders(request, now);
  const [accessKeyId = '', ...scope] = claim.credential.split('/');
  if (accessKeyId !== credentials.accessKeyId) throw failure('InvalidAccessKeyId', 'no such access key');
  const key = signingKey(credentials.secretAccessKey, scope);
  const signed = { time: claim.time, scope: scope.join('/'), key };
  const signature = sign(signed, 'AWS4-HMAC-SHA256', sha256(canonicalRequest(request, claim)));
  if (!isSame(signature, claim.signature))
    throw failure('SignatureDoesNotMatch', 'the signature is not that of the request');
  return { ...signed, signature };
}

/** The signature of what follows: `parts` are hashes, or the signature before. */
export function sign(
  { time, scope, key }: Omit<Signed, 'signature'>,
  kind: string,
  ...parts: readonly string[]
): string {
  return createHmac('sha256', key)
    .update([kind, time, scope, ...parts].join('\n'))
    .digest('hex');
}

export function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** An address under which anybody may fetch an object for a time. */
export function presign(
  place: { readonly endpoint: string; readonly bucket: string; readonly key: string },
  credentials: Credentials,
  { now, seconds, region }: { readonly now: Date; readonly seconds: number; readonly region: string },
): string {
  const time = now.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const scope = [time.slice(0, 8), region, 's3', 'aws4_request'];
  const path = `/${place.bucket}/${encodePath(place.key)}`;
  const query = new Map([
    ['X-Amz-Algorithm', 'AWS4-HMAC-SHA256'],
    ['X-Amz-Credential', [credentials.accessKeyId, ...scope].join('/')],
    ['X-Amz-Date', time],
    ['X-Amz-Expires', String(seconds)],
    ['X-Amz-SignedHeaders', 'host'],
  ]);
  const headers = new Map([['host', new URL(place.endpoint).host]]);
  const canonical = canonicalRequest(
    { method: 'GET', path, headers },
    { signedHeaders: 'host', payload: UNSIGNED, query },
  );
  const key = signingKey(credentials.secretAccessKey, scope);
  const signature = sign({ time, scope: scope.join('/'), key }, 'AWS4-HMAC-SHA256', sha256(canonical));
  return `${place.endpoint}${path}?${canonicalQuery(query)}&X-Amz-Signature=${signature}`;
}

const UNSIGNED = 'UNSIGNED-PAYLOAD';

function claimOfHeaders({ headers, query }: S3Request, now: number): Claim {
  const authorization = headers.get('authorization');
  if (authorization === undefined) throw failure('AccessDenied', 'the request is not signed');
  const field = (name: string) => {
    const value = new RegExp(`[ ,]${name}=([^, ]+)`).exec(authorization)?.[1];
    if (value === undefined) throw failure('AuthorizationHeaderMalformed', `no ${name} in the Authorization header`);
    return value;
  };
  const time = headers.get('x-amz-date') ?? '';
  if (Math.abs(now - millisecondsOf(time)) > SKEW_MS)
    throw failure('RequestTimeTooSkewed', 'more than 15 minutes apart');
  const payload = headers.get('x-amz-content-sha256');
  if (payload === undefined) throw failure('InvalidRequest', 'no x-amz-content-sha256');
  const [credential, signedHeaders, signature] = [field('Credential'), field('SignedHeaders'), field('Signature')];
  return { credential, signedHeaders, signature, time, payload, query };
}

function claimOfQuery({ query }: S3Request, now: number): Claim {
  const field = (name: string) => query.get(`X-Amz-${name}`) ?? '';
  const end = millisecondsOf(field('Date')) + Number(field('Expires')) * 1000;
  if (!(now <= end)) throw failure('AccessDenied', 'the address has expired');
  return {
    credential: field('Credential'),
    signedHeaders: field('SignedHeaders'),
    signature: field('Signature'),
    time: field('Date'),
    payload: query.get('X-Amz-Content-Sha256') ?? UNSIGNED,
    query: new Map([...query].filter(([name]) => name !== 'X-Amz-Signature')),
  };
}

function millisecondsOf(time: string): number {
  return Date.parse(time.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function canonicalRequest(
  { method, path, headers }: Pick<S3Request, 'method' | 'path' | 'headers'>,
  { signedHeaders, payload, query }: Pick<Claim, 'signedHeaders' | 'payload' | 'query'>,
): string {
  const lines = signedHeaders
    .split(';')
    .map((name) => `${name}:${(headers.get(name) ?? '').trim().replaceAll(/ +/g, ' ')}\n`);
  const resource = path
    .split('/')
    .map((step) => encode(decodeURIComponent(step)))
    .join('/');
  return [method, resource, canonicalQuery(query), lines.join(''), signedHeaders, payload].join('\n');
}

function canonicalQuery(query: ReadonlyMap<string, string> = EMPTY): string {
  return [...query]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
}

function encodePath(key: string): string {
  return key.split('/').map(encode).join('/');
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function signingKey(secret: string, scope: readonly string[]): Buffer {
  return scope.reduce<Buffer>(
    (key, step) => createHmac('sha256', key).update(step).digest(),
    Buffer.from(`AWS4${secret}`),
  );
}
