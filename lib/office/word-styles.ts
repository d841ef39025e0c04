interface Style {
  readonly id: string;
  readonly name: string;
  readonly paragraph: string;
  readonly font: string;
  /** In half points. */
  readonly size: number;
}

const LINE = '<w:spacing w:line="560" w:lineRule="exact"/>';

/** 二号小标宋 for the title, 三号黑体 and 楷体 for headings, 三号仿宋 for the text, 小五 for the tables. */
const styles: readonly Style[] = [
  {
    id: 'title',
    name: 'Title',
    paragraph: '<w:spacing w:before="240" w:after="480"/><w:jc w:val="center"/>',
    font: '方正小标宋简体',
    size: 44,
  },
  {
    id: 'heading',
    name: 'heading 1',
    paragraph: `<w:keepNext/>${LINE}<w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="0"/>`,
    font: '黑体',
    size: 32,
  },
  {
    id: 'subheading',
    name: 'heading 2',
    paragraph: `<w:keepNext/>${LINE}<w:ind w:firstLineChars="200" w:firstLine="640"/><w:outlineLvl w:val="1"/>`,
    font: '楷体',
    size: 32,
  },
  {
    id: 'body',
    name: 'Body Text',
    paragraph: `${LINE}<w:ind w:firstLineChars="200" w:firstLine="640"/>`,
    font: '仿宋',
    size: 32,
  },
  { id: 'closing', name: 'Closing', paragraph: `${LINE}<w:jc w:val="right"/>`, font: '仿宋', size: 32 },
  { id: 'cell', name: 'Table Text', paragraph: '<w:jc w:val="center"/>', font: '宋体', size: 18 },
];

/** The inside of `word/styles.xml`. */
export const STYLES = styles
  .map(
    ({ id, name, paragraph, font, size }) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${paragraph}</w:pPr><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${font}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`,
  )
  .join('');
