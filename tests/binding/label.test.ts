import { describe, expect, test } from 'vitest';
import { isFormLabel } from '../../lib/binding/known-label.ts';
import { distanceTo, essence } from '../../lib/binding/label.ts';
import type { Heading } from '../../lib/report/form.ts';

test.each([
  ['2．部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开'],
  ['（三） 不予公开', '不予公开'],
  ['三)不予公开', '不予公开'],
  ['①属于国家秘密', '属于国家秘密'],
  ['1.1.重复申请', '重复申请'],
  ['本年增/减', '本年增减'],
  ['本年收费金额（单位：万元，保留4位小数）', '本年收费金额'],
  ['本年收费金额 单位:万元', '本年收费金额'],
  ['单位：万元', '单位万元'],
  ['第二十条 第（一）项', '第二十条第一项'],
  ['3.危及“三安全一稳定”', '危及三安全一稳定'],
  ['自 然\n人', '自然人'],
  ['12', '12'],
])('%j says %j', (label, said) => {
  expect(essence(label)).toBe(said);
});

describe('a label is like a head', () => {
  const secret: Heading = { key: 'stateSecret', labels: ['1.属于国家秘密'] };
  test.each([
    ['属于国家秘蜜', 1],
    ['属于国家', 1],
    ['属于国家秘密的信息', 1],
    ['于国家秘密', 1],
    ['属于商业秘密', undefined],
    ['属于', undefined],
    ['重复申请', undefined],
  ])('%s: %s', (label, distance) => {
    expect(distanceTo(label, secret)).toBe(distance);
  });

  test('of two characters only if it is the same', () => {
    expect(distanceTo('其它', { key: 'other', labels: ['其他'] })).toBeUndefined();
  });
});

test.each([
  ['信息内容', true],
  ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', true],
  ['第二十条第（八）项', true],
  ['法人或其他组织', true],
  ['第三方合法权益', true],
  ['9.属于工作秘密事项', false],
  ['本年度无收费', false],
])('%s is printed by the form: %s', (text, known) => {
  expect(isFormLabel(text)).toBe(known);
});
