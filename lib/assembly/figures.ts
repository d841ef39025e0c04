import type { BoundCell } from '../binding/bound-cell.ts';
import { editions } from '../report/editions/index.ts';
import type { Edition, EditionId } from '../report/form.ts';
import type { Pointer } from '../report/pointer.ts';

export interface Tree {
  [key: string]: Tree | number | null;
}

/** The edition of the report: that of its table 三, else that of most of what was found. */
export function editionOf(cells: readonly BoundCell[], year: number | null): EditionId {
  const inTableThree = cells.find(({ pointer }) => pointer.startsWith('/requests/'));
  if (inTableThree !== undefined) return inTableThree.edition;
  const ofOld = cells.filter(({ edition }) => edition === '2019').length;
  if (cells.length > 0) return ofOld * 2 > cells.length ? '2019' : '2021';
  return year !== null && year <= 2020 ? '2019' : '2021';
}

/** The three tables: every field of the edition, null where it was not found, and each part of table 二 as its own head names it. */
export function figuresOf(cells: readonly BoundCell[], id: EditionId): Tree {
  const values = new Map(cells.map(({ pointer, value }) => [pointer, value]));
  const pointers = new Set([...fieldsOf(id, cells), ...values.keys()]);
  return [...pointers].reduce<Tree>(
    (tree, pointer) => withValue(tree, pointer.slice(1).split('/'), values.get(pointer) ?? null),
    {},
  );
}

/** A part of table 二 that follows the other edition has that edition's fields in place of its own. */
function fieldsOf(id: EditionId, cells: readonly BoundCell[]): Pointer[] {
  const foreign = cells.filter(({ edition, pointer }) => edition !== id && pointer.startsWith('/proactiveDisclosure/'));
  const members = new Set(foreign.map(({ pointer }) => memberOf(pointer)));
  const own = editionWith(id).fields.filter(({ pointer }) => !members.has(memberOf(pointer)));
  const others = editions.filter((edition) => edition.id !== id).flatMap(({ fields }) => fields);
  return [...own, ...others.filter(({ pointer }) => members.has(memberOf(pointer)))].map(({ pointer }) => pointer);
}

function memberOf(pointer: Pointer): string {
  return pointer.split('/').slice(0, 3).join('/');
}

function editionWith(id: EditionId): Edition {
  const edition = editions.find((one) => one.id === id);
  if (edition === undefined) throw new Error(`no edition ${id}`);
  return edition;
}

function withValue(tree: Tree, [key = '', ...rest]: readonly string[], value: number | null): Tree {
  const below = tree[key];
  return { ...tree, [key]: rest.length === 0 ? value : withValue(isTree(below) ? below : {}, rest, value) };
}

function isTree(node: Tree | number | null | undefined): node is Tree {
  return typeof node === 'object' && node !== null;
}
