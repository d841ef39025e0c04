import { describe, expect, test } from 'vitest';
import type { Block, Table } from '../../../lib/document/model.ts';
import { textReader } from '../../../lib/readers/text/text-reader.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function blocksOf(text: string): Promise<readonly Block[]> {
  return (await textReader.read(utf8(text))).blocks;
}

async function tableOf(text: string): Promise<Table> {
  const table = (await blocksOf(text)).find((block) => block.kind === 'table');
  if (table === undefined) throw new Error(`no table in ${text}`);
  return table;
}

async function paragraphsOf(text: string): Promise<string[]> {
  return (await blocksOf(text)).flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : [`[${block.rows}×${block.columns}]`],
  );
}

function textsOf({ cells }: Table): string[] {
  return cells.map(({ text }) => text);
}

describe('a text is told by its bytes', () => {
  const words = '一、总体情况\n';
  const utf16 = (littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(2 + words.length * 2));
    [0xfeff, ...Array.from(words, (character) => character.charCodeAt(0))].forEach((unit, index) => {
      view.setUint16(index * 2, unit, littleEndian);
    });
    return new Uint8Array(view.buffer);
  };

  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8(words)],
    ['UTF-8 with its mark', utf8(`\ufeff${words}`)],
    ['UTF-16, low byte first', utf16(true)],
    ['UTF-16, high byte first', utf16(false)],
    ['GB18030', new Uint8Array([0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6])],
  ])('in %s', async (_, bytes) => {
    expect(textReader.accepts(bytes)).toBe(true);
    expect((await textReader.read(bytes)).blocks).toEqual([{ kind: 'paragraph', text: '一、总体情况', spot: null }]);
  });

  test.each<[string, Uint8Array]>([
    ['PDF', utf8('%PDF-1.7\n一')],
    ['PDF behind other bytes', utf8('\n\n%PDF-1.7\n')],
    ['ZIP', new Uint8Array([0x50, 0x4b, 3, 4, 0x20])],
    ['OLE', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['RTF', utf8('{\\rtf1\\ansi 一}')],
    ['an HTML page', utf8('<!DOCTYPE html>\n<html><body>一、总体情况</body></html>')],
    ['an XHTML page', utf8('<?xml version="1.0"?><html>一</html>')],
    ['zero bytes', new Uint8Array([0, 0, 0, 0])],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46])],
    ['bytes of no encoding', new Uint8Array([0xe4, 0xb8, 0xff])],
  ])('%s is none', (_, bytes) => {
    expect(textReader.accepts(bytes)).toBe(false);
  });
});

describe('paragraphs', () => {
  test('stand between blank lines or on lines of their own', async () => {
    expect(await paragraphsOf('一、总体情况\r\n\r\n第一段。\r\n第二段。\f第三段。')).toEqual([
      '一、总体情况',
      '第一段。',
      '第二段。',
      '第三段。',
    ]);
  });

  test('whose lines are as wide as the page are joined', async () => {
    const long = '我局认真执行政府信息公开条例的各项规定并围绕中心工作推进公开';
    expect(await paragraphsOf(`${long}\n及时回应群众关切。\n下一段。`)).toEqual([
      `${long} 及时回应群众关切。`,
      '下一段。',
    ]);
  });

  test('are joined by how wide their lines are on a screen, where digits are narrow', async () => {
    const [digits, words] = [
      '2023年12月31日止，收到申请100件，办结100件，结转',
      '我局认真执行政府信息公开条例的各项规定并围绕中心工作',
    ];
    expect(await paragraphsOf(`${words}\n${digits}\n0件。`)).toEqual([`${words} ${digits} 0件。`]);
  });

  test('lose the marks of Markdown', async () => {
    expect(await paragraphsOf('# 年度报告\n\n- **一是**加强培训。\n- 二是丰富形式。')).toEqual([
      '年度报告',
      '一是加强培训。',
      '二是丰富形式。',
    ]);
  });
});

test('a text in HTML has its blocks, without their tags', async () => {
  const html =
    '<h1>年度报告</h1>\n<p>一、<b>总体</b>情况&nbsp;</p>\n<style>p{}</style><p>我局认真执行\n《条例》，收到\nA 类申请。</p><table><tr><td>规章</td><td>0</td></tr></table><p>二</p>';
  expect(await paragraphsOf(html)).toEqual([
    '年度报告',
    '一、总体情况',
    '我局认真执行《条例》，收到 A 类申请。',
    '[1×2]',
    '二',
  ]);
});

describe('a piece of a text in HTML', () => {
  test.each([
    'background-color: #fff',
    'border-color: white; align-content: center',
    'min-height: 0; width: 0',
    'text-indent: -2em; padding-left: 2em',
    'font-size: 0.8em; opacity: 0.9',
    'position: absolute; left: 20px',
    'background: #4472c4; color: #fff',
  ])('is read where it is seen: %s', async (style) => {
    expect(await paragraphsOf(`<p>收到申请<b style="${style}">7</b>件。</p>`)).toEqual(['收到申请7件。']);
  });

  test.each([
    'display: none !important',
    'font-size: 1px',
    'color: white',
    'color: rgb(255, 255, 255); background: #ffffff',
    'height: 0; overflow: hidden',
    'text-indent: -9999px',
  ])('is not read where it is not seen: %s', async (style) => {
    expect(await paragraphsOf(`<p>收到申请<b style="${style}">7</b>件。</p>`)).toEqual(['收到申请件。']);
  });

  test('is read in white on the ground of its row', async () => {
    const table = await tableOf(
      '<table><tr bgcolor="#4472c4"><th style="color:#fff">规章</th></tr><tr><td>0</td></tr></table>',
    );
    expect(textsOf(table)).toEqual(['规章', '0']);
  });
});

