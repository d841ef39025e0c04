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

/** One such death may be any accident; a document that is sound seldom meets two. */
const DEATHS = 2;

/**
 * Reads a document, and survives one that ends the whole function: from the second delivery on it is noted that reading began.
 * Where the same message has found that note twice, the document is not read again. A death outside of the reading leaves no
 * such note: it is nothing that the document did.
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
  const deaths = deathsOver(before, delivery);
  if (deaths >= DEATHS) {
    return service.refuse(input, new DocumentError('quarantined', 'the function died over it in two deliveries'));
  }
  return delivery.receiveCount < 2
    ? service.convert(input, null)
    : readNoted(service, { subject, input, delivery, deaths });
}

async function readNoted(
  service: Service,
  { subject, input, delivery, deaths }: Omit<Reading, 'source'> & { readonly input: Unjudged; readonly deaths: number },
): Promise<Outputs> {
  const { messageId } = delivery;
  await writeAttempt(service, subject, { phase: 'reading', messageId, deaths });
  try {
    return await service.convert(input, null);
  } finally {
    await writeAttempt(service, subject, { phase: 'read', messageId });
  }
}

function deathsOver(before: Attempt | null, { messageId }: Delivery): number {
  return before?.phase === 'reading' && before.messageId === messageId ? before.deaths + 1 : 0;
}

export function inputOf({ source }: Subject, bytes: Uint8Array): Unjudged {
  return { bytes, name: path.basename(source.key), object: source };
}
