import type { Report } from '../../../lib/report/schema.ts';
import { inForceFollowsLastYear } from '../../../lib/rules/catalogue/in-force-follows-last-year.ts';
import { sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const lastYear = (changes: Parameters<typeof sampleReport>[0] = {}): Report => ({
  ...sampleReport(changes),
  year: 2022,
});

testRule(inForceFollowsLastYear, {
  passes: {
    'what came and what went': {
      report: sampleReport(),
      previous: lastYear({ '/proactiveDisclosure/normativeDocuments/inForce': 23 }),
    },
  },
  fails: {
    'a clean-up': {
      report: sampleReport(),
      previous: lastYear({ '/proactiveDisclosure/normativeDocuments/inForce': 96 }),
      at: [
        '/proactiveDisclosure/normativeDocuments/issued',
        '/proactiveDisclosure/normativeDocuments/repealed',
        '/proactiveDisclosure/normativeDocuments/inForce',
      ],
      expected: 100,
      actual: 27,
      zh: '表二“行政规范性文件”行：上一年度现行有效96件，加本年制发5件、减本年废止1件，应为100件，填27件，相差73件（如因集中清理，请核实）',
      en: 'table 2 row "行政规范性文件": 96 in force last year, 5 issued and 1 repealed make 100, not 27',
    },
  },
  skips: {
    'no report of last year': sampleReport(),
    ...Object.fromEntries(
      ['issued', 'repealed', 'inForce'].map((field) => [
        `${field} left empty`,
        {
          report: sampleReport({ [`/proactiveDisclosure/normativeDocuments/${field}`]: null }),
          previous: lastYear(),
        },
      ]),
    ),
    'last year’s form counted something else': {
      report: sampleReport(),
      previous: { ...sampleReport({}, { edition: '2019' }), year: 2022 },
    },
  },
});
