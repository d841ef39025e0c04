import type { Report, ReportLoss } from '../../../lib/report/schema.ts';
import { readingComplete } from '../../../lib/rules/catalogue/reading-complete.ts';
import { blankTable, sampleReport } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const loss = (more: Partial<ReportLoss>): ReportLoss => ({
  kind: 'image',
  text: '',
  spot: null,
  inTable: false,
  ...more,
});
const withLosses = (...losses: readonly ReportLoss[]): Report => ({ ...sampleReport(), losses });

testRule(readingComplete, {
  passes: {
    'a document of which only running heads were left out': withLosses(loss({ kind: 'page-furniture' })),
  },
  fails: {
    'glyphs without a character in a table': {
      report: withLosses(loss({ kind: 'glyphs-undecoded', inTable: true, spot: { page: 3, box: [0, 0, 9, 9] } })),
      severity: 'error',
      actual: 1,
      zh: '第3页表格中有内容未读入：无法解码的文字1处',
      en: 'not read in a table: glyphs without a character (1) on page 3',
    },
    'a seal': {
      report: withLosses(loss({ kind: 'image' })),
      severity: 'info',
      actual: 1,
      zh: '有内容未读入：图片1处',
      en: 'not read: pictures (1)',
    },
    'a page that is a picture': {
      report: withLosses(loss({ kind: 'image', inTable: true })),
      severity: 'error',
      zh: '表格中有内容未读入：图片1处',
      en: 'not read in a table: pictures (1)',
    },
    'two comments': { report: withLosses(loss({ kind: 'annotation' }), loss({ kind: 'annotation' })), actual: 2 },
    'a table of its own beside a complete form': {
      report: withLosses(loss({ kind: 'table-unbound', inTable: true })),
      severity: 'info',
    },
    'a table that was not recognised, and one missing': {
      report: { ...sampleReport(blankTable('reviewAndLitigation')), losses: [loss({ kind: 'table-unbound' })] },
      severity: 'error',
    },
  },
  skips: 'never',
});
