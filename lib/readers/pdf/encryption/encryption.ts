import { bytesOfString, dictionaryEntries } from '../file/dictionary-entries.ts';
import { lastSection } from '../file/last-section.ts';
import type { StandardHandler } from './file-key.ts';
import { fileKey } from './file-key.ts';

/** What the streams of a file are encrypted with; `unknown` where it does not open without a password, or not for all of them. */
export interface Encryption {
  readonly cipher: Cipher | 'unknown';
  readonly key: Buffer;
  readonly encryptsMetadata: boolean;
}

type Cipher = 'none' | 'rc4' | 'aes-128' | 'aes-256';

type Entries = ReadonlyMap<string, string>;

export function encryptionOf(text: string): Encryption {
  const trailer = lastTrailer(text);
  if (![...trailer.keys()].some((path) => /^\/Encrypt(?:$|\/)/u.test(path))) return withCipher('none');
  const handler = handlerNamed(text, trailer);
  const cipher = cipherOf(handler);
  if (cipher === 'unknown' || cipher === 'none') return withCipher(cipher);
  const parts = standardHandler(handler, bytesOfString(trailer.get('/ID')));
  const key = parts && fileKey(parts);
  return parts && key ? { cipher, key, encryptsMetadata: parts.encryptsMetadata } : withCipher('unknown');
}

function withCipher(cipher: Encryption['cipher']): Encryption {
  return { cipher, key: Buffer.alloc(0), encryptsMetadata: true };
}

/** As readers find it, which may be the dictionary of a stream (ISO 32000-2, 7.5.5 and 7.5.8); else the last that names an encryption. */
function lastTrailer(text: string): Entries {
  const section = lastSection(text);
  const isTable = section !== null && /^\s*xref/u.test(text.slice(section, section + 8));
  const at = isTable ? text.indexOf('trailer', section) : section;
  return at === null || at < 0 ? trailerNaming(text) : dictionaryEntries(text.slice(at));
}

/** How far before `/Encrypt` a trailer begins at most. */
const TRAILER = 2048;

function trailerNaming(text: string): Entries {
  const at = Array.from(text.matchAll(/\/Encrypt\s*(?=<<|\d)/gu), ({ index }) => index).at(-1);
  if (at === undefined) return new Map();
  const from = Math.max(0, at - TRAILER);
  const before = text.slice(from, at);
  const start = from + Math.max(0, before.lastIndexOf('trailer'), before.lastIndexOf(' obj'));
  return new Map([['/Encrypt', 'unread'], ...dictionaryEntries(text.slice(start))]);
}

/** The dictionary of the handler is an object of its own, never one within a stream (7.5.7), or stands in the trailer itself. */
function handlerNamed(text: string, trailer: Entries): Entries {
  const own = [...trailer].filter(([path]) => path.startsWith('/Encrypt/'));
  if (own.length > 0) return new Map(own.map(([path, value]) => [path.slice('/Encrypt'.length), value]));
  const [, number, generation] = /^(\d+)\s+(\d+)\s+R$/u.exec(trailer.get('/Encrypt') ?? '') ?? [];
  if (number === undefined || generation === undefined) return new Map();
  const header = new RegExp(String.raw`(?<!\d)${number}\s+${generation}\s+obj\b`, 'gu');
  const at = Array.from(text.matchAll(header), ({ index }) => index).at(-1);
  return at === undefined ? new Map() : dictionaryEntries(text.slice(at));
}

/** By the version of the handler, or by the crypt filter of streams (7.6.2 and 7.6.6). */
function cipherOf(handler: Entries): Encryption['cipher'] {
  if (handler.get('/Filter') !== '/Standard') return 'unknown';
  const version = handler.get('/V') ?? '';
  if (version === '1' || version === '2') return 'rc4';
  const streams = handler.get('/StmF') ?? '/Identity';
  if ((handler.get('/EFF') ?? streams) !== streams) return 'unknown'; // not every attached file says that it is one
  const method = handler.get(`/CF${streams}/CFM`) ?? '/None';
  return ['4', '5'].includes(version) ? (METHODS.get(`${version}${method}`) ?? 'unknown') : 'unknown';
}

const METHODS: ReadonlyMap<string, Cipher> = new Map([
  ['4/None', 'none'],
  ['4/V2', 'rc4'],
  ['4/AESV2', 'aes-128'],
  ['5/None', 'none'],
  ['5/AESV3', 'aes-256'],
]);

function standardHandler(handler: Entries, id: Buffer | null): StandardHandler | null {
  const owner = bytesOfString(handler.get('/O'));
  const user = bytesOfString(handler.get('/U'));
  if (owner === null || user === null) return null;
  return {
    revision: Number(handler.get('/R')),
    length: lengthOf(handler),
    owner,
    user,
    userKey: bytesOfString(handler.get('/UE')) ?? Buffer.alloc(0),
    permissions: Number(handler.get('/P')),
    id: id ?? Buffer.alloc(0),
    encryptsMetadata: Number(handler.get('/V')) < 4 || handler.get('/EncryptMetadata') !== 'false',
  };
}

/** `/Length` is for version 2 only, in bits (7.6.2, table 20). */
function lengthOf(handler: Entries): number {
  const version = handler.get('/V');
  if (version === '1') return 5;
  return version === '2' ? Number(handler.get('/Length') ?? 40) / 8 : 16;
}
