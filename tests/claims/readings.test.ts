import { describe, expect, test } from 'vitest';
import { readClaims } from '../../lib/claims/read-claims.ts';
import type { Cell, Table } from '../../lib/document/model.ts';
import type { Outline } from '../../lib/outline/outline.ts';
import { outlineWith, readSentence } from './labelled.ts';
import type { Labelled } from './labelled.ts';

const base = { agency: '澄江县住房和城乡建设局', year: 2023, under: 'requests' } as const;
const read = (text: string, under: Labelled['under'] = 'requests') => readSentence({ ...base, under, text });

test.each([
  ['收到政府信息公开申请9宗。', 'requests', '宗'],
  ['未收到政府信息公开申请。', 'requests', null],
  ['上年结转3起。', 'requests', '起'],
  ['无上年结转。', 'requests', null],
  ['结转下年度2件。', 'requests', '件'],
  ['无结转下年度办理的申请。', 'requests', null],
  ['办结14件次。', 'requests', '件次'],
  ['予以公开5份。', 'requests', '份'],
  ['予以公开占60%。', 'requests', '%'],
  ['不予公开占60%。', 'requests', '%'],
  ['自然人14件。', 'requests', '件'],
  ['法人或其他组织2宗。', 'requests', '宗'],
  ['网上申请4件，信函申请2件。', 'requests', null],
  ['制发规范性文件2份。', 'proactiveDisclosure', '份'],
  ['未制发规范性文件。', 'proactiveDisclosure', null],
  ['公开信息31条，其中通知类15条、人事类16条。', 'proactiveDisclosure', '条'],
  ['行政复议2起。', 'reviewAndLitigation', '起'],
  ['未发生行政复议。', 'reviewAndLitigation', null],
  ['直接起诉3宗。', 'reviewAndLitigation', '宗'],
  ['收取信息处理费380元。', 'otherMatters', '元'],
  ['未收取信息处理费。', 'otherMatters', null],
] as const)('the unit of %s, under %s, is %s', (text, under, unit) => {
  expect(read(text, under).map((claim) => claim.unit)).toEqual([unit]);
});

test('a split has the unit of its whole, and each result its own', () => {
  const units = (text: string, under: Labelled['under']) => read(text, under).map(({ kind, unit }) => [kind, unit]);
  expect(units('收到申请6宗，其中网上申请4宗，信函申请2宗。', 'requests')).toEqual([
    ['requestsReceived', '宗'],
    ['requestsByChannel', '宗'],
  ]);
  expect(units('行政复议3件，维持2宗。', 'reviewAndLitigation')).toEqual([
    ['reviews', '件'],
    ['disputesByResult', '宗'],
  ]);
});

describe('under a heading of another matter, figures that do not name requests or disputes are none', () => {
  test.each([
    '收到申请16件。',
    '办结14件。',
    '予以公开5件。',
    '予以公开5件，占60%。',
    '自然人14件，商业企业2件。',
    '网上申请4件，信函申请2件。',
    '上年结转3件。',
    '无上年结转。',
    '结转下年度2件。',
    '行政复议2件，维持2件。',
    '直接起诉3件。',
    '行政复议2件，均获维持。',
  ])('%s', (text) => {
    expect(read(text, 'proactiveDisclosure')).toEqual([]);
  });

  test.each(['信息公开的申请', '公开政府信息的申请', '公开政府信息申请', '公开信息的申请', '公开信息申请', '公开申请'])(
    'but of %s they are',
    (words) => {
      expect(read(`办结${words}5件。`, 'otherMatters').map(({ kind, value }) => [kind, value])).toEqual([
        ['requestsConcluded', 5],
      ]);
    },
  );
});

test('counts under two rows of table 三 are of requests under any heading, under one row they are not', () => {
  const kinds = (text: string) => read(text, 'otherMatters').map(({ kind, value }) => [kind, value]);
  expect(kinds('共答复8件，予以公开5件，无法提供3件。')).toEqual([
    ['requestsConcluded', 8],
    ['requestsByOutcome', 5],
    ['requestsByOutcome', 3],
  ]);
  expect(kinds('共答复8件，予以公开8件。')).toEqual([]);
});

test.each(['收到申请18件（含上年结转）。', '收到申请（含上年结转）18件。', '收到申请18件，包括上年结转的。'])(
  'what includes those carried over confirms nothing: %s',
  (text) => {
    expect(read(text).map(({ kind, value, confirms }) => [kind, value, confirms])).toEqual([
      ['requestsReceived', 18, null],
    ]);
  },
);

