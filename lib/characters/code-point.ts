/** `U+5BD8`: by it, characters differ that look the same, or that have no shape. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
