import { publishedNotAboveTotal } from '../../../lib/rules/catalogue/published-not-above-total.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/normativeDocuments/totalPublished';

testRule(publishedNotAboveTotal, {
  passes: { 'fewer new than in all': sampleReport({}, { edition: '2019' }) },
  fails: {
    'more new than in all': {
      report: sampleReport({ [AT]: 4 }, { edition: '2019' }),
      at: [
        '/proactiveDisclosure/normativeDocuments/published',
        '/proactiveDisclosure/normativeDocuments/totalPublished',
      ],
      expected: 5,
      actual: 4,
      zh: '表二“规范性文件”行：本年新公开5件，大于对外公开总数量4件',
      en: 'table 2 row "规范性文件": 5 newly published, but only 4 published in all',
    },
  },
  skips: {
    ...Object.fromEntries(
      ['published', 'totalPublished'].map((field) => [
        `${field} left empty`,
        sampleReport({ [`/proactiveDisclosure/normativeDocuments/${field}`]: null }, { edition: '2019' }),
      ]),
    ),
  },
  silent: {
    'the form of 2021': sampleReport(),
  },
});
