import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Command } from '../../fonts/outlines.ts';
import type { Matrix } from '../drawing/matrix.ts';
import { matrixFrom } from '../drawing/matrix.ts';
import type { Path } from '../drawing/path-commands.ts';
import { commandsOf } from '../drawing/path-commands.ts';

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

/** Whether a procedure paints nothing, or the text of another font. */
export function showsNoShape({ procedures }: Type3Font, name: string): boolean {
  const procedure = procedures.get(name);
  if (typeof procedure !== 'object' || procedure === null || !('fnArray' in procedure)) return false;
  const operators: readonly unknown[] = Array.isArray(procedure.fnArray) ? procedure.fnArray : [];
  return operators.includes(OPS.showText) || !operators.some((operator) => PAINTING.has(operator));
}

const PAINTING: ReadonlySet<unknown> = new Set([
  OPS.constructPath,
  OPS.shadingFill,
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintSolidColorImageMask,
]);

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
