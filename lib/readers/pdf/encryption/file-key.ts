import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { rc4 } from './rc4.ts';

/** What the standard security handler makes the key of a file from (ISO 32000-2, 7.6.4.2). */
export interface StandardHandler {
  readonly revision: number;
  /** Of the key, in bytes. */
  readonly length: number;
  readonly owner: Buffer;
  readonly user: Buffer;
  readonly userKey: Buffer;
  readonly permissions: number;
  /** The first part of the identifier of the file. */
  readonly id: Buffer;
  readonly encryptsMetadata: boolean;
}

/** The key of a file that opens without a password; null where it does not. */
export function fileKey(handler: StandardHandler): Buffer | null {
  if ([2, 3, 4].includes(handler.revision)) return keyOfOld(handler);
  if (handler.revision === 5) return keyOfNew(handler, (salt) => hashed('sha256', salt));
  return handler.revision === 6 ? keyOfNew(handler, hardened) : null;
}

/** What stands for a password that is shorter than 32 bytes, or for none. */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** Algorithm 2, and 6 to see whether it is the right one. */
function keyOfOld(handler: StandardHandler): Buffer | null {
  const { revision, length, owner, user, permissions, id, encryptsMetadata } = handler;
  const flags = Buffer.alloc(4);
  flags.writeInt32LE(permissions | 0);
  const mark = Buffer.from(revision >= 4 && !encryptsMetadata ? 'ffffffff' : '', 'hex');
  let key = hashed('md5', PADDING, owner.subarray(0, 32), flags, id, mark).subarray(0, length);
  if (revision === 2) return rc4(key, PADDING).equals(user.subarray(0, 32)) ? key : null;
  for (let round = 0; round < 50; round += 1) key = hashed('md5', key).subarray(0, length);
  return userOf(key, id).equals(user.subarray(0, 16)) ? key : null;
}

/** Algorithm 5, but for the arbitrary bytes at the end. */
function userOf(key: Buffer, id: Buffer): Buffer {
  let entry = hashed('md5', PADDING, id);
  for (let round = 0; round < 20; round += 1) {
    entry = rc4(
      key.map((byte) => byte ^ round),
      entry,
    );
  }
  return entry;
}

/** Algorithm 2.A, and 11 to see whether it is the right one: a hash, the salt of it, and the salt of the hash that hides the key. */
function keyOfNew({ user, userKey }: StandardHandler, hash: (salt: Buffer) => Buffer): Buffer | null {
  if (user.length < 48 || userKey.length !== 32) return null;
  if (!hash(user.subarray(32, 40)).equals(user.subarray(0, 32))) return null;
  const cipher = createDecipheriv('aes-256-cbc', hash(user.subarray(40, 48)), Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(userKey), cipher.final()]);
}

/** Algorithm 2.B for no password and a salt. */
function hardened(salt: Buffer): Buffer {
  let key = hashed('sha256', salt);
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const repeated = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = createCipheriv('aes-128-cbc', key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const mixed = Buffer.concat([cipher.update(repeated), cipher.final()]);
    const rest = mixed.subarray(0, 16).reduce((sum, byte) => sum + byte, 0) % 3; // 256 is 1 modulo 3
    key = hashed(rest === 0 ? 'sha256' : rest === 1 ? 'sha384' : 'sha512', mixed);
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

export function hashed(algorithm: string, ...parts: readonly Uint8Array[]): Buffer {
  return parts.reduce((hash, part) => hash.update(part), createHash(algorithm)).digest();
}
