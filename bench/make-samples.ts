import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { edition2021 } from '../lib/report/editions/2021.ts';
import type { FormBlock, Heading } from '../lib/report/form.ts';
import { leafPaths } from '../lib/report/form.ts';

/**
 * Makes the two reports that `npm start` begins with, of an agency that does not exist: a sound one as DOCX, and one with a wrong
 * total that LibreOffice prints as PDF. Run by hand: `node bench/make-samples.ts`.
 */
const AGENCY = '望澜县水务局';
const FONT = 'Noto Serif CJK SC';

interface Cell {
  readonly text: string;
  readonly columnSpan: number;
  /** Goes on from the cell above. */
  readonly isContinued: boolean;
}

type Row = readonly Cell[];
type Figures = Readonly<Record<string, number>>;

interface Sample {
  readonly year: number;
  readonly overview: readonly string[];
  /** By the last two steps of their pointers; all others are 0. */
  readonly figures: Figures;
}

const sound: Sample = {
  year: 2022,
  overview: [
    '（一）主动公开情况',
    '2022年，本机关主动公开政府信息86条。',
    '（二）依申请公开情况',
    '2022年，共收到政府信息公开申请7件，办结6件，结转下年度继续办理1件。',
  ],
  figures: {
    'normativeDocuments/issued': 1,
    'normativeDocuments/inForce': 4,
    'licensing/decisions': 37,
    'penalties/decisions': 5,
    ...row('newlyReceived', 6, 1, 0, 7),
    ...row('granted', 4, 1, 0, 5),
    ...row('partiallyGranted', 1, 0, 0, 1),
    ...row('outcomes/total', 5, 1, 0, 6),
    ...row('carriedForward', 1, 0, 0, 1),
  },
};

const faulty: Sample = {
  year: 2023,
  overview: [
    '（一）主动公开情况',
    '2023年，本机关主动公开政府信息94条。',
    '（二）依申请公开情况',
    '2023年，共收到政府信息公开申请11件，上年结转1件，均已办结。',
  ],
  figures: {
    'normativeDocuments/inForce': 4,
    'licensing/decisions': 41,
    'penalties/decisions': 3,
    ...row('newlyReceived', 8, 2, 1, 11),
    ...row('carriedOver', 1, 0, 0, 1),
    ...row('granted', 5, 2, 0, 8),
    ...row('processInformation', 1, 0, 0, 1),
    ...row('notHeld', 2, 0, 1, 3),
    ...row('duplicate', 1, 0, 0, 1),
    ...row('outcomes/total', 9, 2, 1, 12),
    'administrativeReview/upheld': 1,
    'administrativeReview/total': 1,
  },
};

function row(name: string, person: number, company: number, lawyers: number, total: number): Figures {
  return {
    [`${name}/naturalPerson`]: person,
    [`${name}/commercialEnterprise`]: company,
    [`${name}/legalServiceOrganization`]: lawyers,
    [`${name}/total`]: total,
  };
}

function bodyOf({ year, overview, figures }: Sample): string {
  const tables = tablesOf(figures);
  return [
    paragraph(`${AGENCY}${year}年政府信息公开工作年度报告`, 'title'),
    paragraph(`根据《中华人民共和国政府信息公开条例》，编制本报告。统计期限为${year}年1月1日至12月31日。`),
    paragraph('一、总体情况', 'heading'),
    ...overview.map((text) => paragraph(text)),
    paragraph('（三）政府信息管理'),
    paragraph('严格执行公开前的审查制度。'),
    paragraph('（四）政府信息公开平台建设'),
    paragraph('依托县政府门户网站公开政府信息。'),
    paragraph('（五）监督保障'),
    paragraph('全年开展业务培训2次。'),
    paragraph('二、主动公开政府信息情况', 'heading'),
    tables.proactiveDisclosure,
    paragraph('三、收到和处理政府信息公开申请情况', 'heading'),
    tables.requests,
    paragraph('四、政府信息公开行政复议、行政诉讼情况', 'heading'),
    tables.reviewAndLitigation,
    paragraph('五、存在的主要问题及改进情况', 'heading'),
    paragraph('公开内容的时效有待提高。下一步将完善更新机制。'),
    paragraph('六、其他需要报告的事项', 'heading'),
    paragraph('本年度未收取信息处理费。'),
    paragraph(AGENCY, 'closing'),
    paragraph(`${year + 1}年1月18日`, 'closing'),
  ].join('');
}

function tablesOf(figures: Figures): Readonly<Record<FormBlock['table'], string>> {
  const of = (table: FormBlock['table']) => edition2021.blocks.filter((block) => block.table === table);
  return {
    proactiveDisclosure: table(of('proactiveDisclosure').flatMap((block) => smallBlock(block, figures))),
    requests: table(of('requests').flatMap((block) => bigBlock(block, figures))),
    reviewAndLitigation: table(of('reviewAndLitigation').flatMap((block) => bigBlock(block, figures))),
  };
}

/** A block of table 二: its caption, the heads of its columns, its rows; four columns wide in all. */
function smallBlock({ caption, rows, columns }: FormBlock, figures: Figures): readonly Row[] {
  const span = 3 / columns.length;
  const heads = columns.map((column) => cell(column.labels[0], span));
  return [
    [cell(caption?.labels[0] ?? '', 4)],
    [cell('信息内容'), ...heads],
    ...rows.map((head) => [
      cell(head.labels[0]),
      ...columns.map((column) => cell(figureAt(figures, [head], [column]), span)),
    ]),
  ];
}

