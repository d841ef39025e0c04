import { describe, expect, test } from 'vitest';
import { closeUp, squeeze } from '../../lib/document/text.ts';

describe('closeUp', () => {
  test.each([
    ['瓦房乡 2023 年政府信息公开工作年度 报告', '瓦房乡2023年政府信息公开工作年度报告'],
    ['共 31 条', '共31条'],
    ['需要增加, 公开的内容', '需要增加,公开的内容'],
    ['春季养护掀热潮　路容路貌展新颜', '春季养护掀热潮路容路貌展新颜'],
    ['第一段\n第二段', '第一段第二段'],
    ['微信\u200b公众号', '微信公众号'],
    ['使用 PDF 格式', '使用PDF格式'],
    ['open  data portal', 'open data portal'],
    ['1 000 000', '1 000 000'],
    ['  无 。 ', '无。'],
  ])('%j is %j', (text, closed) => {
    expect(closeUp(text)).toBe(closed);
  });
});

test.each([
  ['（一） 予以公开', '(一)予以公开'],
  ['１，２３４ 件', '1,234件'],
  ['自\n然\n人', '自然人'],
])('squeeze makes %j %j', (text, squeezed) => {
  expect(squeeze(text)).toBe(squeezed);
});
