import type { ClaimReader } from '../claim-reader.ts';
import { findDisputes } from '../disputes.ts';

/** `被申请行政复议2件`; `未发生行政复议` states zero. */
export const reviews: ClaimReader = {
  kind: 'reviews',
  read: (sentence) => {
    const found = findDisputes(sentence, '复议');
    if (found === undefined) return [];
    return [{ ...found, confirms: '/reviewAndLitigation/administrativeReview/total', parts: [] }];
  },
};
