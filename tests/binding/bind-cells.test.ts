import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindCells } from '../../lib/binding/bind-cells.ts';
import type { BoundCell } from '../../lib/binding/bound-cell.ts';
import type { Cell, Table } from '../../lib/document/model.ts';
import { outlineDocument } from '../../lib/outline/outline-document.ts';
import type { EditionId } from '../../lib/report/form.ts';
import { documentOf, sampleParts, tableFour, tableThree, tableTwo } from '../support/document.ts';
import { grid, tableOf } from '../support/grid.ts';

/** The sample report with other tables in the place of its second, third or fourth. */
function bound(tables: { two?: Parts; three?: Parts; four?: Parts }, edition: EditionId = '2021'): BoundCell[] {
  const [two, three, four] = [tableTwo(edition), tableThree(edition), tableFour()];
  const changed = [tables.two ?? [two], tables.three ?? [three], tables.four ?? [four]];
  const slots = sampleParts(edition).map((part) => (typeof part === 'string' ? part : null));
  let at = 0;
  return bindCells(outlineDocument(documentOf(...slots.flatMap((part) => part ?? changed[at++] ?? []))));
}

type Parts = readonly (string | Table)[];

function valueOf(cells: readonly BoundCell[], pointer: string): number | null | undefined {
  return cells.find((cell) => cell.pointer === pointer)?.value;
}

function doubtsOf(cells: readonly BoundCell[], pointer: string): readonly string[] | undefined {
  return cells.find((cell) => cell.pointer === pointer)?.doubts;
}

/** The figures, without where they stand. */
function figures(cells: readonly BoundCell[]): Record<string, number | null> {
  return Object.fromEntries(cells.map(({ pointer, value }) => [pointer, value]));
}

function withoutFigure(cell: Cell): Cell {
  return /^\d+$/u.test(cell.text) ? { ...cell, text: '' } : cell;
}

function withTexts(table: Table, change: (text: string) => string): Table {
  return { ...table, cells: table.cells.map((cell) => ({ ...cell, text: change(cell.text) })) };
}

describe('a sound report', () => {
  test.each([
    ['2021', 200],
    ['2019', 198],
  ] as const)('of edition %s gives each of its %i figures once, without doubt', (edition, count) => {
    const cells = bound({}, edition);
    expect(new Set(cells.map(({ pointer }) => pointer)).size).toBe(count);
    expect(cells).toHaveLength(count);
    expect(cells.filter((cell) => cell.doubts.length > 0 || cell.value === null || cell.edition !== edition)).toEqual(
      [],
    );
  });

  test('says where each figure stands', () => {
    const cell = bound({}).find(({ pointer }) => pointer === '/requests/outcomes/granted/total');
    expect(cell).toMatchObject({ raw: '2', value: 2, table: 1, row: 5, column: 9, spot: null });
  });
});

describe('however its labels are printed', () => {
  const sound = figures(bound({}));
  test.each<[string, (text: string) => string]>([
    ['full-width brackets as half-width', (text) => text.normalize('NFKC')],
    ['letter-spaced', (text) => Array.from(text).join(' ')],
    ['a character a line', (text) => (/\d/u.test(text) ? text : Array.from(text).join('\n'))],
    ['numbered with 、', (text) => text.replace(/^(\d)\.(?!\d)/u, '$1、')],
    ['numbered with brackets', (text) => text.replace(/^(\d)\.(?!\d)/u, '（$1）')],
    ['with 其它 for 其他', (text) => text.replace('其他', '其它')],
    ['without numbers', (text) => text.replace(/^(?:\d\.(?!\d)|[一二三四]、|（.）)/u, '')],
  ])('%s', (_, change) => {
    const changed = (table: Table) => withTexts(table, change);
    const cells = bound({ two: [changed(tableTwo())], three: [changed(tableThree())], four: [changed(tableFour())] });
    expect(figures(cells)).toEqual(sound);
  });
});

