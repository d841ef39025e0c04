import { describe, expect, test } from 'vitest';
import { blankClauses, blanked, blankScopes } from '../../../lib/claims/asides/aside.ts';

test('what is blanked keeps its length', () => {
  expect(blanked('上年12件')).toBe('※※※※※');
});

describe('blankClauses', () => {
  const withoutOthers = (text: string) => blankClauses(text, (clause) => clause.includes('外'));

  test.each([
    ['外3件,内4件', '※※※,内4件'],
    ['内4件;外3件。内5件', '内4件;※※※。内5件'],
    ['内4件(外33,内2)内5件', '内4件(※※※,内2)内5件'],
    ['外1,234件,内4件', '※※※※※※※,内4件'],
    ['外1,234,567件,内4件', '※※※※※※※※※※※,内4件'],
    ['外1,2345件', '※※,2345件'],
    ['外12,34件', '※※※,34件'],
    ['外,123件', '※,123件'],
    ['外镇(街道)3件,内4件', '※※※※※※※※,内4件'],
    ['内镇(外街)3件,内4件', '※※※※※※※※,内4件'],
    ['外(含甲乙丙丁)3件', '※(含甲乙丙丁)3件'],
    ['外(3)件', '※(3)件'],
  ])('blanks each clause that says so: %s', (text, left) => {
    expect(withoutOthers(text)).toBe(left);
  });
});

describe('blankScopes', () => {
  const turn = (clause: string) => (clause.includes('外') ? true : clause.includes('内') ? false : null);

  test.each([
    ['甲1,外2,丙3,内4,戊5', '甲1,※※,※※,内4,戊5'],
    ['外1;丙2。丁3', '※※;※※。※※'],
    ['甲1(外2,丙3)丁4', '甲1(※※,※※)丁4'],
    ['外1(内2,丙3)丁4', '※※(内2,丙3)※※'],
    ['外1(丙2,内3)丁4(戊5)己6', '※※(※※,内3)※※(※※)※※'],
    ['甲1(外2(内3)丁4)戊5', '甲1(※※(内3)※※)戊5'],
    ['外1)丙2,内3', '※※)※※,内3'],
    ['甲1)丙2', '甲1)丙2'],
    ['外镇(街道),丙2', '※※※※※※,※※'],
    ['外1,(街道)丙2', '※※,※※※※※※'],
  ])('blanks from where the text leaves to where it comes back: %s', (text, left) => {
    expect(blankScopes(text, turn)).toBe(left);
  });
});
