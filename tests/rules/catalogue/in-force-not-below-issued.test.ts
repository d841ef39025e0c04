import { inForceNotBelowIssued } from '../../../lib/rules/catalogue/in-force-not-below-issued.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/proactiveDisclosure/normativeDocuments/inForce';

testRule(inForceNotBelowIssued, {
  passes: {
    'more in force than came': sampleReport(),
    'no more than were issued and stayed': sampleReport({ [AT]: 4 }),
  },
  fails: {
    'fewer in force than stayed of those issued': {
      report: sampleReport({ [AT]: 3 }),
      at: [
        '/proactiveDisclosure/normativeDocuments/issued',
        '/proactiveDisclosure/normativeDocuments/repealed',
        '/proactiveDisclosure/normativeDocuments/inForce',
      ],
      expected: 4,
      actual: 3,
      zh: '表二“行政规范性文件”行：本年制发5件、废止1件，现行有效只有3件，至少应为4件',
      en: 'table 2 row "行政规范性文件": 5 issued, 1 repealed, but only 3 in force',
    },
  },
  skips: {
    ...Object.fromEntries(
      ['issued', 'repealed', 'inForce'].map((field) => [
        `${field} left empty`,
        sampleReport({ [`/proactiveDisclosure/normativeDocuments/${field}`]: null }),
      ]),
    ),
  },
  silent: {
    'the form of 2019': sampleReport({}, { edition: '2019' }),
  },
});
