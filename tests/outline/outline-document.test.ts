import { describe, expect, test } from 'vitest';
import type { Document, Table } from '../../lib/document/model.ts';
import { DocumentError } from '../../lib/errors.ts';
import { outlineDocument } from '../../lib/outline/outline-document.ts';
import type { Outline } from '../../lib/outline/outline.ts';
import type { SectionId } from '../../lib/report/schema.ts';
import { sectionIds } from '../../lib/report/schema.ts';
import { documentOf, sampleDocument, sampleParts, tableFour, tableThree, tableTwo } from '../support/document.ts';
import { grid } from '../support/grid.ts';

type Parts = readonly (string | Table)[];

/** The sample report with one of its lines replaced by others. */
function withInstead(line: string, ...instead: Parts): Document {
  const parts = sampleParts();
  const at = parts.indexOf(line);
  if (at < 0) throw new Error(`no line ${line} in the sample`);
  return documentOf(...parts.toSpliced(at, 1, ...instead));
}

const TITLE = '云溪县民政局2023年政府信息公开工作年度报告';

function titled(...lines: string[]): Outline {
  return outlineDocument(withInstead(TITLE, ...lines));
}

function headings({ sections }: Outline): (string | null)[] {
  return sections.map(({ heading }) => heading?.text ?? null);
}

function textsOf(outline: Outline, id: SectionId): string[] {
  const section = outline.sections.find((one) => one.id === id);
  return section?.paragraphs.map(({ text }) => text) ?? [];
}

function themes(...lines: string[]): (readonly [string, string, ...string[]])[] {
  const parts = sampleParts();
  const from = parts.indexOf('（一）主动公开');
  const to = parts.indexOf('二、主动公开政府信息情况');
  const outline = outlineDocument(documentOf(...parts.slice(0, from), ...lines, ...parts.slice(to)));
  const overview = outline.sections.find(({ id }) => id === 'overview');
  return (overview?.subsections ?? []).map(({ id, heading, paragraphs }) => [
    id,
    heading.text,
    ...paragraphs.map(({ text }) => text),
  ]);
}

