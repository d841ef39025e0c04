import { pointerAt } from '../conversion/move-pointer.ts';
import { byAgencyKey, documentOf, latestKey } from '../conversion/names.ts';
import type { ExactPlace, S3 } from '../s3.ts';
import { deleteVersion, listAllVersions } from '../s3.ts';
import type { SmokePlaces } from './smoke.ts';

interface Place {
  readonly bucket: string;
  readonly key: string;
  readonly versionId: string;
}

/**
 * Deletes every version of documents and of what came of them, so that nobody counts them among the reports. Returns the keys
 * that whoever runs this may not delete.
 */
export async function cleanUp(places: SmokePlaces, keys: readonly string[]): Promise<readonly string[]> {
  const left: string[] = [];
  for await (const place of leftBy(places, keys)) {
    try {
      await deleteVersion(places.s3, place);
    } catch {
      left.push(`${place.bucket}/${place.key}`);
    }
  }
  return left;
}

async function* leftBy({ s3, reports, results }: SmokePlaces, keys: readonly string[]): AsyncGenerator<Place> {
  for (const key of keys) {
    const document = documentOf({ bucket: reports, key });
    const latest = latestKey({ bucket: reports, key });
    const entry = await entryOf(s3, { bucket: results, key: latest });
    yield* below(s3, reports, key);
    yield* below(s3, results, latest);
    yield* below(s3, results, `documents/${document}/`);
    yield* below(s3, results, `attempts/${document}/`);
    if (entry === null) continue;
    for await (const place of below(s3, results, entry))
      if ((await pointerAt(s3, place))?.document === document) yield place;
  }
}

/** Where a document stands among those of its agency. */
async function entryOf(s3: S3, place: ExactPlace): Promise<string | null> {
  const { agency, year } = (await pointerAt(s3, place)) ?? { agency: null, year: null };
  return agency === null || year === null ? null : byAgencyKey(agency, year);
}

async function* below(s3: S3, bucket: string, prefix: string): AsyncGenerator<Place> {
  for await (const { key, versionId } of listAllVersions(s3, bucket, prefix)) yield { bucket, key, versionId };
}
