import { blankPolicy } from '../../../lib/rules/catalogue/blank-policy.ts';
import { blankTable, missing, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(blankPolicy, {
  passes: {
    'one table alone': sampleReport({ ...blankTable('requests'), ...blankTable('proactiveDisclosure') }),
    'zeros printed': sampleReport({}, { size: 'zero' }),
    'a row that is not there, which is for another rule': sampleReport(missing(/\/denied\/stateSecret\//)),
  },
  fails: {
    'cells of two tables left empty or struck out, one finding': {
      report: sampleReport({
        '/requests/carriedOver/other': null,
        '/requests/carriedForward/other': { raw: '/', value: null },
        '/proactiveDisclosure/regulations/issued': { raw: '无', value: null },
      }),
      at: ['/proactiveDisclosure/regulations/issued', '/requests/carriedOver/other', '/requests/carriedForward/other'],
      expected: null,
      actual: 3,
      zh: '有数字留空或填“/”“—”“无”：表二1处、表三2处（未按0计）',
      en: 'figures left empty or struck out: 1 in table 2, 2 in table 3',
    },
    'a cell left empty in a report of which every table lacks another': {
      report: sampleReport({ ...missing(/\/other$|\/fees\//), '/requests/carriedOver/total': null }),
      at: ['/requests/carriedOver/total'],
      actual: 1,
    },
  },
  skips: { 'a report without tables': sampleReport(missing(/./)) },
});
