import { expect, test } from 'vitest';
import { remarkOn } from '../../lib/rules/loss-words.ts';

test.each([
  ['glyphs-undecoded', '800 glyphs', '800个字符'],
  ['file-remark', 'it is protected against copying or change', '设有禁止复制或修改的限制'],
  ['file-remark', 'the page does not tell whether a paragraph ends with this line', '版面上看不出段落是否到该行为止'],
  ['part-unread', 'the attached file 附件$1.xlsx', '附件“附件$1.xlsx”'],
  [
    'part-unread',
    'image at http://x.example/a b.png, not fetched',
    '引用的外部内容（http://x.example/a b.png），未获取',
  ],
  ['library-warning', 'text not read: 甲\n乙', '未读入的文字：甲\n乙'],
  ['active-content', 'INCLUDETEXT "c:\\x.docx"', '域代码“INCLUDETEXT "c:\\x.docx"”'],
  ['image', 'image', '未命名的图片'],
] as const)('%s: %s is said in Chinese', (kind, text, zh) => {
  expect(remarkOn({ kind, text })).toEqual({ zh, en: text });
});

test.each([
  ['hidden-text', 'macros'],
  ['image', '图片 1'],
  ['library-warning', 'Unrecognised element'],
] as const)('what the document or a library says is no remark: %s %s', (kind, text) => {
  expect(remarkOn({ kind, text })).toBeNull();
});

test('where nothing is said there is no remark', () => {
  expect(remarkOn({ kind: 'image', text: '' })).toBeNull();
});