describe('a label in other words, which say the same', () => {
  const sound = bound({});
  const others: readonly (readonly [string, ...string[]])[] = [
    ['本年处理决定数量', '本年处理决定数', '本年处理决定件数', '处理决定数'],
    ['本年收费金额（单位：万元）', '收费金额（万元）', '本年度收费金额', '收费金额 单位：万元', '单位：万元'],
    ['行政许可', '行政许可数量', '行政许可（件）', '行政许可件数'],
    ['行政强制', '行政强制数量', '行政强制数'],
    ['商业企业', '企业'],
    ['社会公益组织', '公益组织', '社会公益机构'],
    ['法律服务机构', '法律服务组织', '法律机构'],
    ['法人或其他组织', '法人和其他组织', '法人或者其他组织'],
    ['一、本年新收政府信息公开申请数量', '本年新收政府信息公开申请数', '本年度新收政府信息公开申请数量'],
    ['二、上年结转政府信息公开申请数量', '上年结转政府信息公开申请数', '上年度结转政府信息公开申请数量'],
    ['1.属于国家秘密', '属国家秘密', '1.涉及国家秘密'],
    ['2.其他法律行政法规禁止公开', '2.法律、行政法规禁止公开'],
    ['5.属于三类内部事务信息', '5.属于3类内部事务信息', '5.属于内部事务信息'],
    ['6.属于四类过程性信息', '6.属于4类过程性信息', '6.属于过程性信息'],
    ['1.本机关不掌握相关政府信息', '1.本机关不掌握相关信息'],
    ['2.没有现成信息需要另行制作', '2.没有现成信息需另行制作'],
    ['3.补正后申请内容仍不明确', '3.补正后仍不明确'],
    ['5.要求行政机关确认或重新出具已获取信息', '5.要求行政机关确认或重新出具已获取的信息'],
    ['四、结转下年度继续办理', '结转下年度继续办理数量', '结转下年继续办理'],
    ['结果维持', '维持', '维持结果'],
    ['结果纠正', '纠正', '纠正结果'],
    ['其他结果', '其他'],
    ['尚未审结', '未审结', '尚未结案'],
    ['未经复议直接起诉', '直接起诉', '未经复议直接提起诉讼'],
    ['复议后起诉', '经复议后起诉', '复议后提起诉讼'],
  ];

  test.each(others)('%s', (official, ...seen) => {
    const said = (other: string) => (table: Table) =>
      withTexts(table, (text) => (text.replaceAll(/\s/gu, '') === official ? other : text));
    for (const other of seen) {
      const [two, three, four] = [tableTwo(), tableThree(), tableFour()].map(said(other));
      if (!two || !three || !four) throw new Error('three tables');
      expect(bound({ two: [two], three: [three], four: [four] })).toEqual(sound);
    }
  });
});

