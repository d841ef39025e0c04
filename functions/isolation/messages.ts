import type { Readable } from 'node:stream';
import * as z from 'zod';
import { DocumentError } from '../../lib/errors.ts';
import { frameReader } from './frames.ts';

/** What a child says. It has read a stranger's file, so that nothing of it is taken on trust. */
const message = z.discriminatedUnion('kind', [
  /** It has its document in hand. */
  z.strictObject({ kind: z.literal('begun') }),
  /** A sign of life: its event loop turns. */
  z.strictObject({ kind: z.literal('alive') }),
  z.strictObject({ kind: z.literal('outputs'), outputs: z.unknown() }),
  /** It met an error that is not the document's: ours, or a library's. */
  z.strictObject({ kind: z.literal('broke'), detail: z.string() }),
]);

export type Message = z.infer<typeof message>;

/** What is said on a pipe until it closes; throws where that is too much or none of the above. */
export async function* messagesOf(pipe: Readable, maxBytes: number): AsyncGenerator<Message> {
  const read = frameReader();
  let heard = 0;
  for await (const piece of pipe as AsyncIterable<Buffer>) {
    heard += piece.length;
    if (heard > maxBytes) throw new DocumentError('too-large', `an answer of more than ${maxBytes} bytes`);
    yield* read(piece).map(messageOf);
  }
}

function messageOf(frame: string): Message {
  try {
    return message.parse(JSON.parse(frame));
  } catch (cause) {
    throw new DocumentError('reader-crashed', 'an answer that is none', { cause });
  }
}
