import type { SheetPart, SheetRow } from './sheet.ts';
import { openSheetPart } from './sheet.ts';
import { writeFrame } from './workbook-frame.ts';
import { openZip } from './zip.ts';

export interface Sheet {
  readonly write: (rows: readonly SheetRow[]) => void;
}

export interface Workbook {
  /** Where a sheet is full, it goes on in another: `名称（2）`. Sheets may be written at the same time. */
  readonly sheet: (name: string, heads: readonly SheetRow[]) => Sheet;
  readonly end: () => void;
}

/**
 * An XLSX whose rows are written as they come, to any number, the same bytes for the same rows. A text is typed as one, so that no
 * program takes it for a formula.
 */
export function openWorkbook(sink: (bytes: Uint8Array) => void): Workbook {
  const zip = openZip(sink);
  const names: string[] = [];
  const open: SheetPart[] = [];
  const add = (name: string, heads: readonly SheetRow[]): SheetPart => {
    names.push(name);
    return openSheetPart(zip.entry(`xl/worksheets/sheet${names.length}.xml`), heads);
  };
  return {
    sheet: (name, heads) => {
      const place = open.push(add(name, heads)) - 1;
      let parts = 1;
      return {
        write: (rows) => {
          for (let from = 0; from < rows.length;) {
            const part = open[place];
            const room = part?.room() ?? 0;
            part?.write(rows.slice(from, from + room));
            from += room;
            if (from >= rows.length) return;
            part?.end();
            parts += 1;
            open[place] = add(`${name}（${parts}）`, heads);
          }
        },
      };
    },
    end: () => {
      for (const part of open) part.end();
      writeFrame(zip, names);
      zip.end();
    },
  };
}