describe('table 二', () => {
  test('is read from a table for each of its parts, with their captions as paragraphs', () => {
    const two = [
      '第二十条第（一）项',
      grid`
        | 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        | 规章           | 0            | 0            | 0            |
        | 行政规范性文件 | 5            | 1            | 27           |
      `,
      '第二十条第（五）项',
      grid`
        | 信息内容 | 本年处理决定数量 |
        | 行政许可 | 14               |
      `,
      '第二十条第（六）项',
      grid`
        | 信息内容 | 本年处理决定数量 |
        | 行政处罚 | 3                |
        | 行政强制 | 0                |
      `,
      '第二十条第（八）项',
      grid`
        | 信息内容       | 本年收费金额（单位：万元，保留4位小数） |
        | 行政事业性收费 | 0.5                                     |
      `,
    ];
    expect(figures(bound({ two }))).toEqual(figures(bound({})));
  });

  test('keeps each part in the edition that its head names', () => {
    const two = [
      grid`
        | 信息内容   | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
        | 规章       | 0              | 0              | 0              |
        | 规范性文件 | 5              | 4              | 27             |
        | 信息内容   | 本年处理决定数量 | <            | <              |
        | 行政许可   | 14             | <              | <              |
      `,
    ];
    const cells = bound({ two });
    expect(valueOf(cells, '/proactiveDisclosure/normativeDocuments/totalPublished')).toBe(27);
    expect(valueOf(cells, '/proactiveDisclosure/licensing/decisions')).toBe(14);
    expect(cells.find(({ pointer }) => pointer.endsWith('normativeDocuments/created'))?.edition).toBe('2019');
    expect(cells.find(({ pointer }) => pointer.endsWith('licensing/decisions'))?.edition).toBe('2021');
  });

  test('has the form of 2019 also in a report for 2021 or later', () => {
    const cells = bound({ two: [tableTwo('2019')] });
    expect(valueOf(cells, '/proactiveDisclosure/fees/previousYearItems')).toBe(1);
    expect(valueOf(cells, '/proactiveDisclosure/licensing/change')).toBe(-2);
    expect(valueOf(cells, '/requests/outcomes/otherHandling/other/total')).toBe(0);
  });

  test('gives a row whose label was lost the place that its neighbours leave', () => {
    const two = [
      grid`
        | 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        |                | 1            | 2            | 3            |
        | 行政规范性文件 | 5            | 1            | 27           |
      `,
    ];
    expect(valueOf(bound({ two }), '/proactiveDisclosure/regulations/inForce')).toBe(3);
    expect(doubtsOf(bound({ two }), '/proactiveDisclosure/regulations/inForce')).toEqual(['label-loose']);
  });

  test('tells heads that were cut alike by what stands beside them', () => {
    const two = [
      grid`
        | 信息内容   | 本年新 | 本年新 | 对外公开总数量 |
        | 规章       | 1      | 2      | 3              |
      `,
    ];
    const cells = bound({ two });
    expect(valueOf(cells, '/proactiveDisclosure/regulations/created')).toBe(1);
    expect(valueOf(cells, '/proactiveDisclosure/regulations/published')).toBe(2);
    expect(doubtsOf(cells, '/proactiveDisclosure/regulations/created')).toEqual(['cell-ambiguous']);
  });

  test('has its money in 万元, also where the head says 元', () => {
    const two = [
      grid`
        | 信息内容       | 本年收费金额（单位：元） |
        | 行政事业性收费 | 251000                   |
      `,
    ];
    expect(valueOf(bound({ two }), '/proactiveDisclosure/fees/amount')).toBe(25.1);
  });

  test('has a short label and no figures right below its head', () => {
    const two = [
      grid`
        | 第二十条第（一）项 | < | < | < |
        | 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        | 规章 |  |  |  |
      `,
    ];
    expect(valueOf(bound({ two }), '/proactiveDisclosure/regulations/issued')).toBe(null);
  });

  test('has a head of two lines over as many columns, which is read across', () => {
    const two = [
      grid`
        | 第二十条第（八）项 | < | < | < |
        | 信息内容 | 上一年项目数量 | 本年/n增减 | < |
        | 行政事业性收费 | 3 | -1 | < |
      `,
    ];
    expect(valueOf(bound({ two }, '2019'), '/proactiveDisclosure/fees/change')).toBe(-1);
  });

  test('may number its rows in a column of its own', () => {
    const two = [
      grid`
        | 序号 | 信息内容       | 本年制发件数 | 本年废止件数 | 现行有效件数 |
        | 1    | 规章           | 0            | 0            | 0            |
        | 2    | 行政规范性文件 | 5            | 1            | 27           |
      `,
    ];
    expect(valueOf(bound({ two }), '/proactiveDisclosure/normativeDocuments/issued')).toBe(5);
  });

  test('is read where its cells are not as wide as their heads', () => {
    const two = [
      grid`
        | 信息内容 | 上一年项目数量 | 本年增/减 | < | 处理决定数量 |
        | 行政许可 | 14             | <         | -2 | 9            |
        | 行政处罚 | 3              | <         |    | 2            |
      `,
    ];
    const cells = bound({ two });
    expect(valueOf(cells, '/proactiveDisclosure/licensing/previousYearItems')).toBe(14);
    expect(valueOf(cells, '/proactiveDisclosure/licensing/change')).toBe(-2);
    expect(valueOf(cells, '/proactiveDisclosure/penalties/previousYearItems')).toBe(3);
    expect(valueOf(cells, '/proactiveDisclosure/penalties/change')).toBeNull();
    expect(valueOf(cells, '/proactiveDisclosure/penalties/decisions')).toBe(2);
  });

  test('takes the figure in the first of cells that were not merged', () => {
    const two = [
      grid`
        | 信息内容 | 本年处理决定数量 | < | < |
        | 行政许可 | 14               |   |   |
      `,
    ];
    expect(valueOf(bound({ two }), '/proactiveDisclosure/licensing/decisions')).toBe(14);
  });
});

