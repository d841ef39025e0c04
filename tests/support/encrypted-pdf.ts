import { createCipheriv, createHash } from 'node:crypto';
import type { PdfFile } from './pdf-file.ts';
import { bytesOf, nextNumber, streamOf, withObjects, writePdf } from './pdf-file.ts';

/** By the cipher of its streams, and the revision of its handler where there is more than one. */
export const encryptions = ['rc4-40', 'rc4-128', 'rc4-filter', 'aes-128', 'aes-256-r5', 'aes-256-r6'] as const;
export type Encryption = (typeof encryptions)[number];
type Kind = Encryption | 'identity';

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
const ID = Buffer.from('0123456789abcdef0123456789abcdef', 'hex');
const OWNER = Buffer.alloc(48, 7);
/** Printing is allowed, copying and changing are not. */
const PERMISSIONS = -3900;
/** Of files whose key does not come from the password. */
const CHOSEN_KEY = Buffer.alloc(32, 'chosen');

interface Handler {
  readonly key: Buffer;
  /** Of its dictionary. */
  readonly entries: string;
}

/** The PDF protected by the standard handler (ISO 32000-2, 7.6.4), where streams say nothing else; under `identity` all stay as they are. */
export function encryptedPdf(file: PdfFile, password: string, kind: Kind = 'identity', entries = ''): Uint8Array {
  const number = nextNumber(file);
  const withMetadata = !entries.includes('/EncryptMetadata false');
  const handler = kind.startsWith('aes-256')
    ? newHandler(Buffer.from(password), kind)
    : oldHandler(Buffer.from(password), kind, withMetadata);
  const bodies = [...file.objects].map(
    ([at, body]) => [at, encryptedBody(body, { at, kind, key: handler.key })] as const,
  );
  const id = ID.toString('hex');
  return writePdf({
    ...withObjects(file, {
      ...Object.fromEntries<string>(bodies),
      [number]: `<< /Filter /Standard /P ${PERMISSIONS} ${handler.entries} ${entries} >>`,
    }),
    trailer: `/Encrypt ${number} 0 R /ID [<${id}> <${id}>]`,
  });
}

function filterEntries(method: string): string {
  return `/CF << /StdCF << /AuthEvent /DocOpen /CFM /${method} >> >> /StmF /StdCF /StrF /Identity`;
}

/** Algorithm 2. */
function oldHandler(password: Buffer, kind: Kind, withMetadata: boolean): Handler {
  const owner = OWNER.subarray(0, 32);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(PERMISSIONS);
  const padded = Buffer.concat([password, PADDING]).subarray(0, 32);
  let key = md5(padded, owner, permissions, ID, withMetadata ? Buffer.alloc(0) : Buffer.alloc(4, 255));
  const entries = (user: Buffer) => `/O <${owner.toString('hex')}> /U <${user.toString('hex')}>`;
  if (kind === 'rc4-40') {
    key = key.subarray(0, 5);
    return { key, entries: `/V 1 /R 2 ${entries(rc4(key, PADDING))}` };
  }
  for (let round = 0; round < 50; round += 1) key = md5(key);
  return { key, entries: `${versionEntries(kind)} /Length 128 ${entries(userEntry(key))}` };
}

function versionEntries(kind: Kind): string {
  if (kind === 'rc4-128') return '/V 2 /R 3';
  if (kind === 'identity') return '/V 4 /R 4 /CF << >> /StmF /Identity /StrF /Identity';
  return `/V 4 /R 4 ${filterEntries(kind === 'aes-128' ? 'AESV2' : 'V2')}`;
}

/** Algorithm 5. */
function userEntry(key: Buffer): Buffer {
  let entry = rc4(key, md5(PADDING, ID));
  for (let round = 1; round < 20; round += 1)
    entry = rc4(
      key.map((byte) => byte ^ round),
      entry,
    );
  return Buffer.concat([entry, Buffer.alloc(16)]);
}

/** Algorithm 8. */
function newHandler(password: Buffer, kind: Kind): Handler {
  const hash = (salt: Buffer) =>
    kind === 'aes-256-r5' ? sha(256, password, salt) : hardened(password, sha(256, password, salt));
  const [forHash, forKey] = [Buffer.from('of hash '), Buffer.from('of key  ')];
  const user = Buffer.concat([hash(forHash), forHash, forKey]);
  const userKey = aes('aes-256-cbc', hash(forKey), Buffer.alloc(16), CHOSEN_KEY);
  const hex = Object.entries({
    O: OWNER,
    U: user,
    OE: OWNER.subarray(0, 32),
    UE: userKey,
    Perms: OWNER.subarray(0, 16),
  })
    .map(([name, bytes]) => `/${name} <${bytes.toString('hex')}>`)
    .join(' ');
  return { key: CHOSEN_KEY, entries: `/V 5 /R ${kind.slice(-1)} /Length 256 ${filterEntries('AESV3')} ${hex}` };
}

/** Algorithm 2.B for a user. */
function hardened(password: Buffer, first: Buffer): Buffer {
  let key = first;
  for (let round = 1; ; round += 1) {
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => Buffer.concat([password, key])));
    const mixed = aes('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32), repeated);
    key = sha(([256, 384, 512] as const)[Number(BigInt(`0x${mixed.toString('hex', 0, 16)}`) % 3n)] ?? 256, mixed);
    if (round >= 64 && (mixed.at(-1) ?? 0) <= round - 1 - 32) return key.subarray(0, 32);
  }
}

interface Place {
  /** The number of the object. */
  readonly at: number;
  readonly kind: Kind;
  readonly key: Buffer;
}

/** Strings are encrypted where no filter can say that they are not. */
function encryptedBody(body: string, place: Place): string {
  if (place.kind === 'identity' || body.includes('/Crypt') || /\/Type \/(?:XRef|Metadata)\b/.test(body)) return body;
  const [, head = body, data] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(body) ?? [];
  const dictionary = /^rc4-\d/.test(place.kind)
    ? head.replace(/\(([^()]*)\)/g, (_, text: string) => `<${encrypted(bytesOf(text), place).toString('hex')}>`)
    : head;
  if (data === undefined) return dictionary;
  const entries = /^<<([\s\S]*)>>$/.exec(dictionary.replace(/\/Length \d+/, ''))?.[1];
  return streamOf(encrypted(bytesOf(data), place), entries);
}

/** Algorithms 1 and 1.A, for generation 0. */
function encrypted(data: Uint8Array, { at, kind, key }: Place): Buffer {
  const initial = Buffer.alloc(16, at);
  const number = Buffer.from([at % 256, at >> 8, 0, 0, 0]);
  if (kind.startsWith('aes-256')) return Buffer.concat([initial, aes('aes-256-cbc', key, initial, filledUp(data))]);
  const salt = Buffer.from(kind === 'aes-128' ? '73416c54' : '', 'hex');
  const own = md5(key, number, salt).subarray(0, key.length === 5 ? 10 : 16);
  return kind === 'aes-128'
    ? Buffer.concat([initial, aes('aes-128-cbc', own, initial, filledUp(data))])
    : rc4(own, data);
}

function filledUp(data: Uint8Array): Buffer {
  const count = 16 - (data.length % 16);
  return Buffer.concat([data, Buffer.alloc(count, count)]);
}

function aes(name: string, key: Buffer, initial: Buffer, data: Uint8Array): Buffer {
  const cipher = createCipheriv(name, key, initial).setAutoPadding(false);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

function sha(bits: 256 | 384 | 512, ...parts: readonly Uint8Array[]): Buffer {
  return createHash(`sha${bits}`).update(Buffer.concat(parts)).digest();
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
