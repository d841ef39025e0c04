import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assembleReport } from '../../lib/assembly/assemble-report.ts';
import { bindCells } from '../../lib/binding/bind-cells.ts';
import type { Cell, Document } from '../../lib/document/model.ts';
import { outlineDocument } from '../../lib/outline/outline-document.ts';
import { valueAt } from '../../lib/report/pointer.ts';
import { producedBy } from '../../lib/report/producer.ts';
import type { Claim, Report } from '../../lib/report/schema.ts';
import { documentOf, sampleDocument, sampleParts, tableThree, tableTwo } from '../support/document.ts';
import { claim } from '../support/report.ts';
import { grid, tableOf } from '../support/grid.ts';

const file = { bytes: new TextEncoder().encode('年报'), name: '年报.docx', object: null };

function assembled(document: Document, claims: readonly Claim[] = []): Report {
  const outline = outlineDocument(document);
  return assembleReport(file, outline, bindCells(outline), claims);
}

function withTables(
  change: (table: ReturnType<typeof tableTwo>, index: number) => ReturnType<typeof tableTwo>,
): Document {
  const tables = sampleParts().filter((part) => typeof part !== 'string');
  return documentOf(
    ...sampleParts().map((part) =>
      typeof part === 'string'
        ? part
        : change(
            part,
            tables.findIndex((table) => table.rows === part.rows),
          ),
    ),
  );
}

describe('a report', () => {
  test.each(['2019', '2021'] as const)(
    'of edition %s has every figure of its form, each with its evidence',
    (edition) => {
      const report = assembled(sampleDocument(edition));
      expect(report.edition).toBe(edition);
      expect(Object.keys(report.evidence)).toHaveLength(edition === '2019' ? 198 : 200);
      expect(report.losses).toEqual([]);
      expect(valueAt(report, '/requests/newlyReceived/naturalPerson')).toBe(2);
      expect(report.evidence['/requests/newlyReceived/naturalPerson']).toEqual({
        raw: '2',
        table: 1,
        row: 3,
        column: 3,
      });
    },
  );

  test('has evidence for what is there alone', () => {
    const report = assembled(
      documentOf(
        ...sampleParts()
          .filter((part) => part !== sampleParts()[15])
          .slice(0, 15),
        ...sampleParts().slice(16),
      ),
    );
    expect(valueAt(report, '/proactiveDisclosure/licensing/decisions')).toBeNull();
    expect(report.evidence).not.toHaveProperty(['/proactiveDisclosure/licensing/decisions']);
  });

  test('has its text in its places', () => {
    const report = assembled(sampleDocument());
    expect(report.title).toBe('云溪县民政局2023年政府信息公开工作年度报告');
    expect(report.agency?.name).toBe('云溪县民政局');
    expect(report.year).toBe(2023);
    expect(report.preamble).toEqual(['本报告的统计期限为2023年1月1日至2023年12月31日。']);
    expect(report.sections[0]?.subsections[1]).toEqual({
      id: 'requests',
      heading: '（二）依申请公开',
      paragraphs: ['全年共收到政府信息公开申请2件，均已答复。'],
    });
    expect(report.closing).toEqual(['云溪县民政局', '2024年1月20日']);
  });

  test('names its source by what it is made of', () => {
    expect(assembled(sampleDocument()).source).toEqual({
      name: '年报.docx',
      format: 'docx',
      bytes: 6,
      sha256: 'dd1046950e3d82b39afb219d7ed9b41e6f24beeea04dc9c6d525f8d67245a236',
      pages: null,
      object: null,
    });
  });

  test('is the same for the same document', () => {
    expect(JSON.stringify(assembled(sampleDocument()))).toBe(JSON.stringify(assembled(sampleDocument())));
  });

  test('says on which page and where a figure was read, to a tenth of a point', () => {
    const spotted = (cell: Cell): Cell => ({ ...cell, spot: { page: 3, box: [412.1234, 300.25, 431, 312.96] } });
    const report = assembled(withTables((table) => ({ ...table, cells: table.cells.map(spotted) })));
    expect(report.evidence['/proactiveDisclosure/fees/amount']).toEqual({
      raw: '0.5',
      page: 3,
      box: [412.1, 300.3, 431, 313],
      table: 0,
      row: 13,
      column: 1,
    });
  });

  test('says why a reading is in doubt', () => {
    const stitched = (cell: Cell): Cell => (cell.text === '14' ? { ...cell, doubts: ['glyph-suspect'] } : cell);
    const report = assembled(withTables((table) => ({ ...table, cells: table.cells.map(stitched) })));
    expect(report.evidence['/proactiveDisclosure/licensing/decisions']?.doubts).toEqual(['glyph-suspect']);
  });
});