function bigBlock({ rows, columns }: FormBlock, figures: Figures): readonly Row[] {
  const rowPaths = rows.flatMap(leafPaths);
  const columnPaths = columns.flatMap(leafPaths);
  const [width, height] = [depthOf(rowPaths), depthOf(columnPaths)];
  const hasHeads = rows.some(({ labels }) => labels[0] !== '');
  const heads = Array.from({ length: height }, (_, level) => [
    ...(hasHeads
      ? [cell(level === 0 ? '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）' : null, width)]
      : []),
    ...columnHeads(columnPaths, level),
  ]);
  const body = rowPaths.map((path, index) => [
    ...(hasHeads ? rowHeads(path, rowPaths[index - 1] ?? [], width) : []),
    ...columnPaths.map((column) => cell(figureAt(figures, path, column))),
  ]);
  return [...heads, ...body];
}

/** The cells of one level: a head over several columns stands once, one without children goes down to the last level. */
function columnHeads(paths: readonly Heading[][], level: number): Row {
  const groups: { head: Heading; isContinued: boolean; span: number }[] = [];
  for (const path of paths) {
    const head = path[Math.min(level, path.length - 1)];
    if (head === undefined) continue;
    const before = groups.at(-1);
    if (before?.head === head) before.span += 1;
    else groups.push({ head, isContinued: level >= path.length, span: 1 });
  }
  return groups.map(({ head, isContinued, span }) => cell(isContinued ? null : head.labels[0], span));
}

function rowHeads(path: readonly Heading[], before: readonly Heading[], width: number): Row {
  return path.map((head, level) =>
    cell(before[level] === head ? null : head.labels[0], level === path.length - 1 ? width - level : 1),
  );
}

function depthOf(paths: readonly Heading[][]): number {
  return Math.max(...paths.map((path) => path.length));
}

function figureAt(figures: Figures, rowPath: readonly Heading[], columnPath: readonly Heading[]): string {
  const steps = [...rowPath, ...columnPath].flatMap(({ key }) => key ?? []);
  const figure = figures[steps.slice(-3).join('/')] ?? figures[steps.slice(-2).join('/')] ?? 0;
  return String(steps.at(-3) !== 'outcomes' && steps.at(-2) === 'total' ? 0 : figure);
}

/** `null`: goes on from the cell above. */
function cell(text: string | null, columnSpan = 1): Cell {
  return { text: text ?? '', columnSpan, isContinued: text === null };
}

function table(rows: readonly Row[]): string {
  const columns = Math.max(...rows.map((cells) => cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0)));
  const lines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = lines.map((name) => `<w:${name} w:val="single" w:sz="4" w:color="000000"/>`).join('');
  const grid = `<w:gridCol w:w="${Math.floor(9000 / columns)}"/>`.repeat(columns);
  const body = rows.map((cells) => `<w:tr>${cells.map(tableCell).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`;
}

/** Every cell with text begins a vertical merge; one that nothing goes on from is one row high all the same. */
function tableCell({ text, columnSpan, isContinued }: Cell): string {
  const merge = isContinued ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>';
  return `<w:tc><w:tcPr><w:gridSpan w:val="${columnSpan}"/>${merge}</w:tcPr>${paragraph(text, 'cell')}</w:tc>`;
}

type Kind = 'title' | 'heading' | 'text' | 'cell' | 'closing';

const halfPoints: Readonly<Record<Kind, number>> = { title: 40, heading: 30, text: 28, cell: 16, closing: 28 };
const alignment: Readonly<Record<Kind, string>> = {
  title: 'center',
  heading: 'left',
  text: 'left',
  cell: 'center',
  closing: 'right',
};

function paragraph(text: string, kind: Kind = 'text'): string {
  const indent = kind === 'text' || kind === 'heading' ? '<w:ind w:firstLine="560"/>' : '';
  const look = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}"/><w:sz w:val="${halfPoints[kind]}"/>`;
  const run = text === '' ? '' : `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
  return `<w:p><w:pPr>${indent}<w:jc w:val="${alignment[kind]}"/></w:pPr>${run}</w:p>`;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

async function docxOf(sample: Sample): Promise<Uint8Array> {
  const zip = new JSZip();
  const date = new Date(Date.UTC(sample.year + 1, 0, 18));
  const add = (name: string, xml: string) => {
    zip.file(name, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`, { date, createFolders: false });
  };
  const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  add(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${wordType}"/></Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr>';
  add('word/document.xml', `<w:document xmlns:w="${MAIN}"><w:body>${bodyOf(sample)}${page}</w:body></w:document>`);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

function print(docx: Uint8Array, to: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-sample-'));
  try {
    const name = path.basename(to, '.pdf');
    writeFileSync(path.join(folder, `${name}.docx`), docx);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      path.dirname(to),
      path.join(folder, `${name}.docx`),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const samples = path.resolve(import.meta.dirname, '../samples');
mkdirSync(samples, { recursive: true });
writeFileSync(path.join(samples, `${AGENCY}${sound.year}年政府信息公开工作年度报告.docx`), await docxOf(sound));
print(await docxOf(faulty), path.join(samples, `${AGENCY}${faulty.year}年政府信息公开工作年度报告.pdf`));
