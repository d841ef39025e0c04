import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Endpoint } from '../s3.ts';
import { createS3Server } from './s3/server.ts';
import type { Store } from './s3/store.ts';
import { openStore } from './s3/store.ts';
import { systemCode, trouble } from './trouble.ts';

export interface OwnS3 {
  readonly endpoint: Endpoint;
  readonly store: Store;
  readonly close: () => Promise<void>;
}

/** Keys that open nothing but a port of this machine. */
const credentials = { accessKeyId: 'gongkai', secretAccessKey: 'gongkai-local' };

export async function startOwnS3(
  { data, port }: { readonly data: string; readonly port: number },
  onError: (error: unknown) => void,
): Promise<OwnS3> {
  const store = openStore(path.join(data, 's3'));
  const server = createS3Server({ store, credentials, onError }).listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if (systemCode(error) !== 'EADDRINUSE') throw error;
    const message = `端口 ${port} 已被占用，请用 --port 另选 port ${port} is in use, choose another with --port`;
    throw trouble('portInUse', message, error);
  }
  const address = server.address() as AddressInfo; // what a server on a port has
  return {
    endpoint: { endpoint: `http://127.0.0.1:${address.port}`, region: 'us-east-1', credentials },
    store,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