describe('editions', () => {
  test('may be mixed: each part of table 二 keeps its own fields', () => {
    const mixed = grid`
      | 信息内容   | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
      | 规章       | 0              | 0              | 0              |
      | 规范性文件 | 5              | 4              | 27             |
      | 信息内容   | 本年处理决定数量 | <            | <              |
      | 行政许可   | 14             | <              | <              |
    `;
    const report = assembled(withTables((table, index) => (index === 0 ? mixed : table)));
    expect(report.edition).toBe('2021');
    expect(report.proactiveDisclosure['normativeDocuments']).toEqual({ created: 5, published: 4, totalPublished: 27 });
    expect(report.proactiveDisclosure['licensing']).toEqual({ decisions: 14 });
    expect(report.proactiveDisclosure['fees']).toEqual({ amount: null });
  });

  test('tell what a claim can confirm: a figure of another form is none', () => {
    const documents = '/proactiveDisclosure/normativeDocuments';
    const confirming = (document: Document) =>
      assembled(
        document,
        ([`${documents}/issued`, `${documents}/created`, documents, null] as const).map((confirms) =>
          claim('normativeDocumentsIssued', 5, { confirms }),
        ),
      ).claims.map(({ confirms }) => confirms);
    expect(confirming(sampleDocument('2021'))).toEqual([`${documents}/issued`, null, null, null]);
    expect(confirming(withTables((table, index) => (index === 0 ? tableTwo('2019') : table)))).toEqual([
      null,
      `${documents}/created`,
      null,
      null,
    ]);
  });

  test('are told by table 三, whatever the year and table 二', () => {
    expect(assembled(withTables((table, index) => (index === 0 ? tableTwo('2019') : table))).edition).toBe('2021');
    expect(assembled(withTables((table, index) => (index === 1 ? tableThree('2019') : table))).edition).toBe('2019');
  });
});

describe('what a report leaves out is said', () => {
  test('a row that the form does not have', () => {
    const longer = tableOf(`
      | 项目 | < | 自然人 | 总计 |
      | （三）不予公开 | 8.属于行政查询事项 | 1 | 1 |
      | ^ | 9.属于工作秘密事项 | 5 | 5 |
    `);
    const report = assembled(withTables((table, index) => (index === 1 ? longer : table)));
    expect(report.losses).toEqual([
      { kind: 'table-unbound', text: '9.属于工作秘密事项 5 5', spot: null, inTable: true },
    ]);
  });

  test('but not the numbers that count its rows, nor the heads of columns for remarks', () => {
    const counted = tableOf(`
      | 序号 | 信息内容 | 本年处理决定数量 | 备注 |
      | 1 | 行政许可 | 14 | |
      | 2 | 行政处罚 | 3 | |
    `);
    const report = assembled(withTables((table, index) => (index === 0 ? counted : table)));
    expect(report.losses).toEqual([]);
  });

  test('a table of the agency’s own', () => {
    const own = grid`
      | 类别 | 件数 |
      | 信访 | 3    |
    `;
    const report = assembled(documentOf(...sampleParts().slice(0, -2), own));
    expect(report.losses.map(({ text }) => text)).toEqual(['类别 件数', '信访 3']);
  });

  test('and what the reader had left out', () => {
    const loss = { kind: 'watermark', text: '内部资料', spot: null, inTable: false } as const;
    expect(assembled({ ...sampleDocument(), losses: [loss] }).losses).toEqual([loss]);
  });
});

test('a report names the version that wrote it', () => {
  const { name, version } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as typeof producedBy;
  expect(producedBy).toEqual({ name, version });
});
