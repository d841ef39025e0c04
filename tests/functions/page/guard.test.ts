import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upload } from '../../../functions/local/page/upload.ts';
import { getObject } from '../../../functions/s3.ts';
import type { PageRig } from '../support/running-page.ts';
import { REPORTS, startPageOver } from '../support/running-page.ts';

let rig: PageRig;
let port = 0;
beforeAll(async () => {
  rig = await startPageOver([]);
  port = Number(new URL(rig.address).port);
});
afterAll(() => rig.close());

/** `fetch` would not let us choose the host. */
function ask(method: string, path: string, headers: Readonly<Record<string, string>>, body = ''): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
    response.resume();
    resolve(response.statusCode ?? 0);
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

const own = () => ({ host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` });

test('the page answers to its own address only', async () => {
  expect(await ask('GET', '/', { host: `localhost:${port}` })).toBe(200);
  expect(await ask('GET', '/', { host: `rebound.example:${port}` })).toBe(403);
  expect(await ask('GET', '/', { host: '127.0.0.1' })).toBe(403);
  expect(await ask('GET', '/api/facts', { ...own(), 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await ask('GET', '/api/facts', { ...own(), 'sec-fetch-site': 'same-site' })).toBe(403);
  expect(await ask('GET', '/api/facts', { ...own(), 'sec-fetch-site': 'same-origin' })).toBe(200);
});

test('files are taken from the page only', async () => {
  const put = (headers: Readonly<Record<string, string>>) => ask('PUT', '/api/upload?name=a.pdf', headers, 'x');
  expect(await put({ host: own().host })).toBe(403);
  expect(await put({ ...own(), origin: 'http://elsewhere.example' })).toBe(403);
  expect(await put({ ...own(), origin: 'null' })).toBe(403);
  expect(await getObject(rig.local.s3, { bucket: REPORTS, key: 'a.pdf' })).toBeNull();
  expect(await put(own())).toBe(201);
  expect(await getObject(rig.local.s3, { bucket: REPORTS, key: 'a.pdf' })).toMatchObject({ size: 1 });
});

test('the same file that comes several times at once is taken once, and refused never', async () => {
  const bytes = Buffer.from('x');
  const put = () => upload(rig.local.s3, REPORTS, { name: 'c.pdf', bytes, mayReplace: false });
  const answers = await Promise.all(Array.from({ length: 8 }, put));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
});

test('a file over the limit is not read', async () => {
  const headers = { ...own(), 'content-length': '30000001' };
  expect(await ask('PUT', '/api/upload?name=b.pdf', headers)).toBe(413);
});

test('no path leads out of the bucket, and a request that is none of ours does no harm', async () => {
  expect(await ask('PUT', `/api/upload?name=${encodeURIComponent('../../x/./年报.pdf')}`, own(), 'x')).toBe(201);
  expect(await getObject(rig.local.s3, { bucket: REPORTS, key: 'x/年报.pdf' })).not.toBeNull();
  expect(await ask('PUT', '/api/upload?name=..', own(), 'x')).toBe(400);
  expect(await ask('PUT', `/api/upload?name=${'a'.repeat(1025)}`, own(), 'x')).toBe(400);
  expect(await ask('POST', '/api/export', own(), '{')).toBe(400);
  expect(await ask('POST', '/api/export', own(), '{"keys":[],"expected":[],"file":"../package.json"}')).toBe(404);
  expect(await ask('GET', '/api/summary?key=../../report.json', own())).toBe(404);
  expect(await ask('GET', '//[', own())).toBe(200);
});