describe('the title', () => {
  test.each<[string, string[], string, string | null, number | null]>([
    ['is on one line', [TITLE], TITLE, '云溪县民政局', 2023],
    ['has layout spaces', ['云溪县民政局 2023 年政府信息公开工作年度 报告'], TITLE, '云溪县民政局', 2023],
    ['stands on two lines', ['云溪县民政局', '2023年政府信息公开工作年度报告'], TITLE, '云溪县民政局', 2023],
    ['breaks in mid-phrase', ['云溪县民政局2023年政府', '信息公开工作年度报告'], TITLE, '云溪县民政局', 2023],
    ['stands on three lines', ['云溪县民政局', '2023年政府信息公开', '工作年度报告'], TITLE, '云溪县民政局', 2023],
    ['breaks within its paragraph', ['云溪县民政局\n2023年政府信息公开工作年度报告'], TITLE, '云溪县民政局', 2023],
    ['stands in brackets', [`《${TITLE}》`], `《${TITLE}》`, '云溪县民政局', 2023],
    ['is printed twice', [TITLE, TITLE], TITLE, '云溪县民政局', 2023],
    [
      'says 年度',
      ['云溪县民政局2023年度政府信息公开工作年度报告'],
      '云溪县民政局2023年度政府信息公开工作年度报告',
      '云溪县民政局',
      2023,
    ],
    [
      'has its year in Chinese',
      ['云溪县民政局二〇二三年政府信息公开工作年度报告'],
      '云溪县民政局二〇二三年政府信息公开工作年度报告',
      '云溪县民政局',
      2023,
    ],
    [
      'writes its year with ○',
      ['云溪县民政局二○二三年政府信息公开年度报告'],
      '云溪县民政局二○二三年政府信息公开年度报告',
      '云溪县民政局',
      2023,
    ],
    [
      'begins with its year',
      ['2023年云溪县民政局政府信息公开工作年度报告'],
      '2023年云溪县民政局政府信息公开工作年度报告',
      '云溪县民政局',
      2023,
    ],
    [
      'has its year in the middle',
      ['云溪县民政局政府信息公开工作2023年度报告'],
      '云溪县民政局政府信息公开工作2023年度报告',
      '云溪县民政局',
      2023,
    ],
    [
      'names its agency with brackets',
      ['云溪县民政局（老龄办）2023年政府信息公开工作年度报告'],
      '云溪县民政局（老龄办）2023年政府信息公开工作年度报告',
      '云溪县民政局（老龄办）',
      2023,
    ],
    [
      'is of a customs house',
      ['云溪海关关区2023年政府信息公开工作年度报告'],
      '云溪海关关区2023年政府信息公开工作年度报告',
      '云溪海关关区',
      2023,
    ],
    ['is of a town in short', ['石桥镇2023年政府信息公开工作报告'], '石桥镇2023年政府信息公开工作报告', '石桥镇', 2023],
    [
      'says 关于',
      ['云溪县民政局关于2023年度政府信息公开工作情况的报告'],
      '云溪县民政局关于2023年度政府信息公开工作情况的报告',
      '云溪县民政局',
      2023,
    ],
    [
      'has its agency on two lines, the place first',
      ['云溪市', '石桥县民政局', '2023年政府信息公开工作年度报告'],
      '云溪市石桥县民政局2023年政府信息公开工作年度报告',
      '云溪市石桥县民政局',
      2023,
    ],
    [
      'has its agency on two lines, the head office first',
      ['国家税务总局', '云溪县税务局', '2023年政府信息公开工作年度报告'],
      '国家税务总局云溪县税务局2023年政府信息公开工作年度报告',
      '国家税务总局云溪县税务局',
      2023,
    ],
    [
      'has its agency on two lines, the office last',
      ['云溪县人民政府', '办公室', '2023年政府信息公开工作年度报告'],
      '云溪县人民政府办公室2023年政府信息公开工作年度报告',
      '云溪县人民政府办公室',
      2023,
    ],
    [
      'stands above its agency',
      ['政府信息公开工作年度报告', '（2023年度）', '石桥县民政局'],
      '政府信息公开工作年度报告（2023年度）',
      '石桥县民政局',
      2023,
    ],
    [
      'calls itself otherwise',
      ['云溪县民政局2023年度政府信息公开工作总结'],
      '云溪县民政局2023年度政府信息公开工作总结',
      '云溪县民政局',
      2023,
    ],
    [
      'is of a letter that hands it in',
      ['云溪县民政局关于报送2023年政府信息公开工作年度报告的报告'],
      '云溪县民政局关于报送2023年政府信息公开工作年度报告的报告',
      '云溪县民政局',
      2023,
    ],
    [
      'has lost its last character',
      ['云溪县民政局2023年政府信息公开工作年度报'],
      '云溪县民政局2023年政府信息公开工作年度报',
      '云溪县民政局',
      2023,
    ],
  ])('%s', (_, lines, title, agency, year) => {
    expect(titled(...lines)).toMatchObject({ title, agency, year });
  });

  test('may name no agency; the one that signs is meant', () => {
    expect(titled('2023年政府信息公开工作年度报告')).toMatchObject({ agency: '云溪县民政局', year: 2023 });
  });

  test('may be missing; the period names the year', () => {
    expect(titled()).toMatchObject({ title: '', agency: '云溪县民政局', year: 2023 });
  });

  test('may be missing with all that stands before section one', () => {
    const parts = sampleParts().slice(2);
    expect(outlineDocument(documentOf(...parts))).toMatchObject({ title: '', year: null, preamble: [] });
  });

  test('of a letter stands between its number and its salutation, which stay', () => {
    const { title, preamble } = titled('云民〔2024〕5号', TITLE, '云溪县人民政府：');
    expect(title).toBe(TITLE);
    expect(preamble.map(({ text }) => text)).toEqual([
      '云民〔2024〕5号',
      '云溪县人民政府：',
      '本报告的统计期限为2023年1月1日至2023年12月31日。',
    ]);
  });

  test('on a cover page is taken once', () => {
    const { title, preamble } = titled(
      '云溪县民政局',
      '2023年政府信息公开工作年度报告',
      '2024年1月',
      TITLE,
      '编制说明：',
    );
    expect(title).toBe(TITLE);
    expect(preamble.map(({ text }) => text)).toContain('编制说明：');
    expect(preamble.map(({ text }) => text)).not.toContain('云溪县民政局');
  });
});