describe('table 三', () => {
  const head = `
    | 项目 | < | < | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
  `;

  test('has (六)其他处理 as one row in the edition of 2019 and as three in that of 2021', () => {
    expect(valueOf(bound({}, '2019'), '/requests/outcomes/otherHandling/total')).toBe(0);
    expect(valueOf(bound({}), '/requests/outcomes/otherHandling/other/total')).toBe(0);
  });

  test('follows its labels where rows and columns stand in another order', () => {
    const three = [
      grid`
        | 项目                         | 总计 | 其他 | 自然人 |
        | 二、上年结转政府信息公开申请数量 | 1 | 2 | 3 |
        | 一、本年新收政府信息公开申请数量 | 4 | 5 | 6 |
      `,
    ];
    const cells = bound({ three });
    expect(valueOf(cells, '/requests/newlyReceived/naturalPerson')).toBe(6);
    expect(valueOf(cells, '/requests/carriedOver/total')).toBe(1);
    expect(valueOf(cells, '/requests/carriedOver/other')).toBe(2);
  });

  test.each([
    ['7.属于行政执法案', '1', '卷', ''],
    ['7.属', '', '于行政执法案卷', '1'],
  ])('is read where a cut leaves %j with %j and %j with %j', (upper, above, lower, below) => {
    const three = tableOf(`
      | 项目         | <        | 自然人   | 总计     |
      | （三）不予公 | ${upper} | ${above} | ${above} |
      | 开           | ${lower} | ${below} | ${below} |
    `);
    const cells = bound({ three: [three] });
    expect(valueOf(cells, '/requests/outcomes/denied/enforcementFiles/total')).toBe(1);
    expect(doubtsOf(cells, '/requests/outcomes/denied/enforcementFiles/total')).toEqual(['row-stitched']);
  });

  test('is read where labels name their group first', () => {
    const three = tableOf(`
      | 项目                      | 自然人 | 总计 |
      | （三）不予公开1.属于国家秘密 | 1      | 1    |
      | （六）其他处理—3.其他       | 2      | 2    |
    `);
    const cells = bound({ three: [three] });
    expect(valueOf(cells, '/requests/outcomes/denied/stateSecret/total')).toBe(1);
    expect(valueOf(cells, '/requests/outcomes/otherHandling/other/total')).toBe(2);
    expect(doubtsOf(cells, '/requests/outcomes/otherHandling/other/total')).toEqual([]);
  });

  test('is read where a page break repeated its heads', () => {
    const three = [
      tableOf(`${head}
        | 三、本年度办理结果 | （一）予以公开 | < | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
        ${head.trim()}
        | 三、本年度办理结果 | （七）总计 | < | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
      `),
    ];
    expect(valueOf(bound({ three }), '/requests/outcomes/total/naturalPerson')).toBe(2);
  });

  test('is read where its heads stand in a table of their own', () => {
    const three = [tableOf(head), grid`| 一、本年新收政府信息公开申请数量 | < | < | 7 | 0 | 0 | 0 | 0 | 0 | 7 |`];
    expect(valueOf(bound({ three }), '/requests/newlyReceived/naturalPerson')).toBe(7);
  });

  test('is read where a page break cut its heads', () => {
    const three = [
      grid`
        | （本列数据） | < | < | 申请人情况 | < | < | < | < | < | < |
        | ^ | ^ | ^ | 自然人 | 法人或其他组织 | < | < | < | < | 总计 |
        | ^ | ^ | ^ | ^ | 商业 | 科研 | 社会 | 法律 | 其他 | ^ |
        |   | < | < |   | 企业 | 机构 | 公益组织 | 服务机构 |  |   |
        | 一、本年新收政府信息公开申请数量 | < | < | 1 | 2 | 3 | 4 | 5 | 6 | 21 |
      `,
    ];
    const cells = bound({ three });
    expect(valueOf(cells, '/requests/newlyReceived/commercialEnterprise')).toBe(2);
    expect(valueOf(cells, '/requests/newlyReceived/legalServiceOrganization')).toBe(5);
    expect(valueOf(cells, '/requests/newlyReceived/total')).toBe(21);
  });

  test('is read where a page break cut a label, its figures on either side', () => {
    const three = [
      tableOf(`${head}
        | （三）不予公开 | 4.保护 | < | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        |                | 第三方合法权益 | < |  |  |  |  |  |  |  |
        |                | 5.属于三类 | < |  |  |  |  |  |  |  |
        |                | 内部事务信息 | < | 3 | 0 | 0 | 0 | 0 | 0 | 3 |
        |                | 6.属于四类过程性信息 | < |  |  |  |  |  |  |  |
        |                |  | < | 4 | 0 | 0 | 0 | 0 | 0 | 4 |
      `),
    ];
    const cells = bound({ three });
    expect(valueOf(cells, '/requests/outcomes/denied/thirdPartyRights/total')).toBe(1);
    expect(valueOf(cells, '/requests/outcomes/denied/internalAffairs/total')).toBe(3);
    expect(valueOf(cells, '/requests/outcomes/denied/processInformation/total')).toBe(4);
  });

  test('is read where a page break left of a label what is the whole of another', () => {
    const three = [
      tableOf(`${head}
        | （三）不予公开 | 2.其他 | < | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        |                | 法律行政法规禁止公开 | < |  |  |  |  |  |  |  |
        | （六）其他处理 | 3.其他 | < | 2 | 0 | 0 | 0 | 0 | 0 | 2 |
      `),
    ];
    const cells = bound({ three });
    expect(valueOf(cells, '/requests/outcomes/denied/forbiddenByLaw/total')).toBe(1);
    expect(valueOf(cells, '/requests/outcomes/otherHandling/other/total')).toBe(2);
  });

  test('binds no figure beside two labels in one cell', () => {
    const three = [
      tableOf(`${head}| （三）不予公开 | 3.危及“三安全一稳定”/n4.保护第三方合法权益 | < | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`),
    ];
    expect(bound({ three }).filter(({ pointer }) => pointer.startsWith('/requests/'))).toEqual([]);
  });

  test('leaves a row that the form does not have', () => {
    const three = [
      tableOf(`${head}
        | （三）不予公开 | 8.属于行政查询事项 | < | 1 | 0 | 0 | 0 | 0 | 0 | 1 |
        | ^              | 9.属于工作秘密事项 | < | 5 | 0 | 0 | 0 | 0 | 0 | 5 |
        | （四）无法提供 | 1.本机关不掌握相关政府信息 | < | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
      `),
    ];
    const cells = bound({ three });
    expect(cells.filter(({ table, raw }) => table === 1 && raw === '5')).toEqual([]);
    expect(valueOf(cells, '/requests/outcomes/denied/administrativeInquiry/total')).toBe(1);
  });

  test('reads a label with a slip of the pen, and says so', () => {
    const three = [tableOf(`${head}| （五）不予处理 | 1.信访举抱投诉类申请 | < | 1 | 0 | 0 | 0 | 0 | 0 | 1 |`)];
    const cells = bound({ three });
    expect(valueOf(cells, '/requests/outcomes/notProcessed/petitionOrComplaint/total')).toBe(1);
    expect(doubtsOf(cells, '/requests/outcomes/notProcessed/petitionOrComplaint/total')).toEqual(['label-loose']);
  });

  test.each(['合计', '9.其他', '小计'])('leaves a row %s of a group that has none', (label) => {
    const own = `| ^ | ^ | ${label} | 5 | 0 | 0 | 0 | 0 | 0 | 5 |`;
    const table = tableThree();
    const at = 5 + 2 + 8;
    const moved = table.cells.map((cell) => {
      if (cell.row >= at) return { ...cell, row: cell.row + 1 };
      return cell.row + cell.rowSpan >= at && cell.column < 2 && cell.rowSpan > 1
        ? { ...cell, rowSpan: cell.rowSpan + 1 }
        : cell;
    });
    const added = own
      .split('|')
      .slice(3, -1)
      .map((text, index) => ({
        row: at,
        column: index + 2,
        rowSpan: 1,
        columnSpan: 1,
        text: text.trim(),
        spot: null,
        doubts: [],
      }));
    const three = [{ ...table, rows: table.rows + 1, cells: [...moved, ...added] }];
    expect(figures(bound({ three }))).toEqual(figures(bound({})));
  });

  test('may number its rows in cells of their own', () => {
    const rows = ['属于国家秘密', '其他法律行政法规禁止公开'].map(
      (label, index) =>
        `| （三）不予公开 | ${index + 1} | ${label} | ${index + 3} | 0 | 0 | 0 | 0 | 0 | ${index + 3} |`,
    );
    const cells = bound({ three: [tableOf([head.trimEnd(), ...rows].join('\n'))] });
    expect(valueOf(cells, '/requests/outcomes/denied/stateSecret/naturalPerson')).toBe(3);
    expect(valueOf(cells, '/requests/outcomes/denied/forbiddenByLaw/total')).toBe(4);
  });

  test('reads a label that leaves words out, and says so', () => {
    const labels = ['要求提供出版物', '无正当理由反复申请', '申请人逾期不补正'];
    const three = [
      tableOf(
        [
          head.trimEnd(),
          ...labels.map((label, index) => `| 某组 | ${label} | < | ${index} | 0 | 0 | 0 | 0 | 0 | ${index} |`),
        ].join('\n'),
      ),
    ];
    const cells = bound({ three });
    const places = ['notProcessed/publicationRequested', 'notProcessed/excessive', 'otherHandling/notCorrectedInTime'];
    expect(places.map((place) => valueOf(cells, `/requests/outcomes/${place}/total`))).toEqual([0, 1, 2]);
    expect(doubtsOf(cells, '/requests/outcomes/notProcessed/excessive/total')).toEqual(['label-loose']);
  });

  test('binds neither of two rows that say different things of one place', () => {
    const twice = (second: string) => [
      tableOf(`${head}
        | 一、本年新收政府信息公开申请数量 | < | < | 7 | 0 | 0 | 0 | 0 | 0 | 7 |
        | 一、本年新收政府信息公开申请数量 | < | < | ${second} | 0 | 0 | 0 | 0 | 0 | 7 |
      `),
    ];
    expect(valueOf(bound({ three: twice('8') }), '/requests/newlyReceived/naturalPerson')).toBeUndefined();
    expect(valueOf(bound({ three: twice('7') }), '/requests/newlyReceived/naturalPerson')).toBe(7);
    expect(doubtsOf(bound({ three: twice('7') }), '/requests/newlyReceived/naturalPerson')).toEqual(['cell-ambiguous']);
  });

  test('keeps what is printed where it is no number', () => {
    const three = [tableThree('2021', { '（一）': '约2 | / |  | — | 2O | 无 | 2' })];
    const row = bound({ three }).filter(({ pointer }) => pointer.startsWith('/requests/outcomes/granted/'));
    expect(row.map(({ raw }) => raw)).toEqual(['约2', '/', '', '—', '2O', '无', '2']);
    expect(row.map(({ value }) => value)).toEqual([null, null, null, null, null, null, 2]);
  });

  test('takes a mark over a whole row for each of its figures, and a number for none', () => {
    const over = (mark: string) => [tableThree('2021', { '二、': `${mark} | < | < | < | < | < | <` })];
    const row = (mark: string) =>
      bound({ three: over(mark) }).filter(({ pointer }) => pointer.startsWith('/requests/carriedOver'));
    expect(row('/').map(({ raw }) => raw)).toEqual(Array.from({ length: 7 }, () => '/'));
    expect(row('3')).toEqual([]);
  });
});

