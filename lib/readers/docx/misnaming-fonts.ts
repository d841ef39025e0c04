import type { Loss } from '../../document/model.ts';
import { digitLosses, isOtherDigit } from '../fonts/digit-shapes.ts';
import { shapeOf } from '../fonts/glyph-shape.ts';
import { outlinesIn, ownCharactersIn } from '../fonts/outlines.ts';

const DIGITS = Array.from('0123456789');

/** The fonts that show nothing for some digit, or another one: so that text says 6 and a person sees 9. */
export function misnamingFonts(programs: readonly Uint8Array[]): Loss[] {
  return digitLosses(programs.filter(isMisnaming).length);
}

function isMisnaming(program: Uint8Array): boolean {
  return outlinesIn(program, ownCharactersIn(program, DIGITS)).some(([digit, commands]) => {
    const shape = shapeOf(commands);
    return shape.length === 0 || isOtherDigit(shape, Number(digit));
  });
}
