import type { Loss, LossKind } from '../../document/model.ts';
import type { OfficePackage } from './package/office-package.ts';
import type { WordParts } from './package/word-parts.ts';
import type { XmlElement } from './xml/xml.ts';
import { childrenNamed, outermost, stringOf } from './xml/xml.ts';

/** Fields that start a program or take in another file as the document is opened (ECMA-376 part 1, 17.16.5). */
const STARTING = /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE)\b/i;

/** What a DOCX does or holds besides its body. Nothing of it is ever run, opened or fetched. */
export function beyondBody(source: OfficePackage, { document, relationships }: WordParts): Loss[] {
  const bodies = childrenNamed(document, 'w:body').length;
  const outside = [...relationships.values()].filter(({ external, type }) => external && type !== 'hyperlink');
  return [
    ...outside.map(({ type, target }) => loss('part-unread', `${type} at ${target}, not fetched`)),
    ...(bodies > 1 ? [loss('part-unread', `bodies after the first: ${bodies - 1}`)] : []),
    ...(source.has('word/vbaProject.bin') ? [loss('active-content', 'macros')] : []),
    ...startingFields(document).map((field) => loss('active-content', field)),
  ];
}

function startingFields(document: XmlElement): string[] {
  const fields = outermost(document, 'w:instrText').map(stringOf);
  const simple = outermost(document, 'w:fldSimple').map(({ attributes }) => attributes.get('w:instr') ?? '');
  return [...fields, ...simple].filter((field) => STARTING.test(field)).map((field) => field.trim());
}

function loss(kind: LossKind, text: string): Loss {
  return { kind, text, spot: null, inTable: false };
}