/** The figures of table 四 in the order of the form. */
function reviewFigures(four: Parts): (number | null | undefined)[] {
  const cells = bound({ four });
  const kinds = ['administrativeReview', 'litigation/direct', 'litigation/afterReview'];
  return kinds.flatMap((kind) =>
    ['upheld', 'corrected', 'other', 'pending', 'total'].map((result) =>
      valueOf(cells, `/reviewAndLitigation/${kind}/${result}`),
    ),
  );
}

describe('table 四', () => {
  const inOrder = Array.from({ length: 15 }, (_, index) => index + 1);

  test('an empty cell gives its place to no other, though one of the heads is not known', () => {
    const four = tableFour();
    const last = four.rows - 1;
    const changed = four.cells.map((cell) => {
      if (cell.row === last && cell.column === 11) return { ...cell, text: '' };
      return cell.row < last && cell.column === 4 && cell.text === '总计' ? { ...cell, text: '备考' } : cell;
    });
    const [sound, found] = [bound({}), bound({ four: [{ ...four, cells: changed }] })].map(figures);
    const read = Object.entries(found ?? {}).filter(([, value]) => value !== null);
    expect(read.filter(([pointer, value]) => sound?.[pointer] !== value)).toEqual([]);
  });

  const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
  const five = (first: number) => [0, 1, 2, 3, 4].map((step) => first + step).join(' | ');
  const row = `${five(1)} | ${five(6)} | ${five(11)}`;
  const heads = [results, results, results].join(' | ');

  test('is read from a table for each kind, named by the paragraph above it', () => {
    const four = [
      '（一）行政复议情况',
      tableOf(`| ${results} |\n| ${five(1)} |`),
      '（二）行政诉讼情况',
      tableOf(
        `| 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | < |\n| ${results} | ${results} |\n| ${five(6)} | ${five(11)} |`,
      ),
    ];
    const cells = bound({ four });
    expect(valueOf(cells, '/reviewAndLitigation/administrativeReview/upheld')).toBe(1);
    expect(valueOf(cells, '/reviewAndLitigation/litigation/direct/total')).toBe(10);
    expect(valueOf(cells, '/reviewAndLitigation/litigation/afterReview/total')).toBe(15);
  });

  test('is read from three tables, each with its name as a row', () => {
    const four = ['行政复议', '未经复议直接起诉', '复议后起诉'].map((name, index) =>
      tableOf(`| ${name} | < | < | < | < |\n| ${results} |\n| ${five(index * 5 + 1)} |`),
    );
    expect(valueOf(bound({ four }), '/reviewAndLitigation/litigation/afterReview/upheld')).toBe(11);
  });

  test('is read from three tables, each named by a paragraph that tells the kind in brackets', () => {
    const names = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'];
    const four = names.flatMap((name, index) => [name, tableOf(`| ${results} |\n| ${five(index * 5 + 1)} |`)]);
    expect(reviewFigures(four)).toEqual(inOrder);
  });

  test('is read below its own name, which names all kinds', () => {
    const four = tableOf(`
      | 行政复议、行政诉讼情况（单位：件） | < | < | < | < | < | < | < | < | < | < | < | < | < | < |
      | 行政复议 | < | < | < | < | 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | < |
      | ${heads} |
      | ${row} |
    `);
    expect(reviewFigures([four])).toEqual(inOrder);
    expect(doubtsOf(bound({ four: [four] }), '/reviewAndLitigation/litigation/direct/upheld')).toEqual([]);
  });

  test('has no figure where a cell says so in words', () => {
    const four = tableOf(`
      | 行政复议 | < | < | < | < | 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | < |
      | ${heads} |
      | 无数据 | 不涉及 | 不适用 | 4 | 5 | ${five(6)} | ${five(11)} |
    `);
    expect(reviewFigures([four])).toEqual([null, null, null, ...inOrder.slice(3)]);
  });

  test('is read where it is turned over, a row for each kind', () => {
    const four = tableOf(`
      | 类别     | <                | ${results}  |
      | 行政复议 | <                | ${five(1)}  |
      | 行政诉讼 | 未经复议直接起诉 | ${five(6)}  |
      | ^        | 复议后起诉       | ${five(11)} |
    `);
    expect(reviewFigures([four])).toEqual(inOrder);
  });

  const blanks = (count: number) => Array.from({ length: count }, () => ' ').join('|');

  test('is read where the cells of its heads were never merged', () => {
    const four = tableOf(`
      | 行政复议 |${blanks(4)}| 行政诉讼 |${blanks(9)}|
      |${blanks(5)}| 未经复议直接起诉 |${blanks(4)}| 复议后起诉 |${blanks(4)}|
      | ${heads} |
      | ${row} |
    `);
    expect(reviewFigures([four])).toEqual(inOrder);
  });

  test('is read by the order of its heads where the groups above them have slipped, in doubt', () => {
    const four = tableOf(`
      | 行政复议 | < | < | < | < | 行政诉讼 | < | < | < | < | < | < | < | < | < |
      | 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | < |${blanks(5)}|
      | ${heads} |
      | ${row} |
    `);
    expect(reviewFigures([four])).toEqual(inOrder);
    expect(doubtsOf(bound({ four: [four] }), '/reviewAndLitigation/litigation/direct/upheld')).toEqual([
      'cell-ambiguous',
    ]);
  });

  test('is read where its heads are short', () => {
    const short = '维持 | 纠正 | 其他 | 未审结 | 小计';
    const four = tableOf(`
      | 行政复议 | < | < | < | < | 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | < |
      | ${short} | ${short} | ${short} |
      | ${row} |
    `);
    expect(reviewFigures([four])).toEqual(inOrder);
  });

  test('tells a misprinted head by the group above it', () => {
    const four = withTexts(tableFour(), (text) => (text === '尚未审结' ? '尚末审结' : text));
    const cells = bound({
      four: [
        { ...four, cells: four.cells.map((cell) => (cell.row === 3 ? { ...cell, text: String(cell.column) } : cell)) },
      ],
    });
    expect(valueOf(cells, '/reviewAndLitigation/administrativeReview/pending')).toBe(3);
    expect(valueOf(cells, '/reviewAndLitigation/litigation/afterReview/pending')).toBe(13);
    expect(doubtsOf(cells, '/reviewAndLitigation/litigation/direct/pending')).toEqual(['label-loose']);
  });

  test('is not taken from a table of the agency’s own above it', () => {
    const own = tableOf(`| 年度 | 结果维持 | 结果纠正 | 其他结果 | 总计 |\n| 2022年 | 1 | 0 | 0 | 1 |`);
    expect(figures(bound({ four: ['近年行政复议情况', own, tableFour()] }))).toEqual(figures(bound({})));
  });

  test('is not read where nothing tells which kind a table counts', () => {
    const four = [tableOf(`| ${results} |\n| ${five(1)} |`)];
    expect(bound({ four }).filter(({ table }) => table === 2)).toEqual([]);
  });

  test('is read where its heads are written downward, a row a character', () => {
    const four = [
      grid`
        | 行政复议 | < | < | < | < |
        | 结 | 结 | 其 | 尚 | 总 |
        | 果 | 果 | 他 | 未 | 计 |
        | 维 | 纠 | 结 | 审 |    |
        | 持 | 正 | 果 | 结 |    |
        | 1  | 2  | 3  | 4  | 10 |
      `,
    ];
    expect(valueOf(bound({ four }), '/reviewAndLitigation/administrativeReview/pending')).toBe(4);
    expect(valueOf(bound({ four }), '/reviewAndLitigation/administrativeReview/total')).toBe(10);
  });

  test('is read where its heads are written downward in one cell', () => {
    const four = [
      grid`
        | 行政复议 | < | < | < | < |
        | 结结其尚总/n果果他未计/n维纠结审/n持正果结 | < | < | < | < |
        | 1  | 2  | 3  | 4  | 10 |
      `,
    ];
    expect(valueOf(bound({ four }), '/reviewAndLitigation/administrativeReview/corrected')).toBe(2);
  });

  test('has its figures where the last row of table 三 before it is blank', () => {
    const three = tableThree();
    const last = three.rows - 1;
    const blank = { ...three, cells: three.cells.map((cell) => (cell.row === last ? withoutFigure(cell) : cell)) };
    const cells = bound({ three: [blank] });
    expect(valueOf(cells, '/requests/carriedForward/total')).toBe(null);
    expect(figures(cells)).toMatchObject(figures(bound({}).filter(({ table }) => table === 2)));
  });

  test('is read below table 三 in one table', () => {
    const four = tableFour();
    const [head] = [
      grid`
        | 项目 | < | < | < | < | < | < | < | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
        | 四、结转下年度继续办理 | < | < | < | < | < | < | < | 7 | 0 | 0 | 0 | 0 | 0 | 7 |
      `,
    ];
    const lower = four.cells.map((cell) => ({ ...cell, row: cell.row + 2 }));
    const both: Table = { ...four, rows: four.rows + 2, cells: [...head.cells, ...lower] };
    const cells = bound({ three: [both], four: [] });
    expect(valueOf(cells, '/requests/carriedForward/total')).toBe(7);
    expect(valueOf(cells, '/reviewAndLitigation/administrativeReview/upheld')).toBe(1);
  });
});

