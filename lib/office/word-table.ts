import { escapeXml } from './xml.ts';

/** Cells that tile `widths.length` columns (each in twentieths of a point) and `rows` rows. A merged cell stands once. */
export interface WordTable {
  readonly kind: 'table';
  readonly rows: number;
  readonly widths: readonly number[];
  readonly cells: readonly WordCell[];
}

export interface WordCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');

export function wordTable(table: WordTable): string {
  const { rows, widths } = table;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const properties = `<w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/></w:tblCellMar></w:tblPr>`;
  const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
  const lines = Array.from({ length: rows }, (_, row) => rowXml(row, table));
  return `<w:tbl>${properties}${grid}${lines.join('')}</w:tbl>`;
}

/** A cell that is merged downwards stands in each of its rows, empty below the first. */
function rowXml(row: number, table: WordTable): string {
  const here = table.cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .toSorted((one, other) => one.column - other.column);
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${here.map((cell) => cellXml(cell, row, table)).join('')}</w:tr>`;
}

function cellXml(
  { row: first, column, rowSpan, columnSpan, text }: WordCell,
  row: number,
  { rows, widths }: WordTable,
): string {
  const width = widths.slice(column, column + columnSpan).reduce((sum, each) => sum + each, 0);
  const across = columnSpan > 1 ? `<w:gridSpan w:val="${columnSpan}"/>` : '';
  const down = rowSpan > 1 ? `<w:vMerge w:val="${row === first ? 'restart' : 'continue'}"/>` : '';
  const keep = row < rows - 1 ? '<w:keepNext/>' : ''; // on one page, where it has the room
  const run = row === first && text !== '' ? `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>` : '';
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${across}${down}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:pStyle w:val="cell"/>${keep}</w:pPr>${run}</w:p></w:tc>`;
}
