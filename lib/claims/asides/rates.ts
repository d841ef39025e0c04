import type { Aside } from './aside.ts';
import { blankClauses } from './aside.ts';

/** So many for each of something: `平均每件`, `月均3件`, `每件收取100元`. */
export const rates: Aside = (text) => blankClauses(text, (clause) => /平均|[月日年人周户]均|每/u.test(clause));
