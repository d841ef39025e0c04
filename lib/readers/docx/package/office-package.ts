import { DocumentError } from '../../../errors.ts';
import { limits } from '../../limits.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/xml.ts';
import { childrenNamed, elementsOf, stringOf } from '../xml/xml.ts';
import { inflateEntry } from './inflate-entry.ts';
import type { ZipEntry } from './zip-directory.ts';
import { readZipDirectory } from './zip-directory.ts';

/** Parts by their names, which have no `/` in front and no case of their own (ECMA-376 part 2, 6.2.2). */
export interface OfficePackage {
  /** In lower case. */
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
  /** '' where the package does not say. */
  readonly contentTypeOf: (name: string) => string;
  /** Undefined where there is no such part. Throws where it is no XML. */
  readonly read: (name: string) => XmlElement | undefined;
  /** Of a part that is no XML. Undefined where there is no such part, or none that can be unpacked. */
  readonly bytesOf: (name: string) => Uint8Array | undefined;
}

export function openZip(bytes: Uint8Array): OfficePackage {
  const entries = new Map(readZipDirectory(bytes).map((entry) => [entry.name.toLowerCase(), entry]));
  const rest = { parts: limits.docx.parts };
  const read = (name: string): XmlElement | undefined => {
    const entry = entries.get(name.toLowerCase());
    if (!entry) return undefined;
    const inflated = inflateEntry(bytes, entry);
    rest.parts -= inflated.length;
    if (rest.parts < 0)
      throw new DocumentError('too-large', `the parts that are read are over ${limits.docx.parts} bytes`);
    return parseXml(inflated, name);
  };
  const types = read('[Content_Types].xml');
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    contentTypeOf: (name) => declaredType(types, name),
    read,
    bytesOf: (name) => {
      const entry = entries.get(name.toLowerCase());
      return entry && unpacked(bytes, entry);
    },
  };
}

function unpacked(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  try {
    return inflateEntry(bytes, entry, limits.docx.inflated);
  } catch (error) {
    if (error instanceof DocumentError) return undefined;
    throw error;
  }
}

function declaredType(types: XmlElement | undefined, name: string): string {
  if (!types) return '';
  const path = `/${name}`.toLowerCase();
  const extension = path.slice(path.lastIndexOf('.') + 1);
  const declared =
    childrenNamed(types, 'types:Override').find(
      ({ attributes }) => attributes.get('PartName')?.toLowerCase() === path,
    ) ??
    childrenNamed(types, 'types:Default').find(
      ({ attributes }) => attributes.get('Extension')?.toLowerCase() === extension,
    );
  return declared?.attributes.get('ContentType') ?? '';
}

/** A package written as one XML file (Word's "XML document"): each part an element. */
export function openFlatPackage(root: XmlElement): OfficePackage {
  const parts = new Map(
    childrenNamed(root, 'pkg:part').map((part) => [
      (part.attributes.get('pkg:name') ?? '').slice(1).toLowerCase(),
      part,
    ]),
  );
  return {
    names: [...parts.keys()],
    has: (name) => parts.has(name.toLowerCase()),
    contentTypeOf: (name) => parts.get(name.toLowerCase())?.attributes.get('pkg:contentType') ?? '',
    read: (name) => {
      const data = elementsOf(parts.get(name.toLowerCase()) ?? root).find((each) => each.name === 'pkg:xmlData');
      return data && elementsOf(data)[0];
    },
    bytesOf: (name) => {
      const data = elementsOf(parts.get(name.toLowerCase()) ?? root).find((each) => each.name === 'pkg:binaryData');
      return data && Buffer.from(stringOf(data), 'base64');
    },
  };
}