test('every figure is read where it stands, whatever the others are and whichever rows are missing', () => {
  const table = tableThree();
  const rows = Array.from({ length: 25 }, (_, index) => index + 3);
  fc.assert(
    fc.property(fc.array(fc.nat(9999), { minLength: 175, maxLength: 175 }), fc.subarray(rows), (numbers, kept) => {
      const filled = table.cells.map((cell) =>
        cell.row < 3 || cell.column < 3
          ? cell
          : { ...cell, text: String(numbers[(cell.row - 3) * 7 + cell.column - 3]) },
      );
      const cells = bound({
        three: [{ ...table, cells: filled.map((cell) => (isKept(cell, kept) ? cell : { ...cell, text: '' })) }],
      });
      const read = cells.filter((cell) => cell.table === 1 && cell.raw !== '');
      expect(read).toHaveLength(kept.length * 7);
      for (const { row, column, value } of read) expect(value).toBe(numbers[(row - 3) * 7 + column - 3]);
    }),
    { numRuns: 30 },
  );
});

/** The heads, and the rows that are kept, label and figures. */
function isKept({ row, column }: Cell, kept: readonly number[]): boolean {
  return row < 3 || column < 2 || kept.includes(row);
}

test('a head that stands twice leaves in doubt which of its columns is meant', () => {
  const doubled = [
    tableOf(`
      | 行政复议 | < | < | < | < | 行政诉讼 | < | < | < | < | < | < | < | < | < |  |
      | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | < |  |
      | ^ | ^ | ^ | ^ | ^ | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
      | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 2 | 0 | 2 |  |
    `),
  ];
  const cells = bound({ four: doubled });
  expect(doubtsOf(cells, '/reviewAndLitigation/litigation/afterReview/total')).toEqual(['cell-ambiguous']);
});