describe('the six sections', () => {
  test('are found with their headings, tables and paragraphs', () => {
    const outline = outlineDocument(sampleDocument());
    expect(outline.sections.map(({ id }) => id)).toEqual(sectionIds);
    expect(headings(outline)).toEqual([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    expect(outline.tables.map(({ index, section }) => [index, section])).toEqual([
      [0, 'proactiveDisclosure'],
      [1, 'requests'],
      [2, 'reviewAndLitigation'],
    ]);
    expect(textsOf(outline, 'otherMatters')).toEqual(['本年度未收取信息处理费。']);
  });

  test.each([
    [
      '一、总体情况',
      [
        '一、概述',
        '一、工作总体推进情况',
        '总体情况',
        '一、总体情况：',
        '一 、总体情况',
        '第一部分 总体情况',
        '第一、总体情况',
        '壹、总体情况',
        'Ⅰ、总体情况',
        '一?总体情况',
        '一、工作开展情况',
        '一、年度工作情况',
        '一、总体情况（含政务公开）',
        '1.总体情况',
        '（一）总体情况',
      ],
    ],
    [
      '二、主动公开政府信息情况',
      ['二、主动公开政府政府情况', '二、主动公开情况', '二主动公开政府信息情况', '主动公开政府信息情况'],
    ],
    [
      '三、收到和处理政府信息公开申请情况',
      [
        '三、依申请公开情况',
        '三、收到和处理政府信息公开申请的情况',
        '四、收到和处理政府信息公开申请情况',
        '三、政府信息公开申请收到和处理情况',
        '三、申请受理情况',
      ],
    ],
    [
      '四、政府信息公开行政复议、行政诉讼情况',
      [
        '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
        '四、政府信息公开行政法复议、行政诉讼情况',
        '四、被申请行政复议提起行政诉讼情况',
      ],
    ],
    [
      '五、存在的主要问题及改进情况',
      [
        '五、政府信息公开工作存在的主要问题及改进情况',
        '五、存在问题及改进情况',
        '五、存在的主要问题及下一步计划',
        '五、工作中的不足和下一步工作思考',
      ],
    ],
    [
      '六、其他需要报告的事项',
      ['六、其它需要报告的事项', '六、其他', '六、需要报告的其他事项', '其他需要报告的事项', '七、其他需要报告的事项'],
    ],
  ])('%s is known in other words', (official, others) => {
    for (const other of others) {
      const outline = outlineDocument(withInstead(official, other));
      expect(headings(outline)[headings(outlineDocument(sampleDocument())).indexOf(official)]).toBe(
        other.replaceAll(' ', ''),
      );
    }
  });

  test('a heading that runs on into its paragraph keeps its mark', () => {
    const outline = outlineDocument(withInstead('六、其他需要报告的事项', '六、其他需要报告的事项：无。'));
    expect(headings(outline).at(-1)).toBe('六、其他需要报告的事项：');
    expect(textsOf(outline, 'otherMatters')).toEqual(['无。', '本年度未收取信息处理费。']);
  });

  test.each([
    ['五、存在的主要问题及改进情况：无。', '五、存在的主要问题及改进情况：', '无。'],
    ['五、存在问题和改进措施 无', '五、存在问题和改进措施', '无'],
    ['五、存在的主要问题及改进情况。公开不够及时。', '五、存在的主要问题及改进情况。', '公开不够及时。'],
  ])('a heading that runs on into few words is cut all the same: %s', (line, heading, rest) => {
    const outline = outlineDocument(withInstead('五、存在的主要问题及改进情况', line));
    expect(headings(outline)[4]).toBe(heading);
    expect(textsOf(outline, 'problemsAndImprovements')[0]).toBe(rest);
  });

  test.each([
    ['一、总体情况', '2023年，我局扎实推进政务公开。成效明显。'],
    ['五、存在的主要问题及改进情况', '我局公开不够及时。'],
    ['六、其他需要报告的事项', '无'],
  ])('a heading may have no mark between it and its paragraph: %s', (heading, rest) => {
    const outline = outlineDocument(withInstead(heading, heading + rest));
    expect(headings(outline)).toEqual(headings(outlineDocument(sampleDocument())));
    expect(outline.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))).toContain(rest);
  });

  test('a heading may be the first row of its table', () => {
    const headed = sampleParts().flatMap<string | Table>((part, index, parts) => {
      if (typeof part === 'string') return typeof parts[index + 1] === 'object' ? [] : [part];
      const above = parts[index - 1];
      const text = typeof above === 'string' ? above : '';
      const caption = { row: 0, column: 0, rowSpan: 1, columnSpan: part.columns, text, spot: null, doubts: [] };
      const cells = [caption, ...part.cells.map((cell) => ({ ...cell, row: cell.row + 1 }))];
      return [{ ...part, rows: part.rows + 1, cells }];
    });
    const outline = outlineDocument(documentOf(...headed));
    expect(headings(outline)).toEqual(headings(outlineDocument(sampleDocument())));
    expect(outline.tables.map(({ section }) => section)).toEqual([
      'proactiveDisclosure',
      'requests',
      'reviewAndLitigation',
    ]);
  });

  test.each(sectionIds)('the heading of %s may be missing; its table is still in its place', (id) => {
    const index = sectionIds.indexOf(id);
    const heading = headings(outlineDocument(sampleDocument()))[index] ?? '';
    const outline = outlineDocument(withInstead(heading));
    expect(outline.sections.map((section) => section.id)).toEqual(sectionIds);
    expect(headings(outline).filter((one) => one === null)).toHaveLength(1);
    expect(outline.tables.map(({ section }) => section)).toEqual([
      'proactiveDisclosure',
      'requests',
      'reviewAndLitigation',
    ]);
  });

  test.each([
    [
      '四、政府信息公开行政复议、行政诉讼情况',
      ['四、因政府信息公开工作', '被申请行政复议、提起', '行政诉讼情况'],
      '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
    ],
    [
      '三、收到和处理政府信息公开申请情况',
      ['三、收到和处理政府信息公开申请情', '况'],
      '三、收到和处理政府信息公开申请情况',
    ],
    ['六、其他需要报告的事项', ['六、其他需要报告的', '事项'], '六、其他需要报告的事项'],
  ])('%s may be broken before its line is full', (official, pieces, whole) => {
    const parts = sampleParts().flatMap((part) => (part === official ? pieces : [part]));
    const outline = outlineDocument(documentOf(...parts));
    expect(headings(outline)).toContain(whole);
    expect(outline.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))).not.toContain(
      pieces.at(-1),
    );
  });

  test('keep the order of the document', () => {
    const parts = sampleParts();
    const at = parts.indexOf('五、存在的主要问题及改进情况');
    const moved = [...parts.slice(0, at), ...parts.slice(at + 2, at + 4), ...parts.slice(at, at + 2)];
    const ids = outlineDocument(documentOf(...moved)).sections.map(({ id }) => id);
    expect(ids.slice(-2)).toEqual(['otherMatters', 'problemsAndImprovements']);
  });

  test('are not opened by a preamble or a table of contents that names them', () => {
    const outline = titled(
      TITLE,
      '目录',
      '一、总体情况……………1',
      '二、主动公开政府信息情况……2',
      '本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。',
    );
    expect(outline.preamble).toHaveLength(5);
    expect(textsOf(outline, 'overview')).toEqual(['2023年，我局认真执行《中华人民共和国政府信息公开条例》。']);
  });

  test('are not opened by numbered points of section one', () => {
    const outline = outlineDocument(
      withInstead(
        '（一）主动公开',
        '一、统一思想，提高认识。我局高度重视政务公开工作。',
        '二、主动公开情况。全年公开信息12条。',
        '三、依申请公开情况。全年收到申请2件。',
        '四、健全机制，强化监督考核',
      ),
    );
    expect(headings(outline)[1]).toBe('二、主动公开政府信息情况');
    expect(headings(outline)[2]).toBe('三、收到和处理政府信息公开申请情况');
  });

  test('are not opened by rows of table 三 that were cut off as paragraphs', () => {
    const outline = outlineDocument(
      withInstead('本年度未收取信息处理费。', '四、结转下年度继续办理', '本年度未收取信息处理费。'),
    );
    expect(headings(outline)[3]).toBe('四、政府信息公开行政复议、行政诉讼情况');
  });

  test('lose no character of their text', () => {
    const squeezed = (texts: readonly string[]) => texts.join('').replaceAll(/\s/gu, '');
    const lines = sampleParts().filter((part) => typeof part === 'string');
    const { title, preamble, sections, closing } = outlineDocument(sampleDocument());
    const parts = sections.flatMap((one) => [one, ...one.subsections]);
    const inOrder = [
      title,
      ...preamble.map(({ text }) => text),
      ...parts.flatMap(({ heading, paragraphs }) => [heading?.text ?? '', ...paragraphs.map(({ text }) => text)]),
      ...closing.map(({ text }) => text),
    ];
    expect(squeezed(inOrder)).toBe(squeezed(lines));
  });

  test('may have their headings in rows of the tables', () => {
    const two = grid`
      | 二、主动公开政府信息情况 | < |
      | 信息内容 | 本年处理决定数量 |
      | 行政许可 | 61 |
      | 三、收到和处理政府信息公开申请情况 | < |
      | 2023年未收到政府信息公开申请。 | < |
      | 一、本年新收政府信息公开申请数量 | 0 |
      | 四、结转下年度继续办理 | 0 |
    `;
    const parts = sampleParts();
    const [from, to] = [parts.indexOf('二、主动公开政府信息情况'), parts.indexOf('五、存在的主要问题及改进情况')];
    const outline = outlineDocument(documentOf(...parts.slice(0, from), two, ...parts.slice(to)));
    expect(headings(outline).slice(1, 4)).toEqual([
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      null,
    ]);
    expect(textsOf(outline, 'requests')).toEqual(['2023年未收到政府信息公开申请。']);
    expect(outline.tables.map(({ section, table }) => [section, table.rows])).toEqual([
      ['proactiveDisclosure', 2],
      ['requests', 2],
    ]);
  });

  test('are not opened by a row that only names the table, nor by one of its labels', () => {
    const named = grid`
      | 主动公开政府信息情况 | < |
      | 信息内容 | 本年处理决定数量 |
      | 行政许可 | 61 |
      | 二、上年结转政府信息公开申请数量 | |
    `;
    const outline = outlineDocument(withInstead('二、主动公开政府信息情况', '二、主动公开政府信息情况', named));
    expect(textsOf(outline, 'proactiveDisclosure')).toEqual([]);
    expect(outline.tables.map(({ table }) => table.rows)[0]).toBe(4);
  });

  test('may stand in a frame', () => {
    const texts = sampleParts().map((part) => (typeof part === 'string' ? grid`| ${part} |` : part));
    expect(headings(outlineDocument(documentOf(...texts)))).toEqual(headings(outlineDocument(sampleDocument())));
  });
});

