import type { Loss } from '../../../document/model.ts';
import type { RawFile } from './raw-file.ts';

const END = '%%EOF';
/** No program writes so many zeros side by side but within compressed data, pictures and fonts. */
const ERASED = /\0{32}/u;
const PAINTS_TEXT = /\bBT\s[\s\S]*\bET\b/u;

/** What stands around a PDF, and what was erased of it. */
export function surroundingLosses({ text, structure, contents }: RawFile): Loss[] {
  const before = Math.max(0, text.indexOf('%PDF-'));
  const end = text.lastIndexOf(END);
  const behind = end < 0 ? '' : text.slice(end + END.length).replace(/[\s\0]+$/u, '');
  const erased = [structure, ...contents.filter((each) => PAINTS_TEXT.test(each))].some((part) => ERASED.test(part));
  return [
    ...(before > 3 ? [loss('part-unread', `${String(before)} bytes before the PDF`)] : []), // 3: a byte order mark
    ...(behind.trim() === '' ? [] : [loss('part-unread', `${String(behind.length)} bytes behind the end of the PDF`)]),
    ...(erased ? [{ ...loss('repaired', 'bytes of it are zero'), inTable: true }] : []),
  ];
}

function loss(kind: Loss['kind'], text: string): Loss {
  return { kind, text, spot: null, inTable: false };
}
