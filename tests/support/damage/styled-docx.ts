import type { Table } from '../../../lib/document/model.ts';
import { docx, escaped, paragraph } from '../docx.ts';
import { reportBody } from '../report-files.ts';

const HEADING = '<w:pStyle w:val="section"/>';
const STYLES = `<w:style w:type="paragraph" w:styleId="section"><w:name w:val="heading 1"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>
  <w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/><w:suff w:val="nothing"/></w:lvl></w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;

/** The report as Word would hold it whose headings are numbered by a list, which its style leads to. */
export function styledDocx(parts: readonly (string | Table)[]): Promise<Uint8Array> {
  const body = parts.map((part) => {
    const heading = typeof part === 'string' ? /^[一二三四五六]、(.*)$/u.exec(part)?.[1] : undefined;
    return heading === undefined ? reportBody([part]) : paragraph(escaped(heading), HEADING);
  });
  return docx(body.join(''), { styles: STYLES, numbering: NUMBERING });
}
