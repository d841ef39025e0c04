import * as z from 'zod';
import { edition2021 } from '../report/editions/2021.ts';
import type { Pointer } from '../report/pointer.ts';
import { valueAt } from '../report/pointer.ts';

/** What a row of table 三 and a side of table 四 hold: a schema says it once, and not for each of some fifty rows. */
const rows: Readonly<Record<string, unknown>> = {
  applicants: rowAt('/properties/requests/properties/newlyReceived'),
  results: rowAt('/properties/reviewAndLitigation/properties/administrativeReview'),
};

function rowAt(pointer: Pointer): unknown {
  return valueAt(z.toJSONSchema(edition2021.schema), pointer);
}

/** A JSON Schema with these rows among its definitions, as far as it has them. */
export function withSharedRows(schema: object): object {
  const names = new Map(Object.entries(rows).map(([name, row]) => [JSON.stringify(row), name]));
  const used = new Set<string>();
  const shared = JSON.parse(JSON.stringify(schema), (_, value: unknown) => {
    const name = typeof value === 'object' ? names.get(JSON.stringify(value)) : undefined;
    if (name === undefined) return value;
    used.add(name);
    return { $ref: `#/$defs/${name}` };
  }) as object; // a schema without some of its parts is an object still
  const $defs = Object.fromEntries(Object.entries(rows).filter(([name]) => used.has(name)));
  return used.size === 0 ? shared : { ...shared, $defs };
}
