import type { Block, Document } from '../document/model.ts';
import { squeeze } from '../document/text.ts';
import { DocumentError } from '../errors.ts';
import { formWordings } from './form-wordings.ts';

/** Characters that a reader gives to glyphs that it can tell apart, but not name (Unicode's private planes). */
const CIPHER = /[\u{f0000}-\u{10fffd}]/gu;
const UNKNOWN = '\ufffd';
/** A wording is recognised by its length and its repetitions alone when so many of its characters repeat others. */
const SELF_EVIDENT = 6;
/** Any other, when at least this share of it is known already: first what is surer, then, in cells alone, what is left. */
const KNOWN = 0.5;
const KNOWN_OF_CELL = 0.3;
/** Wordings of the form that must be recognised before the key is believed. */
const BELIEVED = 20;

/** What each cipher character stands for. */
type Key = ReadonlyMap<string, string>;

/**
 * Names glyphs that their font does not name, by what the form says where they stand: a document of which all glyphs were
 * renamed is a cipher, and the wording of the form, which is prescribed, is the plain text to it. What the form does not use
 * stays unknown. Throws DocumentError where a document is written in cipher and is no form.
 */
export function decipherDocument(document: Document): Document {
  const texts = textsOf(document.blocks).filter((text) => text.search(CIPHER) >= 0);
  if (texts.length === 0) return document;
  const cells = textsOf(document.blocks.filter(({ kind }) => kind === 'table'));
  const key = findKey(cells, findKey(texts, new Map(), KNOWN), KNOWN_OF_CELL);
  const recognised = texts.filter((text) => formWordings.includes(plain(text, key))).length;
  if (recognised < BELIEVED && isMostlyCipher(document.blocks)) {
    throw new DocumentError(
      'text-undecodable',
      'the fonts name no characters, and the wording of the form was not recognised',
    );
  }
  const name = (text: string) => plain(text, recognised < BELIEVED ? new Map() : key);
  return { ...document, blocks: document.blocks.map((block) => renamed(block, name)) };
}

/** Recognises one wording after another; each makes the next one easier. */
function findKey(texts: readonly string[], start: Key, share: number): Key {
  const next = texts.reduce((known, text) => withText(known, text, share), start);
  return next.size === start.size ? start : findKey(texts, next, share);
}

/** The key with what one text adds to it, where exactly one wording fits. */
function withText(key: Key, text: string, share: number): Key {
  const characters = Array.from(text);
  const known = characters.filter((character) => !isCipher(character) || key.has(character)).length;
  const repeated = characters.length - new Set(characters).size;
  if (known === characters.length || (repeated < SELF_EVIDENT && known < share * characters.length)) return key;
  const [fitting, ...others] = formWordings.flatMap((wording) => matchWording(characters, wording, key) ?? []);
  return fitting === undefined || others.length > 0 ? key : new Map([...key, ...fitting]);
}

/** What a text would add to the key if it were a wording; undefined where it cannot be. No two ciphers stand for one character. */
function matchWording(characters: readonly string[], wording: string, key: Key): Key | undefined {
  const plains = Array.from(wording);
  if (plains.length !== characters.length) return undefined;
  const taken = new Set(key.values());
  const added = new Map<string, string>();
  for (const [at, cipher] of characters.entries()) {
    const character = plains[at] ?? '';
    const known = isCipher(cipher) ? (key.get(cipher) ?? added.get(cipher)) : cipher;
    if (known === undefined && taken.has(character)) return undefined;
    if (known !== undefined && known !== character) return undefined;
    if (known === undefined) {
      added.set(cipher, character);
      taken.add(character);
    }
  }
  return added;
}

function plain(text: string, key: Key): string {
  return text.replace(CIPHER, (cipher) => key.get(cipher) ?? UNKNOWN);
}

function isCipher(character: string): boolean {
  return (character.codePointAt(0) ?? 0) >= 0xf0000;
}

function isMostlyCipher(blocks: readonly Block[]): boolean {
  const characters = textsOf(blocks).flatMap((text) => Array.from(text));
  return characters.filter(isCipher).length > 0.3 * characters.length;
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text)))
    .map(squeeze);
}

function renamed(block: Block, name: (text: string) => string): Block {
  if (block.kind === 'paragraph') return { ...block, text: name(block.text) };
  return { ...block, cells: block.cells.map((cell) => ({ ...cell, text: name(cell.text) })) };
}
