import type { Command } from '../../fonts/outlines.ts';
import type { Matrix, Point } from './matrix.ts';
import { apply } from './matrix.ts';

/** Codes and coordinates, as pdf.js packs them. */
export type Path = ArrayLike<number>;

/** What the codes in the arrays of constructPath (`DrawOPS` of pdf.js) stand for, with how many numbers follow each. */
const CODES = new Map<number | undefined, readonly [type: Command['type'], operands: number]>([
  [0, ['M', 2]],
  [1, ['L', 2]],
  [2, ['C', 6]],
  [3, ['Q', 4]],
  [4, ['Z', 0]],
]);

/** A path as it is under a matrix, up to a code that there is none of. */
export function commandsOf(path: Path, matrix: Matrix): Command[] {
  const commands: Command[] = [];
  let at = 0;
  for (let code = CODES.get(path[at]); code !== undefined; code = CODES.get(path[at])) {
    const [type, operands] = code;
    const point = (index: number): Point => apply(matrix, [path[index] ?? 0, path[index + 1] ?? 0]);
    const points = Array.from({ length: operands / 2 }, (_, index) => point(at + 1 + 2 * index));
    commands.push(commandFrom(type, points));
    at += 1 + operands;
  }
  return commands;
}

function commandFrom(type: Command['type'], points: readonly Point[]): Command {
  const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = points;
  const [x, y] = points.at(-1) ?? [0, 0];
  if (type === 'Z') return { type };
  if (type === 'C') return { type, x1, y1, x2, y2, x, y };
  return type === 'Q' ? { type, x1, y1, x, y } : { type, x, y };
}
