/** Characters that are two places wide on a screen (Unicode Standard Annex 11: Wide and Fullwidth). */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/** How wide a text is on a screen, where a letter takes one place. */
export function placesOf(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
