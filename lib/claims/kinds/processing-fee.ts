import type { ClaimReader } from '../claim-reader.ts';
import { clauseBefore, countsIn } from '../count.ts';
import { NUMERAL } from '../numeral.ts';

const FEE = '信息(?:公开)?处理费用?';
const AMOUNT = `(?<count>${NUMERAL})(?<unit>元)`;
const OF = String.raw`(?:20\d\d年度?|全年|本年度?|的|共|合计|总计|累计|实际|实收|收费|收取|收入|金额|总金额|总额|数额|情况|人民币|为|是|计|:)*`;
const END = '(?:的|收取|收费|产生|发生|等|相关|情况|情形|事项|记录)*(?=$|[,;。()※、])';

const CHARGED = [`${FEE}${OF}(?:${NUMERAL}[件笔][,、]?${OF})?${AMOUNT}`, `实际收取${OF}${AMOUNT}`].map(
  (pattern) => new RegExp(pattern, 'gu'),
);
const NONE = [
  `(?:未|没有|无|不存在)[^,;。\\d※减免]{0,20}?${FEE}${END}`,
  `${FEE}[^;。\\d※]{0,10}?(?:未|没有|无)(?:收取|产生|发生)`,
  `${FEE}${OF}零`,
].map((pattern) => new RegExp(pattern, 'u'));

/** Not charged but noticed, waived or given back. */
const OTHER = /减免|免收|免除|退[还回]|应收|标准/u;

/** `收取信息处理费380元`, in 元; `未收取` states zero. */
export const processingFee: ClaimReader = {
  kind: 'processingFee',
  read: ({ stated, plain }) => {
    if (!new RegExp(FEE, 'u').test(plain)) return [];
    const found = CHARGED.flatMap((pattern) => countsIn(stated, pattern)).find(
      ({ index }) => !OTHER.test(clauseBefore(stated, index)),
    );
    const none = NONE.some((pattern) => pattern.test(stated));
    const value = found?.value ?? (none ? 0 : null);
    return value === null ? [] : [{ value, unit: found?.unit ?? null, confirms: null, parts: [] }];
  },
};
