import type { Checksum } from './checksums.ts';

export type Versioning = 'Unversioned' | 'Enabled' | 'Suspended';

/** One version of an object, or the mark that it was deleted. */
export interface StoredVersion {
  readonly key: string;
  /** `null`, the word, in a bucket without versions. */
  readonly versionId: string;
  /** Hexadecimal; greater than that of every version before. Names the files of this one. */
  readonly sequencer: string;
  readonly isDeleteMarker: boolean;
  readonly size: number;
  readonly etag: string;
  readonly lastModified: string;
  readonly checksum: Checksum | null;
  /** Content-Type and the like, and what the uploader says of it (`x-amz-meta-…`). */
  readonly headers: Readonly<Record<string, string>>;
}

export type NewVersion = Omit<StoredVersion, 'versionId' | 'sequencer' | 'lastModified'>;
