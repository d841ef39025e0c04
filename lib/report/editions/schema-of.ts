import * as z from 'zod';
import type { FormBlock } from '../form.ts';
import { fieldsOf } from '../form.ts';
import { printedNumber } from '../printed-number.ts';

interface Tree {
  readonly [key: string]: Tree | 'figure';
}

/** The shape of the tables that some blocks of the form make: an object a step of the pointers, a figure at each end. */
export function schemaOf(blocks: readonly FormBlock[]): z.ZodObject {
  const paths = blocks.flatMap(fieldsOf).map(({ pointer }) => pointer.slice(1).split('/'));
  return objectOf(paths.reduce<Tree>(withPath, {}));
}

function withPath(tree: Tree, [key = '', ...rest]: readonly string[]): Tree {
  const below = tree[key] ?? {};
  return { ...tree, [key]: rest.length === 0 || below === 'figure' ? 'figure' : withPath(below, rest) };
}

function objectOf(tree: Tree): z.ZodObject {
  const shape = Object.entries(tree).map(
    ([key, below]) => [key, below === 'figure' ? figure : objectOf(below)] as const,
  );
  return z.strictObject(Object.fromEntries(shape));
}

/** Null is what was not printed as a number; zero is only what was printed as zero. */
const figure = printedNumber.nullable();
