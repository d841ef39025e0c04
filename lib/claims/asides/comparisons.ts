import type { Aside } from './aside.ts';
import { blanked } from './aside.ts';

const COMPARISON =
  /[^,;。()]*(?:同比|环比|相比|增长|增加|减少|下降|上升|[较比](?:上年|上一年|去年|往年|20\d\d年))[^,;。()]*/gu;

/** `同比增长12件`, `较上年减少5件`: how much more or less, not how many. */
export const comparisons: Aside = (text) => text.replace(COMPARISON, blanked);
