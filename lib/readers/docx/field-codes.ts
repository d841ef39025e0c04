import type { XmlElement } from './xml/xml.ts';
import { elementsOf, stringOf } from './xml/xml.ts';

export interface Field {
  readonly code: string;
  /** Whether the file holds its result. */
  readonly shown: boolean;
  /** Whether its result is to be made anew by who opens the file. */
  readonly stale: boolean;
}

/** The fields below an element: their codes, of which a program may write each letter apart. */
export function fieldsIn(root: XmlElement): Field[] {
  const fields: Field[] = [];
  const open: { code: string; stale: boolean; coded: boolean }[] = [];
  const walk = (node: XmlElement): void => {
    const { name, attributes } = node;
    const stale = ['1', 'true', 'on'].includes(attributes.get('w:dirty') ?? '');
    if (name === 'w:fldSimple')
      fields.push({ code: (attributes.get('w:instr') ?? '').trim(), shown: elementsOf(node).length > 0, stale });
    const type = name === 'w:fldChar' ? attributes.get('w:fldCharType') : undefined;
    const last = open.at(-1);
    if (type === 'begin') open.push({ code: '', stale, coded: false });
    if (type === 'separate' && last) last.coded = true;
    if (type === 'end' && last) fields.push({ code: last.code.trim(), shown: last.coded, stale: last.stale });
    if (type === 'end') open.pop();
    if (name === 'w:instrText') {
      if (last && !last.coded) last.code += stringOf(node);
      else fields.push({ code: stringOf(node).trim(), shown: false, stale: false });
    }
    elementsOf(node).forEach(walk);
  };
  walk(root);
  return [...fields, ...open.map(({ code, coded, stale }) => ({ code: code.trim(), shown: coded, stale }))];
}
