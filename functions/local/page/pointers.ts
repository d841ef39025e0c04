import type { Pointer } from '../../conversion/pointer.ts';
import { pointer } from '../../conversion/pointer.ts';
import type { ListedVersion, S3 } from '../../s3.ts';
import { getObject, listCurrentVersions } from '../../s3.ts';

/** Fetched at a time. */
const AT_ONCE = 32;

/** The pointers in `latest/`, as often as they change. */
export interface Pointers {
  /** Those that have changed since they were asked for last, in handfuls. */
  readonly changed: () => AsyncGenerator<readonly Pointer[]>;
  /** Of a document, by its key. */
  readonly of: (key: string) => Pointer | undefined;
}

export function openPointers(s3: S3, results: string): Pointers {
  const seen = new Map<string, string>();
  const byDocument = new Map<string, Pointer>();

  async function fetchPointer({ key, etag }: ListedVersion): Promise<readonly Pointer[]> {
    const stored = await getObject(s3, { bucket: results, key });
    seen.set(key, stored?.etag ?? etag);
    if (stored === null) return [];
    const parsed = pointer.parse(JSON.parse(Buffer.from(stored.bytes).toString()));
    byDocument.set(parsed.source.key, parsed);
    return [parsed];
  }

  async function fetchAll(versions: readonly ListedVersion[]): Promise<readonly Pointer[]> {
    return (await Promise.all(versions.map(fetchPointer))).flat();
  }

  return {
    of: (key) => byDocument.get(key),
    changed: async function* () {
      const versions: ListedVersion[] = [];
      for await (const version of listCurrentVersions(s3, results, 'latest/')) {
        if (seen.get(version.key) === version.etag) continue;
        if (versions.push(version) === AT_ONCE) yield await fetchAll(versions.splice(0));
      }
      yield await fetchAll(versions);
    },
  };
}
