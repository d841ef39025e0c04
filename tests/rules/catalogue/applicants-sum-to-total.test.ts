import { applicantsSumToTotal } from '../../../lib/rules/catalogue/applicants-sum-to-total.ts';
import { missing, sampleReport, zerosEmpty } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(applicantsSumToTotal, {
  passes: {
    'a total of its columns': sampleReport({}, { size: 'city' }),
    'a table that leaves its zeros empty': sampleReport(zerosEmpty('small')),
  },
  fails: {
    'an applicant too many': {
      report: sampleReport({ '/requests/carriedOver/other': 1 }),
      at: [
        '/requests/carriedOver/naturalPerson',
        '/requests/carriedOver/commercialEnterprise',
        '/requests/carriedOver/researchInstitution',
        '/requests/carriedOver/publicWelfareOrganization',
        '/requests/carriedOver/legalServiceOrganization',
        '/requests/carriedOver/other',
        '/requests/carriedOver/total',
      ],
      expected: 2,
      actual: 1,
      zh: '表三“二、上年结转政府信息公开申请数量”行：六类申请人合计2，“总计”列填1，相差1',
      en: 'table 3 row "二、上年结转政府信息公开申请数量": the six kinds of applicants make 2, the total says 1, a difference of 1',
    },
    'a row that leaves its zeros empty': {
      report: sampleReport({ ...zerosEmpty('small'), '/requests/carriedOver/total': 5 }),
      at: [
        '/requests/carriedOver/naturalPerson',
        '/requests/carriedOver/commercialEnterprise',
        '/requests/carriedOver/researchInstitution',
        '/requests/carriedOver/publicWelfareOrganization',
        '/requests/carriedOver/legalServiceOrganization',
        '/requests/carriedOver/other',
        '/requests/carriedOver/total',
      ],
      severity: 'warning',
      expected: 1,
      actual: 5,
      zh: '表三“二、上年结转政府信息公开申请数量”行：六类申请人合计1，“总计”列填5，相差4（空格及“/”等按0计算）',
      en: 'table 3 row "二、上年结转政府信息公开申请数量": the six kinds of applicants make 1, the total says 5, a difference of 4 (cells that are empty or struck out taken as 0)',
    },
  },
  skips: {
    'an empty total': sampleReport({ '/requests/carriedOver/total': null }),
    'a column that is not there': sampleReport(missing(/^\/requests\/.*\/researchInstitution$/)),
  },
});
