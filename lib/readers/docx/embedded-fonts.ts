import { OF_SIGNS } from './looks.ts';
import type { OfficePackage } from './package/office-package.ts';
import { relationshipsOf } from './package/relationships.ts';
import type { XmlElement } from './xml/xml.ts';
import { childrenNamed, elementsOf } from './xml/xml.ts';

/** The font table embeds a font in up to four styles (ECMA-376 part 1, 17.8.3.3 to 17.8.3.6). */
const EMBEDDED = /^w:embed(?:Regular|Bold|Italic|BoldItalic)$/u;
/** So many bytes of an embedded font are masked by the key that stands beside it (17.8.1). */
const MASKED = 32;

/** The fonts of letters that the file brings with it, as OpenType, each style of each by itself. */
export function embeddedFonts(source: OfficePackage, main: string): Uint8Array[] {
  const table = relationshipsOf(source, main).find(({ type }) => type === 'fontTable')?.target;
  const targets = new Map(relationshipsOf(source, table ?? main).map(({ id, target }) => [id, target]));
  const fonts = table === undefined || targets.size === 0 ? undefined : source.read(table);
  return (fonts ? childrenNamed(fonts, 'w:font') : [])
    .filter(({ attributes }) => !OF_SIGNS.test(attributes.get('w:name') ?? ''))
    .flatMap(elementsOf)
    .filter(({ name }) => EMBEDDED.test(name))
    .flatMap((style) => {
      const bytes = source.bytesOf(targets.get(style.attributes.get('r:id') ?? '') ?? '');
      return bytes ? [unmasked(bytes, style)] : [];
    });
}

/** The key is a GUID, of which the last byte masks the first of the font. */
function unmasked(bytes: Uint8Array, { attributes }: XmlElement): Uint8Array {
  const key = Buffer.from((attributes.get('w:fontKey') ?? '').replaceAll(/[{}-]/gu, ''), 'hex').reverse();
  return bytes.map((byte, at) => (at < MASKED ? byte ^ (key[at % key.length] ?? 0) : byte));
}
