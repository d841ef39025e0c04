import type { NamedObject } from '../s3-event.ts';
import type { ObjectFacts, S3 } from '../s3.ts';
import { getObject, headObject } from '../s3.ts';

/** Above it an object is not even fetched: the function's memory is for reading, and no report comes near it. */
const FETCHED_BYTES = 200e6;

export interface Source extends ObjectFacts {
  /** Null where there are too many. */
  readonly bytes: Uint8Array | null;
}

/** The very content that the event names, or null where it is gone. */
export async function fetchSource(s3: S3, object: NamedObject): Promise<Source | null> {
  if (object.size === null || object.size <= FETCHED_BYTES) return getObject(s3, object);
  const head = await headObject(s3, object);
  return head && { ...head, bytes: null };
}
