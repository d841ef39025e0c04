import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { S3Client } from '@aws-sdk/client-s3';
import { openS3 } from '../../../functions/s3.ts';
import { createS3Server } from '../../../functions/local/s3/server.ts';
import type { Store } from '../../../functions/local/s3/store.ts';
import { openStore } from '../../../functions/local/s3/store.ts';

export const credentials = { accessKeyId: 'gongkai', secretAccessKey: 'a secret of the tests' };
export const region = 'us-east-1';

export interface LocalS3 {
  readonly endpoint: string;
  readonly store: Store;
  readonly s3: S3Client;
  readonly close: () => Promise<void>;
}

/** An S3 on a port of its own over a new folder, with the project's own client to it. */
export async function startLocalS3(): Promise<LocalS3> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-s3-'));
  const store = openStore(folder);
  const onError = (error: unknown) => {
    throw error;
  };
  const server = createS3Server({ store, credentials, onError }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  const s3 = openS3({ endpoint, region, credentials });
  const close = async () => {
    s3.destroy();
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
    rmSync(folder, { recursive: true });
  };
  return { endpoint, store, s3, close };
}
