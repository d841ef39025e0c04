import type { Block, Cell, Loss } from '../../../document/model.ts';
import type { Line } from '../lines/lines.ts';
import type { PlacedLine } from '../lines/paragraphs.ts';
import { linesByParagraph, paragraphFrom, textBlockOf } from '../lines/paragraphs.ts';
import { unmarkedEnds } from '../lines/unmarked-ends.ts';
import { continues, stitch } from '../ruled/stitch.ts';
import type { TablePart } from '../ruled/table-from-lattice.ts';
import { tableFromLattice } from '../ruled/table-from-lattice.ts';
import type { PageContent } from './page-content.ts';

type Part = PlacedLine | TablePart;

export interface Blocks {
  readonly blocks: readonly Block[];
  /** The heads of tables that are printed again where a page begins. */
  readonly repeated: readonly Loss[];
  /** Where it is not told whether a paragraph ends. */
  readonly unmarked: readonly Loss[];
}

/** Tables stitched and lines joined, in the order of reading. */
export function blocksOf(pages: readonly PageContent[], furniture: ReadonlySet<Line>): Blocks {
  const blockOf = textBlocks(pages, furniture);
  const blocks: Block[] = [];
  const repeated: Loss[] = [];
  const paragraphs: PlacedLine[][] = [];
  let lines: PlacedLine[] = [];
  let table: TablePart | null = null;
  const flush = () => {
    const page = lines[0]?.page;
    if (page !== undefined) {
      const found = linesByParagraph(lines, blockOf(page));
      paragraphs.push(...found);
      blocks.push(...found.map(paragraphFrom));
    }
    if (table !== null) {
      blocks.push(table.table);
      repeated.push(...table.repeated.map(headLoss));
    }
    lines = [];
    table = null;
  };
  for (const part of pages.flatMap((page) => partsOf(page, furniture))) {
    if ('line' in part) {
      const last = lines.at(-1);
      if (table !== null || (last !== undefined && blockOf(last.page) !== blockOf(part.page))) flush();
      lines.push(part);
    } else if (table !== null && continues(table, part)) {
      table = stitch(table, part);
    } else {
      flush();
      table = part;
    }
  }
  flush();
  return { blocks, repeated, unmarked: unmarkedEnds(paragraphs, blockOf) };
}

/** The same words stand at the head of the table: nothing that may be a figure is lost. */
function headLoss({ text, spot }: Cell): Loss {
  return { kind: 'page-furniture', text, spot, inTable: false };
}

/** What stands on a page, from the top down. */
function partsOf(page: PageContent, furniture: ReadonlySet<Line>): Part[] {
  const lines = page.lines.filter((line) => !furniture.has(line)).map((line) => ({ page: page.page, line }));
  const tables = page.tables.map((table) => tableFromLattice(table, page.page));
  const topOf = (part: Part) => ('line' in part ? part.line.box[1] : part.box[1]);
  return [...lines, ...tables].toSorted((a, b) => topOf(a) - topOf(b));
}

/** In points: writers of A4 differ by 1. */
const ALIKE = 2;

/** The text block of each page: pages of one width were set alike. */
function textBlocks(pages: readonly PageContent[], furniture: ReadonlySet<Line>) {
  const groups = Map.groupBy(pages, ({ width }) => pages.find((page) => Math.abs(page.width - width) < ALIKE));
  const blocks = new Map(
    [...groups.values()].flatMap((alike) => {
      const lines = alike.flatMap(({ page, lines }) => lines.map((line) => ({ page, line })));
      const tables = alike.flatMap((page) => page.tables.map(({ box }) => box));
      const block = textBlockOf(
        lines.filter(({ line }) => !furniture.has(line)),
        tables,
      );
      return alike.map(({ page }) => [page, block] as const);
    }),
  );
  const none = textBlockOf([], []);
  return (page: number) => blocks.get(page) ?? none;
}
