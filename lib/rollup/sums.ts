import type { Edition, Field } from '../report/form.ts';
import type { Pointer } from '../report/pointer.ts';
import { figureAt } from '../rules/figures.ts';
import { addExactly } from './add-exactly.ts';
import type { Member } from './members.ts';

/** What the members' figures at one place of the form make; null where no member has one. */
export interface Sum {
  readonly field: Field;
  readonly value: number | null;
}

/** Adds what is printed. An empty cell adds nothing, and `doubts.ts` says so. */
export function sumsOf({ fields }: Edition, members: readonly Member[]): Sum[] {
  return fields.map((field) => {
    const figures = members.flatMap(({ report }) => figureAt(report, field.pointer) ?? []);
    return { field, value: figures.length === 0 ? null : addExactly(figures) };
  });
}

interface Tree {
  readonly [key: string]: Tree | number | null;
}

/** The sums in the shape that the figures of a report have. */
export function tablesOf(sums: readonly Sum[]): Tree {
  return sums.reduce<Tree>((tree, { field, value }) => withFigure(tree, stepsOf(field.pointer), value), {});
}

function stepsOf(pointer: Pointer): readonly string[] {
  return pointer.slice(1).split('/');
}

function withFigure(tree: Tree, [key = '', ...rest]: readonly string[], value: number | null): Tree {
  const below = tree[key];
  const branch = typeof below === 'object' && below !== null ? below : {};
  return { ...tree, [key]: rest.length === 0 ? value : withFigure(branch, rest, value) };
}
