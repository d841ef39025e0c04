import { escaped, paragraph } from '../docx.ts';
import type { TextPart } from './word-body.ts';
import type { WordStyle } from './word-body.ts';
import { cellsAs } from './word-body.ts';

/** The lists of a report: headings, themes and rows of table 三 are numbered by Word. Every group of rows begins a list. */
const MOST_LISTS = 30;

function level(index: number, format: string, text: string, style = ''): string {
  const linked = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${linked}<w:suff w:val="nothing"/><w:lvlText w:val="${text}"/></w:lvl>`;
}

function list(id: number, startsAnew: boolean): string {
  const anew = startsAnew ? '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride>' : '';
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/>${anew}</w:num>`;
}

export const numberParts = {
  numbering: [
    '<w:abstractNum w:abstractNumId="0">',
    level(0, 'chineseCountingThousand', '%1、', 'section'),
    level(1, 'chineseCounting', '（%2）', 'theme'),
    level(2, 'decimal', '%3.'),
    '</w:abstractNum>',
    ...Array.from({ length: MOST_LISTS }, (_, at) => list(at + 1, at > 0)),
  ].join(''),
  styles: [
    '<w:style w:type="paragraph" w:styleId="section"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="theme"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
  ].join(''),
};

/** The numbers of a report left to the lists. */
export function numberedStyle(): WordStyle {
  let lists = 1;
  return {
    text: ({ kind, text }: TextPart) => {
      if (kind === 'heading') return paragraph(escaped(text.replace(/^.、/u, '')), '<w:pStyle w:val="section"/>');
      if (kind === 'subheading') return paragraph(escaped(text.replace(/^（.）/u, '')), '<w:pStyle w:val="theme"/>');
      return paragraph(escaped(text));
    },
    cell: cellsAs((text) => {
      const label = /^\d\.(?=\D)/u.exec(text)?.[0];
      if (label === undefined) return paragraph(escaped(text));
      if (label === '1.') lists += 1;
      const numbers = `<w:numPr><w:ilvl w:val="2"/><w:numId w:val="${lists}"/></w:numPr>`;
      return paragraph(escaped(text.slice(label.length)), numbers);
    }),
  };
}