describe('a table', () => {
  test('of fields between tabs has a row a line', async () => {
    const table = await tableOf('信息内容\t本年制发件数\n规章\t0\n');
    expect(table).toMatchObject({ rows: 2, columns: 2 });
    expect(textsOf(table)).toEqual(['信息内容', '本年制发件数', '规章', '0']);
    expect(table.cells.flatMap(({ doubts }) => doubts)).toEqual([]);
  });

  test('says which of its cells nothing places', async () => {
    const { cells } = await tableOf('甲\t乙\t丙\n\t1\t2\n3\t4');
    const ragged = cells.filter(({ doubts }) => doubts.includes('row-ragged')).map(({ row, column }) => [row, column]);
    expect(ragged).toEqual([
      [1, 0],
      [2, 0],
      [2, 1],
      [2, 2],
    ]);
  });

  test('has its rows that are all blank, within it and at its end', async () => {
    const lines = ['维持\t纠正\t总计', '\t\t', '1\t\t1', '\t\t'];
    expect(await paragraphsOf(`上文。\n\n${lines.join('\n')}\n\n下文。\n\t\n末段。`)).toEqual([
      '上文。',
      '[4×3]',
      '下文。',
      '末段。',
    ]);
  });

  test('of fields between bars is one, without the line below its heads', async () => {
    const table = await tableOf('| 信息内容 | 本年制发件数 |\n| --- | :---: |\n| 规章 | 0 |');
    expect(textsOf(table)).toEqual(['信息内容', '本年制发件数', '规章', '0']);
  });

  test.each<[string, readonly string[]]>([
    [
      'in a grid',
      [
        '+------------+--------------+',
        '| 信息内容   | 本年         |',
        '|            | 制发件数     |',
        '+============+==============+',
        '| 规范性文件 | 3            |',
        '+------------+--------------+',
      ],
    ],
    ['below heads', ['信息内容       本年制发件数', '------------   --------------', '规范性文件     3', '']],
    [
      'without heads',
      [
        '  ------------ --------------',
        '  信息内容     本年制发件数',
        '',
        '  规范性',
        '  文件         3',
        '  ------------ --------------',
      ],
    ],
    [
      'between lines of dashes',
      [
        '  ---------------------------',
        '  信息内容     本年',
        '               制发件数',
        '  ------------ --------------',
        '  规范性       3',
        '  文件',
        '',
        '  ---------------------------',
      ],
    ],
  ])('that pandoc draws is one: %s', async (_, lines) => {
    expect(textsOf(await tableOf(lines.join('\n')))).toEqual(['信息内容', '本年制发件数', '规范性文件', '3']);
    expect(await paragraphsOf(['上文。', '', ...lines, '下文。'].join('\n'))).toEqual(['上文。', '[2×2]', '下文。']);
  });

  test('stands between the lines above and below it', async () => {
    expect(await paragraphsOf('上文。\n甲\t乙\n1\t2\n下文。')).toEqual(['上文。', '[2×2]', '下文。']);
  });

  test('in HTML has its merged cells once', async () => {
    const table = await tableOf(
      '<table><tr><td rowspan="2">申请人</td><td colspan=2>法人<br>组织</td></tr><tr><th>企业</th><th>机构&amp;其他</th></tr></table>',
    );
    expect(
      table.cells.map(({ row, column, rowSpan, columnSpan, text }) => [row, column, rowSpan, columnSpan, text]),
    ).toEqual([
      [0, 0, 2, 1, '申请人'],
      [0, 1, 1, 2, '法人\n组织'],
      [1, 1, 1, 1, '企业'],
      [1, 2, 1, 1, '机构&其他'],
    ]);
  });

  test.each([
    ['in HTML', `<table>${'<tr><td rowspan=100 colspan=100>1</td></tr>'.repeat(50)}</table>`],
    ['between tabs', `${'1\t'.repeat(2000)}\n${'1\t\n'.repeat(500)}`],
  ])('%s is not blown up beyond all measure', async (_, text) => {
    await expect(textReader.read(utf8(text))).rejects.toMatchObject({ code: 'too-large' });
  });

  test('is read however deep the page nests in it', async () => {
    const table = await tableOf(`<table><tr><td>${'<div>'.repeat(20_000)}7</td></tr></table>`);
    expect(textsOf(table)).toEqual(['7']);
  });

  test.each([
    '<table><tr><td rowspan=9>甲</td><td>乙</td></tr><tr><td>丙</td></tr></table>',
    '<table><tr><td>甲</td><td rowspan=2>乙</td></tr><tr><td colspan=2>丙</td><td>丁</td></tr></table>',
    '<table><tr><td>甲</td></tr><tr><td>乙</td><td>丙</td><td colspan=0>丁</td></tr></table>',
    '<table><tr></tr><tr><td colspan=1000000>甲</td></tr></table>',
  ])('tiles its rectangle: %s', async (html) => {
    const { rows, columns, cells } = await tableOf(html);
    const places = cells.flatMap((cell) =>
      Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, index) =>
        [cell.row + Math.floor(index / cell.columnSpan), cell.column + (index % cell.columnSpan)].join(),
      ),
    );
    expect(new Set(places).size).toBe(rows * columns);
    expect(places).toHaveLength(rows * columns);
  });
});
