import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { errorMessages } from '../../../lib/errors.ts';
import { catalogue } from '../../../lib/rules/catalogue/index.ts';
import { defaultLimits } from '../../isolation/limits.ts';
import type { S3 } from '../../s3.ts';
import { getObject } from '../../s3.ts';
import type { Answer } from './answer.ts';
import { answerJson, refuse, summaryPolicy } from './answer.ts';
import { exportFile, wanted } from './export-file.ts';
import type { Code, Facts } from './listed.ts';
import type { Pointers } from './pointers.ts';
import { readBody } from './read-body.ts';
import { staticFile } from './static-files.ts';
import { upload } from './upload.ts';

/** What the page has to do with: both buckets, and what is known of the results. */
export interface World {
  readonly s3: S3;
  readonly reports: string;
  readonly results: string;
  readonly pointers: Pointers;
}

type Route = (world: World, request: IncomingMessage, url: URL) => Answer | Promise<Answer>;

const MAX_BYTES = defaultLimits.inputBytes;
/** A list of forty thousand documents with long names. */
const MAX_LIST_BYTES = 20e6;

const routes: Readonly<Record<string, Route>> = {
  'GET /api/facts': () => answerJson(facts),
  'GET /api/summary': showSummary,
  'GET /api/document': giveDocument,
  'PUT /api/upload': takeUpload,
  'POST /api/export': giveExport,
};

/** Null where there is nothing of that name. */
export function routeOf(method: string, pathname: string): Route | null {
  const route = Object.hasOwn(routes, `${method} ${pathname}`) ? routes[`${method} ${pathname}`] : undefined;
  if (route !== undefined) return route;
  const file = method === 'GET' ? staticFile(pathname) : null;
  return file && (() => file);
}

const facts: Facts = {
  codes: [
    ...catalogue.map(({ id, title }): Code => ({ code: id, ...title })),
    ...Object.entries(errorMessages).map(([code, message]): Code => ({ code, ...message })),
  ],
  maxBytes: MAX_BYTES,
};

async function takeUpload({ s3, reports }: World, request: IncomingMessage, { searchParams }: URL): Promise<Answer> {
  const bytes = await readBody(request, MAX_BYTES);
  if (bytes === null) return { ...refuse(413, 'too-large'), headers: { connection: 'close' } };
  const name = searchParams.get('name') ?? '';
  return upload(s3, reports, { name, bytes, mayReplace: searchParams.has('replace') });
}

/** Of a document, by its key: which of the stored files that is, only the pointer says. */
async function showSummary({ s3, results, pointers }: World, _: IncomingMessage, url: URL): Promise<Answer> {
  const pointer = pointers.of(url.searchParams.get('key') ?? '');
  const stored = pointer === undefined ? null : await getObject(s3, { bucket: results, key: pointer.files.summary });
  if (stored === null) return refuse(404, 'no-such-report');
  const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': summaryPolicy };
  return { status: 200, headers, body: stored.bytes };
}

/** The very version that was read, as a file to keep: whatever a stranger's file is, it is not shown under our own address. */
async function giveDocument({ s3, pointers }: World, _: IncomingMessage, url: URL): Promise<Answer> {
  const pointer = pointers.of(url.searchParams.get('key') ?? '');
  const stored = pointer === undefined ? null : await getObject(s3, pointer.source);
  if (pointer === undefined || stored === null) return refuse(404, 'no-such-document');
  const name = encodeURIComponent(path.posix.basename(pointer.source.key).toWellFormed()).replaceAll("'", '%27');
  const headers = {
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${name}`,
  };
  return { status: 200, headers, body: stored.bytes };
}

async function giveExport(world: World, request: IncomingMessage): Promise<Answer> {
  const body = await readBody(request, MAX_LIST_BYTES);
  const asked = wanted.safeParse(body === null ? null : parseJson(Buffer.from(body).toString()));
  return asked.success ? exportFile(world, asked.data) : refuse(400, 'bad-request');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
