import { totalBlank } from '../../../lib/rules/catalogue/total-blank.ts';
import { blank, sampleReport, zerosEmpty } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(totalBlank, {
  passes: {
    'a column left empty, which is for line-blank': sampleReport({
      ...zerosEmpty('small'),
      ...blank(/^\/requests\/.*\/naturalPerson$/),
    }),
    'a total that cannot be read': sampleReport({
      '/requests/outcomes/granted/total': { raw: '约7', value: null },
    }),
    'a total that is not there': sampleReport({ '/requests/outcomes/granted/total': undefined }),
    'parts that cannot be read': sampleReport({
      ...blank(/^\/reviewAndLitigation\/administrativeReview\//),
      '/reviewAndLitigation/administrativeReview/upheld': { raw: '约1', value: null },
      '/reviewAndLitigation/administrativeReview/total': 2,
    }),
    'totals and parts': sampleReport(),
    'empty parts of a total of 0': sampleReport({
      ...blank(/\/denied\/stateSecret\//),
      '/requests/outcomes/denied/stateSecret/total': 0,
    }),
    'an empty total of zeros, which blank-policy counts': sampleReport({
      '/requests/outcomes/denied/stateSecret/total': null,
    }),
  },
  fails: {
    'one total left empty, which is then the one to look at': {
      report: sampleReport({ '/requests/outcomes/granted/total': null }),
      at: ['/requests/outcomes/granted/total'],
      suspect: '/requests/outcomes/granted/total',
      zh: '总计与分项填写不全：表三“（一）予以公开”行“总计”列没有填总计',
      en: 'totals or parts left empty: table 3 row "（一）予以公开" column "总计" is empty',
    },
    'the total of one column left empty': {
      report: sampleReport({ ...zerosEmpty('small'), '/requests/outcomes/total/naturalPerson': null }),
      at: ['/requests/outcomes/total/naturalPerson'],
      suspect: '/requests/outcomes/total/naturalPerson',
    },
    'a total struck out': {
      report: sampleReport({ '/reviewAndLitigation/administrativeReview/total': { raw: '/', value: null } }),
      at: ['/reviewAndLitigation/administrativeReview/total'],
      suspect: '/reviewAndLitigation/administrativeReview/total',
    },
    'parts of a row left empty': {
      report: sampleReport({ ...zerosEmpty('small'), ...blank(/\/granted\/(?!total)/) }),
      at: ['/requests/outcomes/granted/total'],
      suspect: null,
      zh: '总计与分项填写不全：表三“（一）予以公开”行“总计”列只填总计，没有填分项',
      en: 'totals or parts left empty: table 3 row "（一）予以公开" column "总计" stands without its parts',
    },
    'totals in both tables': {
      report: sampleReport({
        '/requests/outcomes/granted/total': null,
        '/reviewAndLitigation/litigation/direct/total': null,
      }),
      findings: [
        { at: ['/requests/outcomes/granted/total'] },
        { at: ['/reviewAndLitigation/litigation/direct/total'] },
      ],
    },
    'a column of totals left empty': {
      report: sampleReport(blank(/^\/requests\/.*\/total$/)),
      at: '/requests/outcomes/granted/total',
      zh: '总计与分项填写不全：表三“一、本年新收政府信息公开申请数量”行“总计”列没有填总计、表三“二、上年结转政府信息公开申请数量”行“总计”列没有填总计、表三“（一）予以公开”行“总计”列没有填总计、表三“（二）部分公开”行“总计”列没有填总计、表三“5.属于三类内部事务信息”行“总计”列没有填总计、表三“1.本机关不掌握相关政府信息”行“总计”列没有填总计等8处',
      en: 'totals or parts left empty: table 3 row "一、本年新收政府信息公开申请数量" column "总计" is empty, table 3 row "二、上年结转政府信息公开申请数量" column "总计" is empty, table 3 row "（一）予以公开" column "总计" is empty, table 3 row "（二）部分公开" column "总计" is empty, table 3 row "5.属于三类内部事务信息" column "总计" is empty, table 3 row "1.本机关不掌握相关政府信息" column "总计" is empty and 2 more',
    },
    'the row of totals left empty': {
      report: sampleReport(blank(/outcomes\/total\/(?!total)/)),
      at: ['/requests/outcomes/total/naturalPerson', '/requests/outcomes/total/commercialEnterprise'],
      zh: '总计与分项填写不全：表三“（七）总计”行“自然人”列没有填总计、表三“（七）总计”行“商业企业”列没有填总计',
      en: 'totals or parts left empty: table 3 row "（七）总计" column "自然人" is empty, table 3 row "（七）总计" column "商业企业" is empty',
    },
    'a total without its parts': {
      report: sampleReport({ ...blank(/administrativeReview/), '/reviewAndLitigation/administrativeReview/total': 2 }),
      at: ['/reviewAndLitigation/administrativeReview/total'],
      zh: '总计与分项填写不全：表四“行政复议·总计”列只填总计，没有填分项',
      en: 'totals or parts left empty: table 4 column "行政复议·总计" stands without its parts',
    },
  },
  skips: { 'tables left empty': sampleReport(blank(/^\/(?:requests|reviewAndLitigation)/)) },
});
