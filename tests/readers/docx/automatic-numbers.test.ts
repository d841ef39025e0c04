import { expect, test } from 'vitest';
import { paragraph, readBody, run, shown, table } from '../../support/docx.ts';

function level(index: number, format: string, text: string, more = ''): string {
  const number = `<w:start w:val="1"/><w:numFmt w:val="${format}"/>`;
  return `<w:lvl w:ilvl="${index}">${number}${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

const bare = '<w:suff w:val="nothing"/>';
const official = `<w:abstractNum w:abstractNumId="0">${[
  level(0, 'chineseCountingThousand', '%1、', `${bare}<w:pStyle w:val="heading"/>`),
  level(1, 'chineseCounting', '（%2）', bare),
  level(2, 'decimal', '%3.', bare),
].join('')}</w:abstractNum>`;

function list(id: number, family: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${family}"/>${overrides}</w:num>`;
}

function item(text: string, depth: number, id = 1): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${id}"/></w:numPr>`);
}

async function numbered(body: string, numbering: string, styles = ''): Promise<unknown> {
  return shown((await readBody(body, { numbering, styles })).blocks);
}

test('deeper levels start again below each heading', async () => {
  const body = [
    item('总体情况', 0),
    item('主动公开', 1),
    item('依申请公开', 1),
    item('主动公开情况', 0),
    item('规章', 1),
  ];
  expect(await numbered(body.join(''), official + list(1, 0))).toEqual([
    '一、总体情况',
    '（一）主动公开',
    '（二）依申请公开',
    '二、主动公开情况',
    '（一）规章',
  ]);
});

test('a level that never restarts counts on', async () => {
  const endless = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.', bare)}${level(1, 'decimal', '(%2)', `<w:lvlRestart w:val="0"/>${bare}`)}</w:abstractNum>`;
  const body = [item('甲', 0), item('乙', 1), item('丙', 0), item('丁', 1)];
  expect(await numbered(body.join(''), endless + list(1, 0))).toEqual(['1.甲', '(1)乙', '2.丙', '(2)丁']);
});

test('lists of one family count on together, but where one starts anew', async () => {
  const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const body = [item('甲', 0, 1), item('乙', 0, 2), item('丙', 0, 3), item('丁', 0, 3)];
  const lists = list(1, 0) + list(2, 0) + list(3, 0, anew);
  expect(await numbered(body.join(''), official + lists)).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
});

test('a level of its own replaces that of the family', async () => {
  const own = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1.', bare)}</w:lvlOverride>`;
  expect(await numbered(item('甲', 0), official + list(1, 0, own))).toEqual(['I.甲']);
});

test('numbers of several levels stand together, decimal where the law asks for it', async () => {
  const legal = `<w:abstractNum w:abstractNumId="0">${[
    level(0, 'chineseCounting', '第%1条', bare),
    level(1, 'decimal', '%1.%2', `${bare}<w:isLgl/>`),
  ].join('')}</w:abstractNum>`;
  expect(await numbered(item('总则', 0) + item('目的', 1), legal + list(1, 0))).toEqual(['第一条总则', '1.1目的']);
});

test('a number comes through a style, and through the styles it is based on', async () => {
  const styles = [
    '<w:style w:type="paragraph" w:styleId="heading"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="own"><w:basedOn w:val="heading"/></w:style>',
  ];
  const body = [
    paragraph('总体情况', '<w:pStyle w:val="heading"/>'),
    paragraph('主动公开', '<w:pStyle w:val="own"/>'),
    paragraph('附件', '<w:pStyle w:val="own"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
  ];
  expect(await numbered(body.join(''), official + list(1, 0), styles.join(''))).toEqual([
    '一、总体情况',
    '二、主动公开',
    '附件',
  ]);
});

test('a list that stands for a style takes the levels of the style', async () => {
  const linked = '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="lists"/></w:abstractNum>';
  const styles =
    '<w:style w:type="numbering" w:styleId="lists"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
  expect(await numbered(item('甲', 0, 5), official + linked + list(1, 0) + list(5, 9), styles)).toEqual(['一、甲']);
});

test('paragraphs that were deleted or are hidden are not counted', async () => {
  const numPr = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const gone = paragraph(`<w:del>${run('乙')}</w:del>`, `${numPr}<w:rPr><w:del/></w:rPr>`);
  expect(await numbered(item('甲', 0) + gone + item('丙', 0), official + list(1, 0))).toEqual(['一、甲', '二、丙']);
});

test('numbers stand in the cells of tables too, after a space or a tab as the list has it', async () => {
  const spaced = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.', '<w:suff w:val="space"/>')}</w:abstractNum>`;
  const cells = [`<w:tc>${item('规章', 0)}</w:tc>`, `<w:tc>${item('许可', 0)}</w:tc>`];
  expect(await numbered(table(cells), spaced + list(1, 0))).toEqual([[['1. 规章', '2. 许可']]]);
});

test('a list without a definition prints nothing', async () => {
  expect(await numbered(item('甲', 0, 7), official)).toEqual(['甲']);
});

test('a level that no list has prints nothing', async () => {
  const strange = `<w:abstractNum w:abstractNumId="0">${level(4_000_000_000, 'decimal', '%1.', bare)}</w:abstractNum>`;
  expect(await numbered(item('甲', 9999), strange + list(1, 0))).toEqual(['甲']);
});

test('of two ways to say how a level counts, the known one holds', async () => {
  const ways = `<mc:AlternateContent><mc:Choice Requires="wps"><w:numFmt w:val="chineseCounting"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>`;
  const family = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>${ways}${bare}<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>`;
  expect(await numbered(item('总体情况', 0), family + list(1, 0))).toEqual(['一、总体情况']);
});
