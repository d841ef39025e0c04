import { describe, expect, test } from 'vitest';
import { comparisons } from '../../../lib/claims/asides/comparisons.ts';
import { estimates } from '../../../lib/claims/asides/estimates.ts';
import { markings } from '../../../lib/claims/asides/markings.ts';
import { otherBodies } from '../../../lib/claims/asides/other-bodies.ts';
import { otherTimes } from '../../../lib/claims/asides/other-times.ts';
import { plans } from '../../../lib/claims/asides/plans.ts';
import { quotations } from '../../../lib/claims/asides/quotations.ts';
import { rates } from '../../../lib/claims/asides/rates.ts';
import type { Reporter } from '../../../lib/claims/reporter.ts';

const reporter: Reporter = {
  agency: '澄江县住房和城乡建设局',
  year: 2023,
  editions: { proactiveDisclosure: '2021', requests: '2021' },
};

const blank = (text: string) => '※'.repeat(text.length);

describe('quotations', () => {
  const ten = '一二三四五六七八九十';

  test.each([
    ['学习《2022年案例10件》3次', `学习${blank('《2022年案例10件》')}3次`],
    ['《甲》和《乙》3件', '※※※和※※※3件'],
    ['《》3件', '※※3件'],
    [`规定“${ten}”3件`, `规定${blank(`“${ten}”`)}3件`],
    [`规定"${ten}"3件`, `规定${blank(`"${ten}"`)}3件`],
    [`“${ten}”和“${ten}”`, `${blank(`“${ten}”`)}和${blank(`“${ten}”`)}`],
    [`"${ten}"和"${ten}"`, `${blank(`"${ten}"`)}和${blank(`"${ten}"`)}`],
    ['实现“零申请”', '实现“零申请”'],
    ['实现“一二三四五六七八九”', '实现“一二三四五六七八九”'],
    ['实现"零申请"', '实现"零申请"'],
  ])('%s', (text, left) => {
    expect(quotations(text, reporter)).toBe(left);
  });
});

describe('comparisons', () => {
  test.each([
    '同比增长12件',
    '较上年多5件',
    '比2022年的12件多',
    '较往年多3件',
    '比去年多3件',
    '较同期多3件',
    '占申请总数的几成',
  ])('a clause that compares: %s', (clause) => {
    expect(comparisons(`收到3件,${clause},办结2件`, reporter)).toBe(`收到3件,${blank(clause)},办结2件`);
  });

  test.each(['2023年3件', '去年3件', '按比例3件'])('a clause that does not: %s', (clause) => {
    expect(comparisons(clause, reporter)).toBe(clause);
  });
});

describe('markings', () => {
  test.each([
    [
      '公文165件,其中主动公开120件,依申请公开30件,不予公开15件',
      `公文165件,其中主动公开120件,${blank('依申请公开30件')},${blank('不予公开15件')}`,
    ],
    ['主动公开类120份,其中依申请公开类30份', `主动公开类120份,${blank('其中依申请公开类30份')}`],
    ['按公开属性分,不公开15件', '按公开属性分,※※※※※※'],
    ['公开属性为依申请公开的30条,其他2条', `${blank('公开属性为依申请公开的30条')},其他2条`],
  ])('of documents: %s', (text, left) => {
    expect(markings(text, reporter)).toBe(left);
  });

  test.each(['主动公开120条,受理依申请公开3件', '依申请公开30件,不予公开15件', '收到依申请公开3件,不予公开1件'])(
    'not of requests: %s',
    (text) => {
      expect(markings(text, reporter)).toBe(text);
    },
  );
});

test.each(['平均每件8日', '月均3件', '每件100元', '人均2次'])('a rate: %s', (clause) => {
  expect(rates(`收到3件,${clause}`, reporter)).toBe(`收到3件,${blank(clause)}`);
});

