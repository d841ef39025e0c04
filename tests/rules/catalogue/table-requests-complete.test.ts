import { tableRequestsComplete } from '../../../lib/rules/catalogue/table-requests-complete.ts';
import { blankTable, missing, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(tableRequestsComplete, {
  passes: {
    'every cell of the form of 2021': sampleReport(),
    'every cell of the form of 2019': sampleReport({}, { edition: '2019' }),
    'an empty cell, which is there': sampleReport({ '/requests/carriedForward/other': null }),
  },
  fails: {
    'a table that is not there': {
      report: sampleReport(blankTable('requests')),
      at: ['/requests'],
      zh: '“三、收到和处理政府信息公开申请情况”下没有找到表三',
      en: 'table 3 is missing',
    },
    'a cell that is not there': {
      report: sampleReport({ '/requests/carriedForward/other': undefined }),
      at: ['/requests/carriedForward/other'],
      zh: '表三缺少“四、结转下年度继续办理”行“法人或其他组织·其他”列',
      en: 'table 3 lacks row "四、结转下年度继续办理" column "法人或其他组织·其他"',
    },
    'a row that is not there': {
      report: sampleReport(missing(/\/denied\/stateSecret\//)),
      at: [
        '/requests/outcomes/denied/stateSecret/naturalPerson',
        '/requests/outcomes/denied/stateSecret/commercialEnterprise',
        '/requests/outcomes/denied/stateSecret/researchInstitution',
        '/requests/outcomes/denied/stateSecret/publicWelfareOrganization',
        '/requests/outcomes/denied/stateSecret/legalServiceOrganization',
        '/requests/outcomes/denied/stateSecret/other',
        '/requests/outcomes/denied/stateSecret/total',
      ],
      zh: '表三缺少“1.属于国家秘密”行',
      en: 'table 3 lacks row "1.属于国家秘密"',
    },
    'a column that is not there': {
      report: sampleReport(missing(/^\/requests\/.*\/other$/)),
      at: '/requests/newlyReceived/other',
    },
    'two rows and a cell that are not there': {
      report: sampleReport({
        ...missing(/\/denied\/(?:stateSecret|enforcementFiles)\//),
        '/requests/carriedForward/other': undefined,
      }),
      findings: [
        {
          at: '/requests/outcomes/denied/enforcementFiles/total',
          zh: '表三缺少“1.属于国家秘密”行、“7.属于行政执法案卷”行',
          en: 'table 3 lacks row "1.属于国家秘密", row "7.属于行政执法案卷"',
        },
        {
          at: ['/requests/carriedForward/other'],
          zh: '表三缺少“四、结转下年度继续办理”行“法人或其他组织·其他”列',
          en: 'table 3 lacks row "四、结转下年度继续办理" column "法人或其他组织·其他"',
        },
      ],
    },
    'a row and a column that are not there': {
      report: sampleReport({ ...missing(/\/denied\/stateSecret\//), ...missing(/^\/requests\/.*\/other$/) }),
      findings: [
        { at: '/requests/outcomes/denied/stateSecret/other', zh: '表三缺少“1.属于国家秘密”行' },
        {
          at: '/requests/newlyReceived/other',
          zh: '表三缺少“法人或其他组织·其他”列',
          en: 'table 3 lacks column "法人或其他组织·其他"',
        },
      ],
    },
  },
  skips: {
    'a table that the reader did not recognise': {
      ...sampleReport(blankTable('requests')),
      losses: [{ kind: 'table-unbound', text: '', spot: null, inTable: true }],
    },
  },
});
