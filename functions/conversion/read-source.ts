import path from 'node:path/posix';
import { DocumentError } from '../../lib/errors.ts';
import type { Outputs } from '../../lib/output/render-report.ts';
import type { Attempt } from './attempts.ts';
import { writeAttempt } from './attempts.ts';
import type { Source } from './fetch-source.ts';
import type { Subject } from './publish.ts';
import type { Service, Unjudged } from './service.ts';

/** Of an event: in which message it came, and for the how manieth time. */
export interface Delivery {
  readonly messageId: string;
  readonly receiveCount: number;
}

interface Reading {
  readonly subject: Subject;
  readonly source: Source;
  readonly delivery: Delivery;
}

/**
 * Reads a document, and survives one that ends the whole function: from the second delivery on it is noted that reading began.
 * Where the same message finds that note at its third, the document is not read again.
 */
export async function readSource(
  service: Service,
  { subject, source, delivery }: Reading,
  before: Attempt | null,
): Promise<Outputs> {
  const { bytes } = source;
  if (bytes === null) {
    return service.refuse(inputOf(subject, new Uint8Array()), new DocumentError('too-large', `${source.size} bytes`));
  }
  const input = inputOf(subject, bytes);
  if (isKiller(before, delivery)) {
    return service.refuse(input, new DocumentError('quarantined', 'the function died over it in two deliveries'));
  }
  return delivery.receiveCount < 2 ? service.convert(input, null) : readNoted(service, { subject, input, delivery });
}

async function readNoted(
  service: Service,
  { subject, input, delivery }: Pick<Reading, 'subject' | 'delivery'> & { readonly input: Unjudged },
): Promise<Outputs> {
  const { messageId } = delivery;
  await writeAttempt(service, subject, { phase: 'reading', messageId });
  try {
    return await service.convert(input, null);
  } finally {
    await writeAttempt(service, subject, { phase: 'read', messageId });
  }
}

function isKiller(before: Attempt | null, { messageId, receiveCount }: Delivery): boolean {
  return receiveCount >= 3 && before?.phase === 'reading' && before.messageId === messageId;
}

export function inputOf({ source }: Subject, bytes: Uint8Array): Unjudged {
  return { bytes, name: path.basename(source.key), object: source };
}
