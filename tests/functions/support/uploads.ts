import { PutObjectCommand } from '@aws-sdk/client-s3';
import { createHandler } from '../../../functions/conversion/create-handler.ts';
import type { Handler } from '../../../functions/conversion/create-handler.ts';
import type { Pointer } from '../../../functions/conversion/pointer.ts';
import { pointer } from '../../../functions/conversion/pointer.ts';
import type { Service } from '../../../functions/conversion/service.ts';
import { eventOf } from '../../../functions/local/bridge.ts';
import { getObject } from '../../../functions/s3.ts';
import type { LocalS3 } from './local-s3.ts';
import { startLocalS3 } from './local-s3.ts';
import { paperService } from './paper-service.ts';

export const REPORTS = 'reports';
export const RESULTS = 'results';

/** Both buckets, and what S3 says of each upload. */
export interface Rig extends LocalS3 {
  readonly service: Service;
  /** The event of the upload. */
  readonly upload: (key: string, content: string | Uint8Array) => Promise<string>;
  readonly latest: (key: string) => Promise<Pointer | null>;
  /** All keys of the results. */
  readonly results: () => readonly string[];
  readonly text: (key: string) => Promise<string>;
}

export async function startRig(): Promise<Rig> {
  const local = await startLocalS3();
  for (const name of [REPORTS, RESULTS]) {
    local.store.createBucket(name);
    local.store.bucket(name).setVersioning('Enabled');
  }
  const text = async (key: string) => {
    const stored = await getObject(local.s3, { bucket: RESULTS, key });
    if (stored === null) throw new Error(`no ${key}`);
    return Buffer.from(stored.bytes).toString();
  };
  const results = () => local.store.bucket(RESULTS).keys();
  return {
    ...local,
    service: paperService(local.s3, RESULTS),
    upload: async (key, content) => {
      await local.s3.send(new PutObjectCommand({ Bucket: REPORTS, Key: key, Body: content }));
      const [version] = local.store.bucket(REPORTS).versionsOf(key);
      if (version === undefined) throw new Error(`${key} was not stored`);
      return eventOf(REPORTS, version, 'Put');
    },
    latest: async (key) => {
      const name = `latest/${key}.json`;
      return local.store.bucket(RESULTS).versionsOf(name).length > 0
        ? pointer.parse(JSON.parse(await text(name)))
        : null;
    },
    results,
    text,
  };
}

/** A handler whose lines of log are kept. */
export function listenedHandler(service: Service): { readonly handler: Handler; readonly lines: string[] } {
  const lines: string[] = [];
  const write = (line: string) => {
    lines.push(line);
  };
  return { handler: createHandler(service, { write, service: 'gongkai-convert', stage: 'test' }), lines };
}

export function inQueue(body: string, receiveCount = 1, messageId = 'message-1') {
  return { Records: [{ messageId, body, attributes: { ApproximateReceiveCount: String(receiveCount) } }] };
}

export const context = { awsRequestId: 'request-1' };
