import { expect, test } from 'vitest';
import { fold } from '../../lib/claims/fold.ts';

test.each([
  ['收到　１６ 件', '收到16件'],
  ['二〇二三年', '2023年'],
  ['二零二三年十二月三十一日', '2023年12月31日'],
  ['二〇二三年一月一日', '2023年1月1日'],
  ['收到十二件', '收到十二件'],
  ['办结①12件②3件', '办结;12件;3件'],
])('%s reads as %s', (sentence, plain) => {
  expect(fold(sentence)).toBe(plain);
});