describe('the themes of 总体情况', () => {
  const named = [
    ['proactiveDisclosure', '主动公开'],
    ['requests', '依申请公开'],
    ['management', '政府信息管理'],
    ['platforms', '政府信息公开平台建设'],
    ['supervision', '监督保障'],
  ] as const;
  const numerals = ['一', '二', '三', '四', '五'];

  test.each<[string, (name: string, index: number) => string]>([
    ['（一）主动公开情况', (name, index) => `（${numerals[index] ?? ''}）${name}情况`],
    ['(一) 主动公开', (name, index) => `(${numerals[index] ?? ''})${name}`],
    ['1.主动公开', (name, index) => `${index + 1}.${name}`],
    ['1.1主动公开', (name, index) => `1.${index + 1}${name}`],
    ['1、主动公开', (name, index) => `${index + 1}、${name}`],
    ['（1）主动公开', (name, index) => `（${index + 1}）${name}`],
    ['①主动公开', (name, index) => `${'①②③④⑤'[index] ?? ''}${name}`],
    ['一是主动公开', (name, index) => `${numerals[index] ?? ''}是${name}`],
    ['一主动公开', (name, index) => `${numerals[index] ?? ''}${name}`],
    ['主动公开', (name) => name],
  ])('are told when numbered as in %s', (_, print) => {
    const lines = named.flatMap(([, name], index) => [print(name, index), `本年度工作正常开展，第${index + 1}项。`]);
    expect(themes(...lines)).toEqual(
      named.map(([id, name], index) => [id, print(name, index), `本年度工作正常开展，第${index + 1}项。`]),
    );
  });

  test('may be named as the sections are', () => {
    const lines = ['（一）主动公开政府信息情况', '甲。', '（二）收到和处理政府信息公开申请情况', '乙。'];
    expect(themes(...lines).map(([id]) => id)).toEqual(['proactiveDisclosure', 'requests']);
  });

  test('run on into their paragraphs after a mark, a space or a comma', () => {
    expect(
      themes(
        '一主动公开。严格落实信息公开责任。',
        '（二）依申请公开：2023年收到申请2件。',
        '（三）政府信息管理 1.强化制度建设。制订制度。',
        '（四）平台建设方面，及时维护网站。',
        '五监督管理情况。严格落实监督机制。',
      ),
    ).toEqual([
      ['proactiveDisclosure', '一主动公开。', '严格落实信息公开责任。'],
      ['requests', '（二）依申请公开：', '2023年收到申请2件。'],
      ['management', '（三）政府信息管理', '1.强化制度建设。制订制度。'],
      ['platforms', '（四）平台建设方面，', '及时维护网站。'],
      ['supervision', '五监督管理情况。', '严格落实监督机制。'],
    ]);
  });

  test('have headings of two phrases, on a line of their own or run on', () => {
    expect(
      themes(
        '一、加强领导，落实责任。成立了领导小组。',
        '二、拓宽渠道，主动公开。全年公开信息46条。',
        '三、规范流程，做好依申请公开工作。',
        '年内未收到申请。',
        '四、健全机制，强化监督考核',
        '按季度通报。',
      ),
    ).toEqual([
      ['other', '一、加强领导，落实责任。', '成立了领导小组。'],
      ['proactiveDisclosure', '二、拓宽渠道，主动公开。', '全年公开信息46条。'],
      ['requests', '三、规范流程，做好依申请公开工作。', '年内未收到申请。'],
      ['supervision', '四、健全机制，强化监督考核', '按季度通报。'],
    ]);
  });

  test('may be named as the sections are', () => {
    expect(
      themes('（一）主动公开政府信息情况', '正文。', '（二）收到和处理政府信息公开申请情况', '正文。').map(
        ([id]) => id,
      ),
    ).toEqual(['proactiveDisclosure', 'requests']);
  });

  test('of its own naming are others', () => {
    expect(themes('（一）主动公开', '正文。', '（二）加强组织领导', '正文。').map(([id]) => id)).toEqual([
      'proactiveDisclosure',
      'other',
    ]);
  });

  test('are not opened by points below them', () => {
    const below = [
      '（一）主动公开',
      '一是加强监督检查。按季通报。',
      '1.维护平台。及时更新。',
      '二是拓展渠道。',
      '（二）依申请公开',
      '正文。',
    ];
    expect(themes(...below).map(([id, , ...paragraphs]) => [id, paragraphs.length])).toEqual([
      ['proactiveDisclosure', 3],
      ['requests', 1],
    ]);
  });

  test('are not opened by a sentence with a number', () => {
    const lines = [
      '（一）我局累计主动公开政府信息12条，其中规范性文件0条，公开的形式主要为：',
      '（二）1、通过门户网站、信息发布栏等方式公布。',
    ];
    expect(themes(...lines)).toEqual([]);
  });
});

