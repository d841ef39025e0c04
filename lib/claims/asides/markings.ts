import { NUMERAL } from '../numeral.ts';
import type { Aside } from './aside.ts';
import { blankClauses } from './aside.ts';

const OF = '(?:类|的|属性|政府信息|信息|公文|文件|共|计|为|有|:)*';
const counted = (marks: string): string => `(?:${marks})${OF}${NUMERAL}[件份条]`;

const BESIDE_PUBLISHED = new RegExp(`公开属性|${counted('主动公开')}`, 'u');
const MARKED = new RegExp(
  `(?:^|、)(?:其中)?(?:(?:公开)?属性|属于|认定|标注|确定|为|:)*${counted('依申请公开|不予公开|不公开')}`,
  'u',
);

/** How many documents were marked for which kind of disclosure, not how many requests: `主动公开120件，依申请公开30件，不予公开15件`. */
export const markings: Aside = (text) =>
  BESIDE_PUBLISHED.test(text) ? blankClauses(text, (clause) => MARKED.test(clause)) : text;
