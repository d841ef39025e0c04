import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClaims } from '../../lib/claims/read-claims.ts';
import type { Paragraph, Spot, Table } from '../../lib/document/model.ts';
import type { Outline } from '../../lib/outline/outline.ts';
import { inChinese, inFullWidth, withSeparators } from '../support/numerals.ts';
import type { Labelled } from './labelled.ts';
import { outlineWith, readSentence } from './labelled.ts';

const base = { agency: '澄江县住房和城乡建设局', year: 2023, under: 'requests' } as const;
const read = (text: string, report: Partial<Labelled> = {}) => readSentence({ ...base, text, ...report });

const paragraph = (text: string, spot: Spot = null): Paragraph => ({ kind: 'paragraph', text, spot });

describe('a claim', () => {
  test('names its sentence, without the sentences around it', () => {
    const [claim] = read('加强组织领导。2023年，我局共收到政府信息公开申请 16 件（其中网上申请4件）。及时答复。');
    expect(claim?.text).toBe('2023年，我局共收到政府信息公开申请16件（其中网上申请4件）。');
  });

  test('keeps the unit as printed', () => {
    expect(read('全年收到政府信息公开申请9宗。')[0]?.unit).toBe('宗');
    expect(read('收到政府信息公开申请一百零三件次。')[0]?.unit).toBe('件次');
  });

  test('has the place of its paragraph', () => {
    const spot = { page: 3, box: [90, 120, 500, 140] } as const;
    const outline: Outline = {
      ...outlineWith({ ...base, text: '' }),
      closing: [paragraph('收到信息公开申请2件。', spot)],
    };
    expect(readClaims(outline)).toMatchObject([{ section: 'closing', paragraph: 0, spot }]);
  });
});

test('paragraphs count through a section and then its subsections, headings apart', () => {
  const outline = outlineWith({ ...base, text: '' });
  const [overview, ...others] = outline.sections;
  const sections = [
    {
      ...(overview ?? { id: 'overview', heading: null }),
      paragraphs: [paragraph('甲。'), paragraph('未收到政府信息公开申请。')],
      subsections: [
        { id: 'proactiveDisclosure', heading: paragraph('（一）主动公开'), paragraphs: [paragraph('乙。')] },
        { id: 'requests', heading: paragraph('（二）依申请公开'), paragraphs: [paragraph('收到申请3件。')] },
      ],
    },
    ...others,
  ] as const;
  const claims = readClaims({ ...outline, sections });
  expect(claims.map(({ value, paragraph: at }) => [value, at])).toEqual([
    [0, 1],
    [3, 3],
  ]);
});

test.each([String, withSeparators, inFullWidth, inChinese])(
  'a figure reads back from its sentence however it is written: %o',
  (write) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), (value) => {
        const claims = read(`2023年，我局共收到政府信息公开申请${write(value)}件。`);
        expect(claims.map((claim) => [claim.kind, claim.value])).toEqual([['requestsReceived', value]]);
      }),
    );
  },
);

test('a split reads back part by part', () => {
  fc.assert(
    fc.property(fc.nat(9999), fc.nat(9999), (online, letters) => {
      const [, split] = read(
        `共收到申请${online + letters}件（其中网上申请${online}件，信函申请${letters}件），均已答复。`,
      );
      expect(split).toMatchObject({
        kind: 'requestsByChannel',
        value: online + letters,
        parts: [
          { label: '网上', value: online },
          { label: '信函', value: letters },
        ],
      });
    }),
  );
});

test('a figure of another year is never read, whichever year it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2099 }), (year) => {
      expect(read(`${year}年收到政府信息公开申请16件。`)).toHaveLength(year === base.year ? 1 : 0);
    }),
  );
});

test.each([
  ['本年新制作数量', 'created'],
  ['本年制发件数', 'issued'],
])('what a document claim confirms follows the head of table 二: %s', (head, field) => {
  const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: head, spot: null, doubts: [] };
  const table: Table = { kind: 'table', rows: 1, columns: 1, cells: [cell] };
  const outline = outlineWith({ ...base, text: '我局制发行政规范性文件5件。' });
  const claims = readClaims({ ...outline, tables: [{ index: 0, section: 'proactiveDisclosure', table }] });
  expect(claims[0]?.confirms).toBe(`/proactiveDisclosure/normativeDocuments/${field}`);
});

test('whatever stands in a paragraph, reading it ends and names sentences of it', () => {
  const words = fc.constantFrom(
    '收到',
    '申请',
    '信息公开',
    '12',
    '件',
    '，',
    '。',
    '（',
    '《',
    '2022年',
    '其中',
    '占',
    '%',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string()), { maxLength: 40 }), (pieces) => {
      for (const claim of read(pieces.join(''))) expect(claim.text).not.toBe('');
    }),
  );
});

test('a sentence of a million characters is passed over', () => {
  expect(read('收到政府信息公开申请'.repeat(100_000))).toEqual([]);
});

test.each(['申请人', '本局', '未收到', '信息公开收到', '零复议', '收到申请1件，', '各县（市）', '《', '1,', '一'])(
  'reading a sentence ends, however often it repeats itself: %s',
  (words) => {
    const text = words.repeat(Math.floor(1990 / words.length));
    for (const under of ['requests', 'reviewAndLitigation'] as const)
      expect(read(text, { under }).length).toBeLessThan(1000);
  },
);