describe('what stands below section six', () => {
  test.each([
    [['云溪县民政局', '2024年1月20日']],
    [['云溪县民政局2024年1月20日']],
    [['云溪县民政局（盖章）', '二〇二四年一月二十日']],
    [['联系电话：0398-5550100', '联系地址：云溪县新华路1号']],
    [['云溪县民政局（代章）', '2024年1月20日', '（此件公开发布）']],
    [['（联系人：办公室；联系电话：0398-5550100）']],
    [['抄送：县委办公室。', '云溪县民政局 2024年1月20日印发']],
    [['云溪县民政局', '2024.1.20']],
    [['云溪县民政局', '2024年1月20日（此件公开发布）']],
    [['云溪县民政局', '二〇二四年元月二十日']],
    [['附件：', '云溪县民政局2023年政府信息公开工作年度报告.pdf', '【打印本页】【关闭窗口】']],
    [['云溪县民政局', '2024年1月20日', '（此件公开发布）']],
    [['附件：1.政府信息公开统计表', '2.主动公开基本目录', '云溪县民政局', '2024.1.20']],
    [['附件1：政府信息公开统计表', '附件2：主动公开基本目录', '2024-01-20']],
    [['填报人：王某某', '审核人：李某某', '填报日期：2024年1月20日']],
    [['云溪县民政局', '2024年月日']],
    [
      [
        '云溪县民政局',
        '2024年1月20日',
        '【打印本页】 【关闭窗口】',
        '主办：云溪县人民政府办公室',
        '备案号：豫ICP备00000000号',
      ],
    ],
    [['云溪县民政局', '2024年1月20日', '版权所有：云溪县人民政府', '网站标识码：0000000000']],
  ])('is set apart: %j', (lines) => {
    const parts = [...sampleParts().slice(0, -2), ...lines];
    const outline = outlineDocument(documentOf(...parts));
    expect(outline.closing.map(({ text }) => text)).toEqual(lines.map((line) => line.replace(/(?<=[局】]) /u, '')));
    expect(textsOf(outline, 'otherMatters')).toEqual(['本年度未收取信息处理费。']);
  });
});

