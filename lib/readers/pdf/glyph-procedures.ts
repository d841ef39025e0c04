import type { Command } from 'opentype.js/dist/opentype.mjs';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Path } from './draw-path.ts';
import { pathCodes } from './draw-path.ts';
import type { Matrix } from './matrix.ts';
import { apply, matrixFrom } from './matrix.ts';

/** A font of type 3, whose glyphs are procedures by name (ISO 32000-2, 9.6.4), as pdf.js takes them apart. */
export interface Type3Font {
  readonly matrix: Matrix;
  readonly procedures: ReadonlyMap<unknown, unknown>;
}

/** The fonts of type 3 among what pdf.js keeps for all pages, by the names that it gives them. */
export function type3FontsIn(shared: Iterable<unknown>): ReadonlyMap<string, Type3Font> {
  return new Map(
    [...shared].flatMap((entry) => {
      const [name, font] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
      if (typeof name !== 'string' || typeof font !== 'object' || font === null) return [];
      const matrix = 'fontMatrix' in font ? matrixFrom(font.fontMatrix) : null;
      const procedures = 'charProcOperatorList' in font ? font.charProcOperatorList : null;
      return matrix !== null && procedures instanceof Map ? [[name, { matrix, procedures }] as const] : [];
    }),
  );
}

/** The outline that a procedure fills; null where it does anything else, such as painting a picture. */
export function outlineOf({ matrix, procedures }: Type3Font, name: string): readonly Command[] | null {
  const procedure = procedures.get(name);
  if (typeof procedure !== 'object' || procedure === null) return null;
  if (!('fnArray' in procedure && 'argsArray' in procedure)) return null;
  const [operators, operands] = [procedure.fnArray, procedure.argsArray];
  if (!Array.isArray(operators) || !Array.isArray(operands)) return null;
  const painted = operators.map((operator, at) => paintedBy(operator, operands[at]));
  const paths = painted.flatMap((path) => path ?? []);
  return painted.includes(null) ? null : paths.flatMap((path) => commandsOf(path, matrix));
}

/** The paths that an operator fills by the nonzero winding number rule; null where it may paint otherwise. */
function paintedBy(operator: unknown, operands: unknown): readonly Path[] | null {
  if (operator === OPS.setCharWidth || operator === OPS.setCharWidthAndBounds) return [];
  const [paint, paths] = operator === OPS.constructPath && Array.isArray(operands) ? (operands as unknown[]) : [];
  const packed: unknown = Array.isArray(paths) ? paths[0] : null;
  return paint === OPS.fill && packed instanceof Float32Array ? [packed] : null;
}

/** How many numbers follow each code of a path. */
const OPERANDS = new Map<number | undefined, number>([
  [pathCodes.move, 2],
  [pathCodes.line, 2],
  [pathCodes.quadratic, 4],
  [pathCodes.curve, 6],
  [pathCodes.close, 0],
]);

function commandsOf(path: Path, matrix: Matrix): Command[] {
  const commands: Command[] = [];
  for (let at = 0; at < path.length; at += 1 + (OPERANDS.get(path[at]) ?? 0)) {
    const point = (index: number) => apply(matrix, [path[at + 1 + 2 * index] ?? 0, path[at + 2 + 2 * index] ?? 0]);
    commands.push(commandOf(path[at], [point(0), point(1), point(2)]));
  }
  return commands;
}

type Points = readonly [
  first: readonly [number, number],
  second: readonly [number, number],
  third: readonly [number, number],
];

function commandOf(code: number | undefined, [[x1, y1], [x2, y2], [x, y]]: Points): Command {
  if (code === pathCodes.move) return { type: 'M', x: x1, y: y1 };
  if (code === pathCodes.line) return { type: 'L', x: x1, y: y1 };
  if (code === pathCodes.quadratic) return { type: 'Q', x1, y1, x: x2, y: y2 };
  return code === pathCodes.curve ? { type: 'C', x1, y1, x2, y2, x, y } : { type: 'Z' };
}
