import { randomBytes } from 'node:crypto';
import type { Checksum } from './checksums.ts';
import { failure } from './failure.ts';

export interface Part {
  readonly number: number;
  readonly bytes: Buffer;
  readonly etag: string;
  readonly checksum: Checksum | null;
}

/** An object that comes in parts. Until it is completed it is held in memory, and lost with it. */
export interface Upload {
  readonly id: string;
  readonly bucket: string;
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly parts: Map<number, Part>;
}

export type Uploads = Map<string, Upload>;

export function startUpload(uploads: Uploads, target: Pick<Upload, 'bucket' | 'key' | 'headers'>): Upload {
  const upload = { ...target, id: randomBytes(24).toString('base64url'), parts: new Map<number, Part>() };
  uploads.set(upload.id, upload);
  return upload;
}

export function findUpload(uploads: Uploads, { id, bucket, key }: Pick<Upload, 'id' | 'bucket' | 'key'>): Upload {
  const upload = uploads.get(id);
  if (upload?.bucket !== bucket || upload.key !== key) throw failure('NoSuchUpload', 'there is no such upload');
  return upload;
}
