import type { Block, Document } from '../../document/model.ts';
import { DocumentError } from '../../errors.ts';
import type { Reader } from '../reader.ts';
import { blocksOf } from './blocks.ts';
import { decodeText } from './decode.ts';
import { withoutUnseen } from './without-unseen.ts';

/** Plain text, and what other tools make of a document: tables as fields between tabs or bars, or in HTML. */
export const textReader: Reader = {
  format: 'text',
  accepts: (bytes) => decodeText(bytes) !== undefined,
  read: (bytes) =>
    new Promise((resolve) => {
      resolve(documentOf(decodeText(bytes)));
    }),
};

function documentOf(text: string | undefined): Document {
  if (text === undefined) throw new DocumentError('text-undecodable', 'neither UTF-8, UTF-16 nor GB18030');
  const seen = withoutUnseen(text);
  const blocks: readonly Block[] = blocksOf(seen.text);
  return { format: 'text', pages: null, blocks, losses: seen.losses };
}
