import type { Report } from '../../../lib/report/schema.ts';
import { tableProactiveComplete } from '../../../lib/rules/catalogue/table-proactive-complete.ts';
import { blankTable, missing, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

function without(report: Report, ...members: readonly string[]): Report {
  const kept = Object.entries(report.proactiveDisclosure).filter(([key]) => !members.includes(key));
  return { ...report, proactiveDisclosure: Object.fromEntries(kept) };
}

testRule(tableProactiveComplete, {
  passes: {
    'every cell of the form of 2021': sampleReport(),
    'every cell of the form of 2019': sampleReport({}, { edition: '2019' }),
    'an empty cell, which is there': sampleReport({ '/proactiveDisclosure/penalties/decisions': null }),
  },
  fails: {
    'two members that its edition has and the table has not': {
      report: without(sampleReport(), 'penalties', 'fees'),
      at: ['/proactiveDisclosure'],
      zh: '表二缺少“行政处罚”行、“行政事业性收费”行',
      en: 'table 2 lacks row "行政处罚", row "行政事业性收费"',
    },
    'a member that is not there, and a cell': {
      report: without(sampleReport({ '/proactiveDisclosure/licensing/decisions': undefined }), 'regulations'),
      findings: [
        { at: ['/proactiveDisclosure'], zh: '表二缺少“规章”行', en: 'table 2 lacks row "规章"' },
        { at: ['/proactiveDisclosure/licensing/decisions'], zh: '表二缺少“行政许可”行“本年处理决定数量”列' },
      ],
    },
    'a table that is not there': {
      report: sampleReport(blankTable('proactiveDisclosure')),
      at: ['/proactiveDisclosure'],
      zh: '“二、主动公开政府信息情况”下没有找到表二',
      en: 'table 2 is missing',
    },
    'a cell that is not there': {
      report: sampleReport({ '/proactiveDisclosure/penalties/decisions': undefined }),
      at: ['/proactiveDisclosure/penalties/decisions'],
      zh: '表二缺少“行政处罚”行“本年处理决定数量”列',
      en: 'table 2 lacks row "行政处罚" column "本年处理决定数量"',
    },
    'a block that is not there': {
      report: sampleReport(missing(/\/normativeDocuments\//)),
      at: [
        '/proactiveDisclosure/normativeDocuments/issued',
        '/proactiveDisclosure/normativeDocuments/repealed',
        '/proactiveDisclosure/normativeDocuments/inForce',
      ],
      zh: '表二缺少“行政规范性文件”行',
      en: 'table 2 lacks row "行政规范性文件"',
    },
  },
  skips: {
    'a table that the reader did not recognise': {
      ...sampleReport(blankTable('proactiveDisclosure')),
      losses: [{ kind: 'table-unbound', text: '', spot: null, inTable: true }],
    },
  },
});
