import * as z from 'zod';

/** An object of S3 as an event names it. */
export interface NamedObject {
  readonly bucket: string;
  /** Decoded: as it was given when the object was put. */
  readonly key: string;
  readonly versionId: string | null;
  readonly etag: string | null;
  readonly size: number | null;
  /** Orders the events of one key, see `compareSequencers`. Null in messages of the backfill and the sweep. */
  readonly sequencer: string | null;
  readonly eventTime: string | null;
}

const text = z
  .string()
  .min(1)
  .nullish()
  .transform((value) => value ?? null);

/**
 * What is needed of an event that somebody else defines: whatever else stands in it passes, so that a new field or an
 * IPv6 address never turns a good document away.
 */
const record = z.object({
  eventVersion: z.string().regex(/^2\.\d+$/, 'only event versions 2.x are known'),
  eventName: z.string(),
  eventTime: text,
  s3: z.object({
    bucket: z.object({ name: z.string().min(1) }),
    object: z.object({
      key: z.string().min(1).transform(decodeKey),
      versionId: text,
      eTag: text,
      size: z
        .number()
        .nonnegative()
        .nullish()
        .transform((size) => size ?? null),
      sequencer: text,
    }),
  }),
});

const s3Event = z.object({ Records: z.array(record) });
const testEvent = z.object({ Event: z.literal('s3:TestEvent') });

/** The objects that were created; none in the test event that S3 sends when a notification is set up. */
export function createdObjects(event: unknown): NamedObject[] {
  if (testEvent.safeParse(event).success) return [];
  return s3Event
    .parse(event)
    .Records.filter(({ eventName }) => /^(?:s3:)?ObjectCreated:/.test(eventName))
    .map(({ eventTime, s3: { bucket, object } }) => ({
      bucket: bucket.name,
      key: object.key,
      versionId: object.versionId,
      etag: object.eTag,
      size: object.size,
      sequencer: object.sequencer,
      eventTime,
    }));
}

/** Once, and only once: `a%2520b` is the key `a%20b`. */
function decodeKey(encoded: string, context: z.RefinementCtx): string {
  try {
    return decodeURIComponent(encoded.replaceAll('+', ' '));
  } catch {
    context.addIssue({ code: 'custom', message: 'the key is not URL-encoded' });
    return z.NEVER;
  }
}

export function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');
}

const message = z.object({
  messageId: z.string(),
  body: z.string(),
  attributes: z.object({ ApproximateReceiveCount: z.coerce.number().int().positive() }),
});

/** A message of the queue; what is in its body is not looked at here, so that one bad message fails alone. */
export type QueueMessage = z.infer<typeof message>;

const queueEvent = z.object({ Records: z.array(message).min(1) });

/** The messages where the event comes from a queue, null where it is from S3 itself. */
export function messagesOf(event: unknown): readonly QueueMessage[] | null {
  const parsed = queueEvent.safeParse(event);
  return parsed.success ? parsed.data.Records : null;
}
