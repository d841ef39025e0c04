import type { Loss, LossKind } from '../../document/model.ts';
import { contradictions } from './contradictions.ts';
import type { Field } from './field-codes.ts';
import { fieldsIn } from './field-codes.ts';
import type { OfficePackage } from './package/office-package.ts';
import type { Relationship } from './package/relationships.ts';
import { relationshipsOf } from './package/relationships.ts';
import type { WordParts } from './package/word-parts.ts';
import { childrenNamed } from './xml/xml.ts';

/** Fields that start a program or take in another file as the document is opened (ECMA-376 part 1, 17.16.5). */
const STARTING = /^(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|DATABASE|IMPORT)\b/iu;
/** Fields that show what their code says, or move what stands beside them, and have no result in the file. */
const DRAWING = /^(?:EQ|ADVANCE)\b/iu;
/** Fields that show what their code says where they have none. */
const SHOWING = /^(?:SYMBOL|QUOTE|IF|=)/iu;

/** What a DOCX does or holds besides its body. Nothing of it is ever run, opened or fetched. */
export function beyondBody(source: OfficePackage, parts: WordParts): Loss[] {
  const { document } = parts;
  const bodies = childrenNamed(document, 'w:body').length;
  const links = allRelationships(source);
  const outside = links.filter(({ external, type }) => external && type !== 'hyperlink' && type !== 'attachedTemplate');
  const mains = new Set(links.filter(({ type }) => type === 'officeDocument').map(({ target }) => target)).size;
  const fields = [document, parts.footnotes, parts.endnotes, parts.comments, ...parts.furniture].flatMap(fieldsIn);
  return [
    ...outside.map(({ type, target }) => loss('part-unread', `${type} at ${target}, not fetched`)),
    ...(bodies > 1 ? [loss('part-unread', `bodies after the first: ${bodies - 1}`)] : []),
    ...(mains > 1 ? [loss('part-unread', `main parts after the first: ${mains - 1}`)] : []),
    ...active(source, links).map((what) => loss('active-content', what)),
    ...fields.filter(({ code }) => STARTING.test(code)).map(({ code }) => loss('active-content', code)),
    ...fields
      .filter(isUncertain)
      .map(({ code }) => loss('part-unread', `a field that shows what is not in the file: ${code}`)),
    ...contradictions(source, parts).map((text) => loss('part-unread', text.slice(0, LONGEST))),
  ];
}

const LONGEST = 200;

function isUncertain({ code, shown, stale }: Field): boolean {
  return DRAWING.test(code) || (!shown && SHOWING.test(code)) || stale;
}

/** Of the package itself and of all its parts; the same only once. */
function allRelationships(source: OfficePackage): Relationship[] {
  const owners = source.names.flatMap((name) => {
    const [, folder = '', part] = /^((?:.*\/)?)_rels\/([^/]*)\.rels$/u.exec(name) ?? [];
    return part === undefined ? [] : [folder + part];
  });
  const all = owners.flatMap((owner) => relationshipsOf(source, owner));
  return [...new Map(all.map((each) => [`${each.type} ${each.target}`, each])).values()];
}

/** Templates on a server run what macros they like; those of the machine that wrote the file are not at hand. */
const AFAR = /^(?:(?:https?|ftp|mhtml):|(?:file:\/\/)?[\\/]{2}[^\\/]|file:\/\/[^/])/iu;

function active(source: OfficePackage, links: readonly Relationship[]): string[] {
  const isMacro = ({ type }: Relationship) => /vbaProject/iu.test(type);
  const hasMacros = source.names.some((name) => name.endsWith('vbaproject.bin')) || links.some(isMacro);
  const templates = links.filter(
    ({ type, target, external }) => type === 'attachedTemplate' && external && AFAR.test(target),
  );
  return [
    ...(hasMacros ? ['macros'] : []),
    ...(links.some(({ type }) => type === 'extensibility') ? ['commands of its own'] : []),
    ...templates.map(({ target }) => `a template at ${target}, not fetched`),
  ];
}

function loss(kind: LossKind, text: string): Loss {
  return { kind, text, spot: null, inTable: false };
}
