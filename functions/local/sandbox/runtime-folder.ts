import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * AWS's own runtime wants a part of it compiled, which sends what the function answers. This one is in its place: without a
 * compiler, and to the same address.
 */
const RAPID_CLIENT = `
const { request } = require('node:http');
const post = (place, body, headers) => {
  const url = 'http://' + process.env.AWS_LAMBDA_RUNTIME_API + '/2018-06-01/runtime/invocation/' + place;
  const bytes = Buffer.from(body);
  request(url, { method: 'POST', headers: { 'content-length': bytes.length, ...headers } }, (response) => response.resume()).end(bytes);
};
exports.initializeClient = () => undefined;
exports.done = (id, body) => post(id + '/response', body, {});
exports.error = (id, body) => post(id + '/error', body, {});
`;

/** Makes Node take a file that ends with `.node` for the text above. */
const PRELOAD = "const Module = require('node:module'); Module._extensions['.node'] = Module._extensions['.js'];\n";

/** What stands at /var/runtime: `aws-lambda-ric`, as npm brings it. */
export function makeRuntimeFolder(folder: string): void {
  const ric = fileURLToPath(import.meta.resolve('aws-lambda-ric'));
  mkdirSync(folder, { recursive: true });
  cpSync(ric, path.join(folder, 'index.mjs'));
  cpSync(path.join(path.dirname(ric), 'node_modules'), path.join(folder, 'node_modules'), { recursive: true });
  writeFileSync(path.join(folder, 'rapid-client.node'), RAPID_CLIENT);
  writeFileSync(path.join(folder, 'preload.cjs'), PRELOAD);
  writeFileSync(path.join(folder, 'passwd'), 'sbx_user1051:x:993:990::/tmp:/sbin/nologin\n');
}
