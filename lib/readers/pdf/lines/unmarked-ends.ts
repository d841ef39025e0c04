import type { Loss } from '../../../document/model.ts';
import type { PlacedLine, TextBlock } from './paragraphs.ts';
import { ENUMERATOR, isSetIn, SENTENCE_END } from './paragraphs.ts';

/** Paragraphs that are set apart have this many ems more between them than between their lines. */
const SPACE = 0.15;

type BlockOf = (page: number) => TextBlock;

/**
 * Where paragraphs begin with neither an indent nor a space, only a short line ends one. A full line whose sentence ends with
 * it may then end one, too: it is read as people read it, as going on, and this is said.
 */
export function unmarkedEnds(paragraphs: readonly (readonly PlacedLine[])[], blockOf: BlockOf): Loss[] {
  const beginnings = paragraphs.flatMap(([first]) => first ?? []);
  const lastLines = paragraphs.flatMap((lines) => lines.at(-1) ?? []);
  const areMarked = beginnings.slice(1).every((line, at) => isMarked(line, lastLines[at], blockOf));
  if (areMarked) return [];
  return paragraphs
    .filter(([first]) => first !== undefined && !isSetIn(first.line, blockOf(first.page)))
    .flatMap((lines) => lines.slice(0, -1).filter(({ line }) => SENTENCE_END.test(line.text)))
    .map(({ page, line: { box } }) => ({
      kind: 'file-remark',
      text: 'the page does not tell whether a paragraph ends with this line',
      spot: { page, box },
      inTable: false,
    }));
}

/** Whether more tells that a paragraph begins than that the line above it is short. */
function isMarked({ page, line }: PlacedLine, above: PlacedLine | undefined, blockOf: BlockOf): boolean {
  if (above?.page !== page || !SENTENCE_END.test(above.line.text)) return true;
  const block = blockOf(page);
  const pitch = (line.box[3] - above.line.box[3]) / line.size;
  return isSetIn(line, block) || ENUMERATOR.test(line.text) || pitch > block.pitch + SPACE;
}
