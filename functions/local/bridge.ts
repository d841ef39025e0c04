import { encodeKey } from '../s3-event.ts';
import type { Creation } from './s3/store.ts';
import type { StoredVersion } from './s3/stored-version.ts';

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html */
export function eventOf(bucket: string, version: StoredVersion, creation: Creation): string {
  const { key, versionId, sequencer, size, etag, lastModified } = version;
  return JSON.stringify({
    Records: [
      {
        eventVersion: '2.6',
        eventSource: 'aws:s3',
        awsRegion: 'us-east-1',
        eventTime: lastModified,
        eventName: `ObjectCreated:${creation}`,
        userIdentity: { principalId: 'LOCAL' },
        requestParameters: { sourceIPAddress: '::1' },
        responseElements: { 'x-amz-request-id': sequencer, 'x-amz-id-2': sequencer },
        s3: {
          s3SchemaVersion: '1.0',
          configurationId: 'uploads',
          bucket: { name: bucket, ownerIdentity: { principalId: 'LOCAL' }, arn: `arn:aws:s3:::${bucket}` },
          object: {
            key: encodeKey(key),
            size,
            eTag: etag,
            sequencer,
            ...(versionId === 'null' ? {} : { versionId }),
          },
        },
      },
    ],
  });
}