describe('plans', () => {
  test.each([
    ['收到3件,下一步答复4件,公开5件', '收到3件,※※※※※※※,※※※※'],
    ['收到3件,将继续公开4件;办结5件', '收到3件,※※※※※※※;※※※※'],
    ['收到3件,应当公开4件,办结5件', '收到3件,※※※※※※,办结5件'],
    ['凡收到3件,办结5件', '※※※※※,办结5件'],
    ['若收到3件,办结5件', '※※※※※,办结5件'],
    ['平凡岗位3个', '平凡岗位3个'],
    ['非凡一年3件', '非凡一年3件'],
    ['若干信息3条', '若干信息3条'],
    ['拟定方案3件', '拟定方案3件'],
    ['拟新增3件', '※※※※※'],
  ])('%s', (text, left) => {
    expect(plans(text, reporter)).toBe(left);
  });
});

describe('estimates', () => {
  test.each([
    ['约20件', '※※※※'],
    ['近百条', '※※※'],
    ['十几件', '※※※'],
    ['20余件', '※※※※'],
    ['15件左右', '※※※※※'],
    ['3至5件', '※※※※'],
    ['3—5件', '※※※※'],
    ['若干件', '※※※'],
    ['三五件', '※※件'],
    ['收到3件', '收到3件'],
    ['三十五件', '三十五件'],
  ])('%s', (text, left) => {
    expect(estimates(text, reporter)).toBe(left);
  });
});

describe('other times', () => {
  const inYear = (year: number | null) => (text: string) => otherTimes(text, { ...reporter, year });

  test.each([
    ['2022年收到3件', '※※※※※※※※※'],
    ['2023年收到3件', '2023年收到3件'],
    ['上半年收到3件,全年收到4件', '※※※※※※※,全年收到4件'],
    ['上年结转3件', '上年结转3件'],
    ['结转上年3件', '结转上年3件'],
    ['结转自去年3件', '结转自去年3件'],
    ['结转2024年3件', '结转2024年3件'],
    ['结转3件至2024年', '结转3件至2024年'],
    ['2019年以来收到3件', '※※※※※※※※※※※'],
  ])('in a report for 2023: %s', (text, left) => {
    expect(inYear(2023)(text)).toBe(left);
  });

  test('in a report whose year is not known, a year that is named is its own', () => {
    expect(inYear(null)('2022年收到3件')).toBe('2022年收到3件');
    expect(inYear(null)('去年收到3件')).toBe('※※※※※※');
  });
});

describe('other bodies', () => {
  const inReportOf = (agency: string | null) => (text: string) => otherBodies(text, { ...reporter, agency });

  test.each([
    ['县水利局收到3件', '※※※※※※※※'],
    ['县住建局收到3件', '县住建局收到3件'],
    ['我局收到3件', '我局收到3件'],
    ['局机关收到3件', '局机关收到3件'],
    ['各股室收到3件,我局收到4件', '※※※※※※※,我局收到4件'],
    ['各股室落实责任,收到3件', '各股室落实责任,收到3件'],
    ['各乡镇未收到申请', '※※※※※※※※'],
    ['各乡镇没有申请', '※※※※※※※'],
    ['各乡镇无申请', '※※※※※※'],
    ['全县收到3件', '※※※※※※'],
    ['我县收到3件', '※※※※※※'],
    ['9个单位收到3件', '※※※※※※※※'],
    ['县政府本级收到3件', '※※※※※※※※※'],
    ['县住建局及下属单位收到3件', blank('县住建局及下属单位收到3件')],
  ])('in the report of a bureau: %s', (text, left) => {
    expect(inReportOf('澄江县住房和城乡建设局')(text)).toBe(left);
  });

  test.each([
    ['全县收到3件', '全县收到3件'],
    ['我县收到3件', '我县收到3件'],
    ['县政府及各部门收到3件', '县政府及各部门收到3件'],
    ['澄江县收到3件', '澄江县收到3件'],
    ['全市收到3件', '※※※※※※'],
    ['县政府本级收到3件', '※※※※※※※※※'],
  ])('in the report of a government: %s', (text, left) => {
    expect(inReportOf('澄江县人民政府')(text)).toBe(left);
  });

  test('in a report without a name, every body that is named is another', () => {
    expect(inReportOf(null)('县水利局收到3件')).toBe('※※※※※※※※');
    expect(inReportOf(null)('全县收到3件')).toBe('※※※※※※');
    expect(inReportOf(null)('我局收到3件')).toBe('我局收到3件');
  });
});