test('a table of the agency’s own is no part of the form', () => {
  const own = grid`
    | 类别 | 数量 |
    | 信访 | 3    |
    | 总计 | 9    |
  `;
  expect(bound({ four: [tableFour(), own] }).filter(({ table }) => table === 3)).toEqual([]);
});

test('a table of the agency’s own with rows of the form gives way to the form', () => {
  const own = grid`
    | 事项类别 | 上年项目数 | 本年增减 | 年末项目数 |
    | 行政许可 | 42         | -2       | 40         |
    | 行政处罚 | 118        | +6       | 124        |
  `;
  const sound = figures(bound({}));
  expect(figures(bound({ two: ['权力事项统计', own, tableTwo()] }))).toEqual(sound);
  expect(figures(bound({ two: [tableTwo(), '权力事项统计', own] }))).toEqual(sound);
});

/** A table as fields in a text: what a merged cell covers is an empty field, and so is a blank. */
function asText(table: Table): Table {
  const textAt = (row: number, column: number) =>
    table.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
  const cells = Array.from({ length: table.rows * table.columns }, (_, at): Cell => {
    const [row, column] = [Math.floor(at / table.columns), at % table.columns];
    const text = textAt(row, column);
    return { row, column, rowSpan: 1, columnSpan: 1, text, spot: null, doubts: text === '' ? ['row-ragged'] : [] };
  });
  return { ...table, cells };
}

describe('a row of text with empty fields', () => {
  const readRow = (figuresOfRow: string) => {
    const cells = bound({ three: [asText(tableThree('2021', { '一、': figuresOfRow }))] });
    const own = cells.filter(({ pointer }) => pointer.startsWith('/requests/newlyReceived/'));
    return { values: own.map(({ value }) => value), doubts: own.flatMap(({ doubts }) => doubts) };
  };

  test('is counted from the right, and in doubt', () => {
    const { values, doubts } = readRow('3 |  | 1 |  |  |  | 4');
    expect(values).toEqual([3, null, 1, null, null, null, 4]);
    expect(new Set(doubts)).toEqual(new Set(['cell-ambiguous']));
  });

  test.each(['first', 'last'])('is not read where the %s of its figures may be missing', (end) => {
    const { values } = readRow(end === 'first' ? ' | 0 | 1 | 0 | 0 | 0 | 1' : '3 | 0 | 1 | 0 | 0 | 0 | ');
    expect(values.filter((value) => value !== null)).toEqual([]);
  });
});
