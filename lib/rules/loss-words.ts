import type { ReportLoss } from '../report/schema.ts';
import type { Message } from './rule.ts';

/** What the readers remark in English, and how an office would say it. */
const REMARKS: readonly (readonly [RegExp, string])[] = [
  [/^(\d+) glyphs$/u, '$1个字符'],
  [/^(\d+) glyphs of the page are not placed once: (.*)$/su, '页面上有$1个字符未能归入行或格：$2'],
  [/^the page is a picture$/u, '整页为图片'],
  [/^image$/u, '未命名的图片'],
  [/^(chart|diagram|object|control)\b ?(.*)$/su, '嵌入的图表、对象或控件（$1 $2）'],
  [/^altChunk$/u, '以altChunk嵌入的文件'],
  [/^altChunk (.+)$/su, '以altChunk嵌入的文件“$1”'],
  [
    /^a page that shows hardly any text, in a file with pictures as large as pages$/u,
    '该页几乎没有文字，而文件中有整页大小的图片',
  ],
  [/^it is signed$/u, '带有电子签名'],
  [/^it was changed after it was signed$/u, '签名之后又有改动'],
  [/^it is protected against copying or change$/u, '设有禁止复制或修改的限制'],
  [/^the last of (\d+) revisions$/u, '文件含$1个版本，读取的是最后一个'],
  [/^the page does not tell whether a paragraph ends with this line$/u, '版面上看不出段落是否到该行为止'],
  [/^it is a portfolio of files$/u, '文件为PDF包，内含其他文件'],
  [/^a form in XFA$/u, '含有XFA表单'],
  [/^the attached file (.*)$/su, '附件“$1”'],
  [/^a file attached to a page$/u, '页面上附有文件'],
  [/^pages that are not shown: (\d+)$/u, '有$1页不显示'],
  [/^(\d+) bytes before the PDF$/u, 'PDF开头之前有$1字节'],
  [/^(\d+) bytes behind the end of the PDF$/u, 'PDF结尾之后有$1字节'],
  [/^(\d+) bytes behind the end of the ZIP$/u, 'ZIP结尾之后有$1字节'],
  [/^bytes of it are zero$/u, '部分内容被清零'],
  [/^the cross-reference table was rebuilt$/u, '交叉引用表已重建'],
  [/^(\d+) compressed streams fail their checksum$/u, '$1处压缩数据校验不符'],
  [/^the content of (\d+) pages breaks off$/u, '有$1页的内容中断'],
  [/^(\d+) objects are missing$/u, '引用的对象缺失$1个'],
  [/^(\d+) objects are not what they are named as$/u, '有$1个对象与引用处所指的不符'],
  [/^(\d+) fonts show other digits than they name$/u, '有$1种字体显示的数字与所标的不符'],
  [/^(\d+) glyphs may look otherwise than they are read: (.*)$/su, '有$1个字符看上去可能与读入的不同：$2'],
  [/^drawings in cells of figures: (\d+)$/u, '数字格内有图形或图片$1处'],
  [/^annotations that each program draws in its own way: (\d+)$/u, '各阅读程序显示不一的批注$1处'],
  [/^annotations on paper only: (\d+)$/u, '只在打印时显示的批注$1处'],
  [/^fields drawn anew by who opens the file: 1$/u, '表单内容由阅读程序重新生成'],
  [/^colours that are never painted: 1$/u, '含不着色的颜色'],
  [/^pictures in places unknown: (\d+)$/u, '有$1幅图片位置不明'],
  [/^(\d+) fonts name digits out of order$/u, '有$1种字体所标的数字次序不符'],
  [/^(\d+) content streams are not written as such$/u, '$1处页面内容数据的写法不合规范'],
  [/^a library failed unnoticed \((\d+)\): (.*)$/su, '解析程序内部出错$1次：$2'],
  [/^missing (\w+): the text refers to it$/u, '正文引用的部件（$1）缺失'],
  [/^missing (\w+): (.*)$/su, '部件（$1 $2）缺失'],
  [/^a part that is not shown: (.*)$/su, '正文未显示的部件（$1）'],
  [/^\S+ at (.*), not fetched$/su, '引用的外部内容（$1），未获取'],
  [/^bodies after the first: (\d+)$/u, '首个正文之后另有$1个正文'],
  [/^macros$/u, '宏'],
  [/^(JavaScript|Launch|SubmitForm|ImportData|GoToE|Rendition|RichMediaExecute)$/u, '$1动作'],
  [/^((?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|LINK|DATABASE|IMPORT)\b.*)$/isu, '域代码“$1”'],
  [/^a field that shows what is not in the file: (.*)$/su, '所显示内容不在文件中的域（$1）'],
  [/^main parts after the first: (\d+)$/u, '首个主文档之后另有$1个'],
  [/^a script$/u, '网页脚本'],
  [/^a style sheet that may hide text or add some$/u, '可能隐藏或添加文字的样式表'],
  [/^an element that shows something else: (.*)$/su, '显示其他内容的网页元素（$1）'],
  [/^commands of its own$/u, '自带的功能区命令'],
  [/^a template at (.*), not fetched$/su, '外部模板（$1），未获取'],
  [/^another way of saying the same that says otherwise: (.*)$/su, '同一内容的另一种写法文字不同（$1）'],
  [/^text in markup that readers may ignore: (.*)$/su, '阅读程序可能忽略的标记中有文字（$1）'],
  [/^a control bound to data that says otherwise: (.*)$/su, '内容控件所绑定的数据与文字（$1）不同'],
  [/^a figure that floats over the text: (.*)$/su, '浮动在正文之上的数字（$1）'],
  [/^a shape that may cover text: (.*)$/su, '可能遮盖文字的图形（$1）'],
  [/^text not read: (.*)$/su, '未读入的文字：$1'],
  [/^bidi override: (\d+)$/u, '改变文字方向的控制符$1个'],
  [/^bidi mark: (\d+)$/u, '从右向左的标记$1个'],
  [/^bidi isolate: (\d+)$/u, '隔离文字方向的控制符$1个'],
  [/^tag character: (\d+)$/u, '不可见的标签字符$1个'],
];

/** Kinds of which the text may be what a reader says of the file. That of the others stands in the document, and stays as it is. */
const REMARKED: readonly string[] = [
  'active-content',
  'annotation',
  'file-remark',
  'glyphs-undecoded',
  'image',
  'invisible-characters',
  'library-warning',
  'part-unread',
  'repaired',
] satisfies ReportLoss['kind'][];

/** What a reader remarks on a loss; null where its text is the document's own, or a library's. */
export function remarkOn({ kind, text }: Pick<ReportLoss, 'kind' | 'text'>): Message | null {
  if (!REMARKED.includes(kind)) return null;
  const [pattern, words] = REMARKS.find(([each]) => each.test(text)) ?? [];
  return pattern === undefined || words === undefined ? null : { zh: text.replace(pattern, words), en: text };
}
