import type { Aside } from './aside.ts';
import { blanked } from './aside.ts';

/** Titles and quoted sentences. A word between quotation marks is the author's own: `实现“零申请”`. */
const QUOTATION = /《[^》]*》|“[^”]{10,}”|"[^"]{10,}"/gu;

export const quotations: Aside = (text) => text.replace(QUOTATION, blanked);
