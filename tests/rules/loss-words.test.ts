import { expect, test } from 'vitest';
import { remarkOn } from '../../lib/rules/loss-words.ts';

/** What readers remark, and how it is said in Chinese. */
const whole = [
  ['12 glyphs', '12个字符'],
  ['the page is a picture', '整页为图片'],
  ['image', '未命名的图片'],
  [
    'a page that shows hardly any text, in a file with pictures as large as pages',
    '该页几乎没有文字，而文件中有整页大小的图片',
  ],
  ['it is signed', '带有电子签名'],
  ['it was changed after it was signed', '签名之后又有改动'],
  ['it is protected against copying or change', '设有禁止复制或修改的限制'],
  ['the last of 12 revisions', '文件含12个版本，读取的是最后一个'],
  ['the page does not tell whether a paragraph ends with this line', '版面上看不出段落是否到该行为止'],
  ['it is a portfolio of files', '文件为PDF包，内含其他文件'],
  ['a form in XFA', '含有XFA表单'],
  ['a file attached to a page', '页面上附有文件'],
  ['pages that are not shown: 12', '有12页不显示'],
  ['12 bytes before the PDF', 'PDF开头之前有12字节'],
  ['12 bytes behind the end of the PDF', 'PDF结尾之后有12字节'],
  ['12 bytes behind the end of the ZIP', 'ZIP结尾之后有12字节'],
  ['bytes of it are zero', '部分内容被清零'],
  ['the cross-reference table was rebuilt', '交叉引用表已重建'],
  ['12 compressed streams fail their checksum', '12处压缩数据校验不符'],
  ['12 embedded fonts fail their checksum', '12种内嵌字体校验不符'],
  ['12 objects are not what they are named as', '有12个对象与引用处所指的不符'],
  ['12 names stand for no font, form or picture', '页面使用的12个名称没有对应的字体或图像'],
  ['objects are not written as objects are: 12', '有12个对象的写法不合规范'],
  ['fonts do not tell the width of each character: 12', '有12种字体未逐一给出字符宽度'],
  ['encodings hold something else than names: 12', '有12处字体编码的写法不合规范'],
  ['pages do not tell their size: 12', '有12处页面尺寸不明'],
  ['the content of 12 pages breaks off', '有12页的内容中断'],
  ['12 objects are missing', '引用的对象缺失12个'],
  ['12 fonts show other digits than they name', '有12种字体显示的数字与所标的不符'],
  ['drawings in cells of figures: 12', '数字格内有图形或图片12处'],
  ['annotations that each program draws in its own way: 12', '各阅读程序显示不一的批注12处'],
  ['annotations on paper only: 12', '只在打印时显示的批注12处'],
  ['fields drawn anew by who opens the file: 1', '表单内容由阅读程序重新生成'],
  ['colours that are never painted: 1', '含不着色的颜色'],
  ['pictures in places unknown: 12', '有12幅图片位置不明'],
  ['12 fonts name digits out of order', '有12种字体所标的数字次序不符'],
  ['12 content streams are not written as such', '12处页面内容数据的写法不合规范'],
  ['image at http://x.example/a b\n.png, not fetched', '引用的外部内容（http://x.example/a b\n.png），未获取'],
  ['bodies after the first: 12', '首个正文之后另有12个正文'],
  ['macros', '宏'],
  ['JavaScript', 'JavaScript动作'],
  ['RichMediaExecute', 'RichMediaExecute动作'],
  ['main parts after the first: 12', '首个主文档之后另有12个'],
  ['a script', '网页脚本'],
  ['a style sheet that may hide text or add some', '可能隐藏或添加文字的样式表'],
  ['commands of its own', '自带的功能区命令'],
  ['a template at http://x.example/a\nb, not fetched', '外部模板（http://x.example/a\nb），未获取'],
  ['bidi override: 12', '改变文字方向的控制符12个'],
  ['bidi mark: 12', '从右向左的标记12个'],
  ['bidi isolate: 12', '隔离文字方向的控制符12个'],
  ['tag character: 12', '不可见的标签字符12个'],
] as const;

/** Those that may go on in words of the document or of a library. */
const quoting = [
  ['altChunk', '以altChunk嵌入的文件'],
  ['altChunk 附件\n一', '以altChunk嵌入的文件“附件\n一”'],
  ['missing styles: the text refers to it', '正文引用的部件（styles）缺失'],
  ['a shape that may cover text: 矩形\n1', '可能遮盖文字的图形（矩形\n1）'],
  ['12 glyphs of the page are not placed once: 甲\n乙', '页面上有12个字符未能归入行或格：甲\n乙'],
  ['chart', '嵌入的图表、对象或控件（chart ）'],
  ['object 表\n1', '嵌入的图表、对象或控件（object 表\n1）'],
  ['the attached file 附件$1\n.xlsx', '附件“附件$1\n.xlsx”'],
  ['12 glyphs may look otherwise than they are read: 甲\n乙', '有12个字符看上去可能与读入的不同：甲\n乙'],
  ['a library failed unnoticed (12): 甲\n乙', '解析程序内部出错12次：甲\n乙'],
  ['missing styles: word\n/styles.xml', '部件（styles word\n/styles.xml）缺失'],
  ['a part that is not shown: word\n/a.xml', '正文未显示的部件（word\n/a.xml）'],
  ['INCLUDETEXT "c:\\x\n.docx"', '域代码“INCLUDETEXT "c:\\x\n.docx"”'],
  ['dde excel\nx', '域代码“dde excel\nx”'],
  ['a field that shows what is not in the file: EQ\nx', '所显示内容不在文件中的域（EQ\nx）'],
  ['an element that shows something else: <svg>\nx', '显示其他内容的网页元素（<svg>\nx）'],
  ['another way of saying the same that says otherwise: 甲\n乙', '同一内容的另一种写法文字不同（甲\n乙）'],
  ['text in markup that readers may ignore: 甲\n乙', '阅读程序可能忽略的标记中有文字（甲\n乙）'],
  ['a control bound to data that says otherwise: 甲\n乙', '内容控件所绑定的数据与文字（甲\n乙）不同'],
  ['a figure that floats over the text: 1\n2', '浮动在正文之上的数字（1\n2）'],
  ['text not read: 甲\n乙', '未读入的文字：甲\n乙'],
] as const;

const said = (text: string) => remarkOn({ kind: 'part-unread', text });

test.each([...whole, ...quoting])('%s is said in Chinese', (text, zh) => {
  expect(said(text)).toEqual({ zh, en: text });
});

test.each([...whole, ...quoting])('%s is no remark behind other words', (text) => {
  expect(said(`x ${text}`)).toBeNull();
});

test.each(whole)('%s is no remark before other words', (text) => {
  expect(said(`${text} x`)).toBeNull();
});

test.each([
  'active-content',
  'annotation',
  'file-remark',
  'glyphs-undecoded',
  'image',
  'invisible-characters',
  'library-warning',
  'part-unread',
  'repaired',
] as const)('a reader may remark on %s', (kind) => {
  expect(remarkOn({ kind, text: 'macros' })?.zh).toBe('宏');
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
