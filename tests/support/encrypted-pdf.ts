import { createHash } from 'node:crypto';
import type { PdfFile } from './pdf-file.ts';
import { nextNumber, withObjects, writePdf } from './pdf-file.ts';

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
const OWNER = Buffer.alloc(32, 7);
/** Printing is allowed, copying and changing are not. */
const PERMISSIONS = -3900;

/** The PDF protected by the standard handler (ISO 32000-1, 7.6.3); its streams stay as they are, as the filter Identity allows. */
export function encryptedPdf(file: PdfFile, password: string): Uint8Array {
  const number = nextNumber(file);
  const user = userEntry(Buffer.from(password)).toString('hex');
  const handler = `<< /Filter /Standard /V 4 /R 4 /Length 128 /P ${PERMISSIONS} /O <${OWNER.toString('hex')}> /U <${user}>
    /CF << >> /StmF /Identity /StrF /Identity >>`;
  const id = ID.toString('hex');
  return writePdf({
    ...withObjects(file, { [number]: handler }),
    trailer: `/Encrypt ${number} 0 R /ID [<${id}> <${id}>]`,
  });
}

/** Algorithms 2 and 5 of ISO 32000-1, 7.6.3. */
function userEntry(password: Buffer): Buffer {
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const padded = Buffer.concat([password, PADDING]).subarray(0, 32);
  let key = md5(padded, OWNER, permissions, ID);
  for (let round = 0; round < 50; round += 1) key = md5(key);
  let entry = rc4(key, md5(PADDING, ID));
  for (let round = 1; round < 20; round += 1)
    entry = rc4(
      key.map((byte) => byte ^ round),
      entry,
    );
  return Buffer.concat([entry, Buffer.alloc(16)]);
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const box = Array.from({ length: 256 }, (_, at) => at);
  const swap = (a: number, b: number) => {
    [box[a], box[b]] = [box[b] ?? 0, box[a] ?? 0];
  };
  for (let at = 0, other = 0; at < 256; at += 1) {
    other = (other + (box[at] ?? 0) + (key[at % key.length] ?? 0)) % 256;
    swap(at, other);
  }
  let [at, other] = [0, 0];
  return Buffer.from(
    data.map((byte) => {
      at = (at + 1) % 256;
      other = (other + (box[at] ?? 0)) % 256;
      swap(at, other);
      return byte ^ (box[((box[at] ?? 0) + (box[other] ?? 0)) % 256] ?? 0);
    }),
  );
}
