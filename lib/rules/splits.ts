import type { Stated } from './claims.ts';
import type { Verdict } from './rule.ts';
import { failed, passed, skipped } from './verdict.ts';
import { quoted } from './wording.ts';

/** Holds where the parts that a sentence names make the whole that it states. */
export function splitHolds({ claim, pointer }: Stated): Verdict {
  const { value, parts, text } = claim;
  if (value === null || parts.length === 0) return skipped(pointer);
  const sum = parts.reduce((total, part) => total + part.value, 0);
  if (sum === value) return passed(pointer);
  const addends = parts.map((part) => `${part.label}${part.value}`).join('、');
  return failed({
    at: [pointer],
    message: {
      zh: `文字表述${quoted(text).zh}：${addends}，合计${sum}，与总数${value}不符，相差${Math.abs(sum - value)}`,
      en: `the parts in ${quoted(text).en} make ${sum}, not ${value}`,
    },
    expected: value,
    actual: sum,
  });
}
