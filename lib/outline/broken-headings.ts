import type { Paragraph } from '../document/model.ts';
import type { Line } from './lines.ts';
import { parseNumbering } from './numbering.ts';
import { isOfficial, sectionWordings } from './section-wordings.ts';

/** A heading is broken into so many lines at most. */
const PIECES = 3;

/** Puts the headings of sections together that were broken before their lines were full: in number and words they are the form's. */
export function joinBrokenHeadings(lines: readonly Line[]): Line[] {
  const joined: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const { line, count } = headingAt(lines, at) ?? { line: lines[at], count: 1 };
    if (line !== undefined) joined.push(line);
    at += count;
  }
  return joined;
}

function headingAt(lines: readonly Line[], at: number): { readonly line: Paragraph; readonly count: number } | null {
  const pieces: Paragraph[] = [];
  for (const line of lines.slice(at, at + PIECES)) {
    if (line.kind === 'table') return null;
    pieces.push(line);
    const text = pieces.map((piece) => piece.text.trim()).join('');
    if (isHeading(text))
      return pieces.length < 2 ? null : { line: { ...(pieces[0] ?? line), text }, count: pieces.length };
  }
  return null;
}

function isHeading(text: string): boolean {
  const { style, number, words } = parseNumbering(text);
  return style !== 'none' && sectionWordings.some((wording) => wording.number === number && isOfficial(wording, words));
}
