import type { Aside } from './aside.ts';
import { blankClauses } from './aside.ts';

const THEN = String.raw`(?:上一?年|去年|前年|往年|同期|20\d\d年)`;
const COMPARISON = new RegExp(
  String.raw`同比|环比|相比|增长|增加|减少|下降|上升|上涨|翻番|翻了|[较比]${THEN}|占[^,;]{0,12}总?数?的?几|压缩`,
  'u',
);

/** How much more or less, not how many: `同比增长12件`, `较上年减少5件`. */
export const comparisons: Aside = (text) => blankClauses(text, (clause) => COMPARISON.test(clause));