test.each([
  ['答复16件，收到申请14件，其中自然人14件。', ['/requests/newlyReceived/naturalPerson']],
  ['收到申请14件，答复自然人14件。', []],
  ['自然人9件、其他2件。', ['/requests/newlyReceived/naturalPerson']],
  ['网上申请9件、其他2件。', []],
  ['商业企业9件、其他2件。', ['/requests/newlyReceived/commercialEnterprise', '/requests/newlyReceived/other']],
])('whose requests came in, not whose were answered: %s', (text, columns) => {
  const applicants = read(text).filter(({ kind }) => kind === 'requestsByApplicant');
  expect(applicants.map(({ confirms }) => confirms)).toEqual(columns);
});

test('other channels close a list of channels', () => {
  const parts = (text: string) => read(text).flatMap(({ kind, parts }) => (kind === 'requestsByChannel' ? parts : []));
  expect(parts('收到申请10件，其中网上申请4件，信函申请3件，其他3件。')).toEqual([
    { label: '网上', value: 4 },
    { label: '信函', value: 3 },
    { label: '其他', value: 3 },
  ]);
});

describe('in a report whose year is not known', () => {
  const unknown = (text: string) =>
    readClaims({ ...outlineWith({ ...base, text }), year: null }).map(({ kind, value }) => [kind, value]);

  test('what was carried over names any year', () => {
    expect(unknown('2021年结转3件。')).toEqual([['requestsCarriedOver', 3]]);
  });

  test('and so does what was carried forward', () => {
    expect(unknown('结转2025年2件。')).toEqual([['requestsCarriedForward', 2]]);
  });
});

test('what was carried over or forward names the year before or after, and no other', () => {
  expect(read('2022年结转3件。').map(({ kind }) => kind)).toEqual(['requestsCarriedOver']);
  expect(read('2021年结转3件。')).toEqual([]);
  expect(read('结转2024年2件。').map(({ kind }) => kind)).toEqual(['requestsCarriedForward']);
  expect(read('结转2025年2件。')).toEqual([]);
});

test('a claim in the preamble or at the close has its place there', () => {
  const paragraph = { kind: 'paragraph' as const, text: '收到信息公开申请2件。', spot: null };
  const outline: Outline = { ...outlineWith({ ...base, text: '' }), preamble: [paragraph], closing: [paragraph] };
  expect(readClaims(outline).map(({ section }) => section)).toEqual(['preamble', 'closing']);
});

describe('which form the figures follow', () => {
  const cell = (text: string, column: number): Cell => ({
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    text,
    spot: null,
    doubts: [],
  });

  function confirmedBy(text: string, heads: readonly string[], year: number | null): unknown {
    const table: Table = { kind: 'table', rows: 1, columns: heads.length, cells: heads.map(cell) };
    const outline = outlineWith({ ...base, text });
    return readClaims({ ...outline, year, tables: [{ index: 0, section: 'proactiveDisclosure', table }] })[0]?.confirms;
  }

  test.each([
    [2020, 'created'],
    [2021, 'issued'],
    [null, 'issued'],
  ])('without heads, the year tells: %s', (year, field) => {
    const confirms = confirmedBy('制发规范性文件5件。', [], year);
    expect(confirms).toBe(`/proactiveDisclosure/normativeDocuments/${field}`);
  });

  test('heads of two cells make no word together', () => {
    const confirms = confirmedBy('制发规范性文件5件。', ['新制作', '本年制', '发件数'], 2020);
    expect(confirms).toBe('/proactiveDisclosure/normativeDocuments/created');
  });

  test('of 其他处理, a row in one form and a group of rows in the other', () => {
    expect(confirmedBy('其他处理2件。', ['其他处理'], 2023)).toBe('/requests/outcomes/otherHandling/total');
    expect(confirmedBy('其他处理2件。', ['其他处理', '逾期不补正'], 2020)).toBeNull();
  });
});

test('sentences end at their stops, and a split may go on in the next', () => {
  const texts = (text: string) => read(text).map((claim) => claim.text);
  expect(texts('“收到申请3件。”办结2件。')).toEqual(['“收到申请3件。”', '办结2件。']);
  expect(texts('收到申请3件！！办结2件？')).toEqual(['收到申请3件！！', '办结2件？']);
  expect(texts('收到申请3件\n办结2件')).toEqual(['收到申请3件', '办结2件']);
  expect(texts('其中办结2件。')).toEqual(['其中办结2件。']);
  expect(texts('收到申请3件。 其中网上申请2件，信函申请1件。其中自然人3件。办结2件。')).toEqual([
    '收到申请3件。其中网上申请2件，信函申请1件。其中自然人3件。',
    '收到申请3件。其中网上申请2件，信函申请1件。其中自然人3件。',
    '收到申请3件。其中网上申请2件，信函申请1件。其中自然人3件。',
    '办结2件。',
  ]);
});

test('a sentence of 2000 characters is read, one of 2001 is not', () => {
  const sentence = (length: number) => `${'甲'.repeat(length - 8)}，收到申请3件。`;
  expect(sentence(2000)).toHaveLength(2000);
  expect(read(sentence(2000))).toHaveLength(1);
  expect(read(sentence(2001))).toEqual([]);
});