test.each(['云溪县档案馆', '云溪县第一中学', '云溪县高新技术产业开发区', '云溪县清河乡'])(
  'the signature of %s is known by the title',
  (agency) => {
    const lines = [agency, '2024年1月20日'];
    const parts = sampleParts().map((part) => (typeof part === 'string' ? part.replace('云溪县民政局', agency) : part));
    const outline = outlineDocument(documentOf(...parts.slice(0, -2), ...lines));
    expect(outline.closing.map(({ text }) => text)).toEqual(lines);
  },
);

describe('a document that is no report', () => {
  const codeOf = (document: Document) => {
    try {
      outlineDocument(document);
      return null;
    } catch (error) {
      if (error instanceof DocumentError) return error.code;
      throw error;
    }
  };
  const sectionLines = headings(outlineDocument(sampleDocument())).flatMap((heading) => heading ?? []);
  const emptied = (table: Table): Table => ({
    ...table,
    cells: table.cells.map((cell) => (/^[\d./-]+$/u.test(cell.text) ? { ...cell, text: '' } : cell)),
  });
  const tables = [tableTwo(), tableThree(), tableFour()];

  test.each<[string, Document]>([
    ['nothing', documentOf()],
    [
      'a notice about the reports',
      documentOf(
        '关于做好2023年政府信息公开工作年度报告编制发布工作的通知',
        '各乡镇人民政府：',
        '一、总体情况',
        '请对照条例认真总结。',
        '二、报送要求',
        '请于1月31日前报送。',
      ),
    ],
    [
      'the regulation',
      documentOf('中华人民共和国政府信息公开条例', '第一章 总则', '第一条 为了保障公民依法获取政府信息，制定本条例。'),
    ],
    [
      'a budget',
      documentOf(
        '云溪县民政局2023年部门预算',
        '一、总体情况',
        grid`
      | 项目           | 金额 |
      | 行政事业性收费 | 12   |
      | 政府采购       | 30   |
    `,
      ),
    ],
    [
      'a report on the website',
      documentOf(
        '政府网站工作年度报表（2023年度）',
        grid`
      | 网站名称 | 云溪县人民政府 |
      | 信息发布 | 345            |
      | 依申请公开 | 2            |
    `,
      ),
    ],
    [
      'a report on the rule of law',
      documentOf(
        '云溪县民政局2023年法治政府建设年度报告',
        '一、总体情况',
        '正文。',
        '二、存在的主要问题及改进情况',
        '正文。',
        '三、其他需要报告的事项',
        '无。',
      ),
    ],
  ])('%s is refused', (_, document) => {
    expect(codeOf(document)).toBe('not-a-report');
  });

  test.each<[string, Document]>([
    ['without a title', documentOf(...sampleParts().slice(1))],
    ['without its sections', documentOf(TITLE, ...tables)],
    ['without title and sections', documentOf(...tables)],
    ['with pictures for tables', documentOf(TITLE, ...sectionLines.flatMap((heading) => [heading, '正文。']))],
    [
      'with nothing in any cell',
      documentOf(...sampleParts().map((part) => (typeof part === 'string' ? part : emptied(part)))),
    ],
  ])('a report %s is one', (_, document) => {
    expect(codeOf(document)).toBeNull();
  });

  test('the form is not one before it is filled in', () => {
    const form = sectionLines.flatMap((heading, index) => [
      heading,
      ...[tables[index - 1]].flatMap((table) => (table ? [emptied(table)] : [])),
    ]);
    expect(codeOf(documentOf('××××年政府信息公开工作年度报告', ...form))).toBe('form-not-filled');
    expect(codeOf(documentOf(TITLE, ...form))).toBe('form-not-filled');
  });

  test('two reports are not one', () => {
    expect(codeOf(documentOf(...sampleParts(), ...sampleParts()))).toBe('multiple-reports');
  });
});
