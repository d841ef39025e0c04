import type { Box, Paragraph } from '../../../document/model.ts';
import { isFull, joinTexts } from './join-lines.ts';
import type { Line } from './lines.ts';
import { boxAroundAll, median } from './lines.ts';

/** A line with the page it stands on. */
export interface PlacedLine {
  readonly page: number;
  readonly line: Line;
}

/** How the text of a document is set: where its lines begin and end, and how far apart they stand. */
export interface TextBlock {
  readonly left: number;
  readonly right: number;
  /** From baseline to baseline, in ems. */
  readonly pitch: number;
}

/** No paragraph begins further in than this many ems; a centred line may. */
const INDENT = 2.5;

/** A beginning that only a paragraph of its own has. */
export const ENUMERATOR =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．](?!\d)|第[一二三四五六七八九十]{1,3}[章节条部])/u;
/** A printer may break a line though it had up to this many ems of room more than the next character takes: AbiWord leaves 0.8. */
const EARLY = 1;
export const SENTENCE_END = /[。；：！？;:!?]$/u;

/** The text block that some lines were set in, and some tables with them. */
export function textBlockOf(lines: readonly PlacedLine[], tables: readonly Box[]): TextBlock {
  const pitches = lines.flatMap(({ page, line }, at) => {
    const next = lines[at + 1];
    if (next?.page !== page || Math.abs(next.line.size - line.size) > 0.5) return [];
    const pitch = (next.line.box[3] - line.box[3]) / line.size;
    return pitch > 0.8 && pitch < 4 ? [pitch] : [];
  });
  return {
    left: leftOf(
      lines.map(({ line }) => line),
      tables,
    ),
    right: Math.max(...lines.map(({ line }) => inkRight(line))),
    pitch: pitches.length > 0 ? median(pitches) : 1.5,
  };
}

/** Where each paragraph is one line, all may be set in by two characters: then tables stand at the edge. */
function leftOf(lines: readonly Line[], tables: readonly Box[]): number {
  const left = Math.min(...lines.map(({ box }) => box[0]));
  const indent = 2 * median(lines.map(({ size }) => size));
  return tables.map((box) => box[0]).find((edge) => Math.abs(left - edge - indent) < 0.1 * indent) ?? left;
}

/** Where a line ends but for the punctuation at its end, which may hang out over the edge of the text. */
function inkRight({ glyphs, box }: Line): number {
  const last = glyphs.findLast(({ text }) => !/^[\p{P}\s]*$/u.test(text));
  return last === undefined ? box[0] : last.box[2];
}

/** The lines of each of the author's paragraphs: what the width of the page broke, and what its height broke, is joined. */
export function linesByParagraph(lines: readonly PlacedLine[], block: TextBlock): PlacedLine[][] {
  const groups: PlacedLine[][] = [];
  for (const placed of lines) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && goesOn(last, placed, { block, first: group[0] ?? last }))
      group.push(placed);
    else groups.push([placed]);
  }
  return groups;
}

interface Setting {
  readonly block: TextBlock;
  /** The first line of the paragraph so far. */
  readonly first: PlacedLine;
}

function goesOn(a: PlacedLine, b: PlacedLine, { block, first }: Setting): boolean {
  if (Math.abs(a.line.size - b.line.size) > 0.06 * a.line.size + 0.3) return false;
  if (a.page === b.page && b.line.box[3] - a.line.box[3] > (block.pitch + 0.4) * a.line.size) return false;
  if (ENUMERATOR.test(b.line.text) && SENTENCE_END.test(a.line.text)) return false;
  if (isAtRight(a.line, block) && isAtRight(b.line, block)) return false;
  // A centred line that is broken fills its line; one that is not has the indent of a paragraph by chance.
  if (isCentred(b.line, block) && isEven(a.line, block) && a.line.box[0] - block.left < a.line.size)
    return isFull(widened(a.line, block), b.line, block.right);
  if (isIndented(b.line, block, first.line)) return false;
  const isOpen = !SENTENCE_END.test(a.line.text) || isSetIn(first.line, block);
  return isFull(a.line, b.line, block.right, isOpen ? EARLY : undefined);
}

/** A centred line as if its slack stood at its right alone. */
function widened(line: Line, { left }: TextBlock): Line {
  const slack = line.box[0] - left;
  return { ...line, box: [left, line.box[1], line.box[2] + slack, line.box[3]] };
}

function isCentred(line: Line, block: TextBlock): boolean {
  return line.box[0] - block.left > INDENT * line.size && isEven(line, block);
}

/** Where a letter is signed and dated: no line of a paragraph begins beyond the middle of the text. */
function isAtRight({ box }: Line, { left, right }: TextBlock): boolean {
  return box[0] > (left + right) / 2;
}

/** As far from the left edge of the text as from the right. */
function isEven({ box, size }: Line, { left, right }: TextBlock): boolean {
  return Math.abs(box[0] - left - (right - box[2])) < 0.6 * size;
}

/** Set in from the text's left edge, and not because the whole paragraph is. */
function isIndented(line: Line, block: TextBlock, first: Line): boolean {
  return isSetIn(line, block) && line.box[0] >= first.box[0] - 0.5 * line.size;
}

/** From the text's left edge. */
export function isSetIn({ box, size }: Line, { left }: TextBlock): boolean {
  return box[0] - left > 0.75 * size;
}

export function paragraphFrom(group: readonly PlacedLine[]): Paragraph {
  const text = group.reduce((sum, { line }, at) => (at === 0 ? line.text : joinTexts(sum, line.text, true)), '');
  const page = group[0]?.page ?? 1;
  const box = boxAroundAll(group.filter((placed) => placed.page === page).map(({ line }) => line.box));
  return { kind: 'paragraph', text, spot: { page, box } };
}
