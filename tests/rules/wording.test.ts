import { describe, expect, test } from 'vitest';
import type { Pointer } from '../../lib/report/pointer.ts';
import { listed, nameOf, namesOf, quoted } from '../../lib/rules/wording.ts';

describe('nameOf', () => {
  const cases: readonly (readonly [Pointer, string, string])[] = [
    [
      '/requests/newlyReceived/naturalPerson',
      '表三“一、本年新收政府信息公开申请数量”行“自然人”列',
      'table 3 row "一、本年新收政府信息公开申请数量" column "自然人"',
    ],
    [
      '/requests/newlyReceived/other',
      '表三“一、本年新收政府信息公开申请数量”行“法人或其他组织·其他”列',
      'table 3 row "一、本年新收政府信息公开申请数量" column "法人或其他组织·其他"',
    ],
    [
      '/requests/newlyReceived/total',
      '表三“一、本年新收政府信息公开申请数量”行“总计”列',
      'table 3 row "一、本年新收政府信息公开申请数量" column "总计"',
    ],
    [
      '/requests/outcomes/partiallyGranted/total',
      '表三“（二）部分公开”行“总计”列',
      'table 3 row "（二）部分公开" column "总计"',
    ],
    [
      '/requests/outcomes/denied/securityAndStability/total',
      '表三“3.危及‘三安全一稳定’”行“总计”列',
      'table 3 row "3.危及‘三安全一稳定’" column "总计"',
    ],
    [
      '/requests/outcomes/otherHandling/other/total',
      '表三“（六）其他处理·3.其他”行“总计”列',
      'table 3 row "（六）其他处理·3.其他" column "总计"',
    ],
    [
      '/requests/outcomes/otherHandling/total',
      '表三“（六）其他处理”行“总计”列',
      'table 3 row "（六）其他处理" column "总计"',
    ],
    ['/requests/outcomes/total/total', '表三“（七）总计”行“总计”列', 'table 3 row "（七）总计" column "总计"'],
    [
      '/proactiveDisclosure/regulations/inForce',
      '表二“规章”行“现行有效件数”列',
      'table 2 row "规章" column "现行有效件数"',
    ],
    [
      '/reviewAndLitigation/administrativeReview/upheld',
      '表四“行政复议·结果维持”列',
      'table 4 column "行政复议·结果维持"',
    ],
    [
      '/reviewAndLitigation/litigation/direct/other',
      '表四“行政诉讼·未经复议直接起诉·其他结果”列',
      'table 4 column "行政诉讼·未经复议直接起诉·其他结果"',
    ],
    [
      '/reviewAndLitigation/litigation/afterReview/pending',
      '表四“行政诉讼·复议后起诉·尚未审结”列',
      'table 4 column "行政诉讼·复议后起诉·尚未审结"',
    ],
    [
      '/reviewAndLitigation/litigation/direct/total',
      '表四“行政诉讼·未经复议直接起诉·总计”列',
      'table 4 column "行政诉讼·未经复议直接起诉·总计"',
    ],
  ];

  test.each(cases)('%s in the words of the form', (pointer, zh, en) => {
    expect(nameOf(pointer)).toEqual({ zh, en });
  });

  test('what is no place of the form goes by its pointer', () => {
    expect(nameOf('/title')).toEqual({ zh: '/title', en: '/title' });
  });
});

describe('listed', () => {
  const items = Array.from({ length: 7 }, (_, index) => ({ zh: `第${index}处`, en: `place ${index}` }));

  test('names one as it is', () => {
    expect(listed(items.slice(0, 1))).toEqual({ zh: '第0处', en: 'place 0' });
  });

  test('names as many as a reader takes in', () => {
    expect(listed(items.slice(0, 6))).toEqual({
      zh: '第0处、第1处、第2处、第3处、第4处、第5处',
      en: 'place 0, place 1, place 2, place 3, place 4, place 5',
    });
  });

  test('says of more how many there are', () => {
    expect(listed(items)).toEqual({
      zh: '第0处、第1处、第2处、第3处、第4处、第5处等7处',
      en: 'place 0, place 1, place 2, place 3, place 4, place 5 and 1 more',
    });
    expect(listed(items, 40).zh).toMatch(/等40处$/u);
  });
});

describe('quoted', () => {
  test('a sentence loses its stops in Chinese', () => {
    expect(quoted('收到申请3件。')).toEqual({ zh: '“收到申请3件”', en: '"收到申请3件。"' });
    expect(quoted('收到3件；答复2件；；')).toEqual({ zh: '“收到3件；答复2件”', en: '"收到3件；答复2件；；"' });
  });

  test('a long one is cut after sixty characters', () => {
    expect(quoted('甲'.repeat(60))).toEqual({ zh: `“${'甲'.repeat(60)}”`, en: `"${'甲'.repeat(60)}"` });
    expect(quoted('甲'.repeat(61))).toEqual({ zh: `“${'甲'.repeat(60)}…”`, en: `"${'甲'.repeat(60)}…"` });
    expect(quoted('𠮷'.repeat(61)).zh).toBe(`“${'𠮷'.repeat(60)}…”`);
  });
});

describe('namesOf', () => {
  const applicants = ['naturalPerson', 'commercialEnterprise', 'researchInstitution', 'other', 'total'];
  const rowOf = (row: string): Pointer[] => applicants.map((who) => `/requests/${row}/${who}` as const);

  test('the places of a row are named by their row and counted', () => {
    expect(namesOf(rowOf('carriedOver'))).toEqual({
      zh: '表三“二、上年结转政府信息公开申请数量”行5处',
      en: '5 places of table 3 row "二、上年结转政府信息公开申请数量"',
    });
  });

  test('a place or two are named each', () => {
    expect(namesOf(['/proactiveDisclosure/licensing/decisions', '/requests/carriedOver/total'])).toEqual({
      zh: '表二“行政许可”行“本年处理决定数量”列、表三“二、上年结转政府信息公开申请数量”行“总计”列',
      en: 'table 2 row "行政许可" column "本年处理决定数量", table 3 row "二、上年结转政府信息公开申请数量" column "总计"',
    });
  });

  test('of many rows the first are named, and all places counted', () => {
    const denied = ['stateSecret', 'forbiddenByLaw', 'securityAndStability', 'thirdPartyRights', 'internalAffairs'];
    const rows = ['carriedOver', 'newlyReceived', ...denied.map((reason) => `outcomes/denied/${reason}`)];
    const { zh, en } = namesOf(rows.flatMap(rowOf));
    expect(zh).toMatch(/行5处等35处$/u);
    expect(en).toMatch(/ and 1 more$/u);
  });

  test('table 四 has one row, which has no name', () => {
    const review = ['upheld', 'corrected', 'other', 'pending'].map(
      (outcome) => `/reviewAndLitigation/litigation/afterReview/${outcome}` as const,
    );
    expect(namesOf(review).zh).toBe('表四4处');
  });
});
