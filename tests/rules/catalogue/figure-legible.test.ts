import { figureLegible } from '../../../lib/rules/catalogue/figure-legible.ts';
import { blankTable, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/requests/newlyReceived/naturalPerson';

testRule(figureLegible, {
  passes: {
    numbers: sampleReport(),
    'nothing, and marks of absence': sampleReport({
      [AT]: null,
      '/requests/carriedOver/other': { raw: '／', value: null },
      '/requests/carriedOver/total': { raw: '——', value: null },
    }),
  },
  fails: {
    'an estimate': {
      report: sampleReport({ [AT]: { raw: '约20', value: null } }),
      at: [AT],
      actual: '约20',
      zh: '表三“一、本年新收政府信息公开申请数量”行“自然人”列填“约20”，不是数字',
      en: 'not a number: table 3 row "一、本年新收政府信息公开申请数量" column "自然人" says "约20"',
    },
    'an estimate in a table that lacks a cell': {
      report: sampleReport({ [AT]: { raw: '约20', value: null }, '/requests/carriedOver/other': undefined }),
      at: [AT],
    },
    'two of them in one table, one finding': {
      report: sampleReport({
        [AT]: { raw: '2O', value: null },
        '/requests/carriedOver/other': { raw: '若干', value: null },
      }),
      at: ['/requests/newlyReceived/naturalPerson', '/requests/carriedOver/other'],
      actual: null,
      zh: '表三“一、本年新收政府信息公开申请数量”行“自然人”列填“2O”、表三“二、上年结转政府信息公开申请数量”行“法人或其他组织·其他”列填“若干”，不是数字',
      en: 'not a number: table 3 row "一、本年新收政府信息公开申请数量" column "自然人" says "2O", table 3 row "二、上年结转政府信息公开申请数量" column "法人或其他组织·其他" says "若干"',
    },
  },
  skips: { 'a table that is not there': sampleReport(blankTable('requests')) },
});
