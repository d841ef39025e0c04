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
    'text that was hidden, with where it begins': {
      report: withLosses(loss({ kind: 'hidden-text', text: '旧稿。', spot: { page: 2, box: [0, 0, 9, 9] } })),
      at: [],
      severity: 'warning',
      zh: '第2页有内容未读入：隐藏文字（不可见、过小或在页面之外）1处：“旧稿”',
      en: 'not read: hidden text (1) on page 2: "旧稿。"',
    },
    'text that was hidden in which neither a figure nor a word of a report can be': {
      report: withLosses(loss({ kind: 'hidden-text', text: 'Made with Writer (www.example.org)' })),
      severity: 'info',
    },
    'a figure that was hidden': {
      report: withLosses(loss({ kind: 'hidden-text', text: 'No. 12' })),
      severity: 'warning',
    },
    'losses of two kinds, and of one kind in a table and beside it': {
      report: withLosses(
        loss({ kind: 'annotation' }),
        loss({ kind: 'image', inTable: true }),
        loss({ kind: 'image' }),
        loss({ kind: 'watermark' }),
        loss({ kind: 'library-warning' }),
        loss({ kind: 'file-remark' }),
      ),
      findings: [
        { severity: 'error', actual: 1 },
        { severity: 'warning', actual: 1 },
        { severity: 'info', actual: 1 },
        { severity: 'info', actual: 1 },
        { severity: 'info', actual: 1 },
      ],
    },
    'glyphs without a character in a table': {
      report: withLosses(loss({ kind: 'glyphs-undecoded', inTable: true, spot: { page: 3, box: [0, 0, 9, 9] } })),
      severity: 'error',
      actual: 1,
      zh: '第3页表格中有内容未读入：无法解码的文字1处',
      en: 'not read in a table: glyphs without a character (1) on page 3',
    },
    'of several losses, the first': {
      report: withLosses(loss({ kind: 'annotation', text: '此处待核' }), loss({ kind: 'annotation', text: '已改' })),
      zh: '有内容未读入：批注或脚注2处，首处：“此处待核”',
      en: 'not read: comments and notes (2), first: "此处待核"',
    },
    'how the file is, by which nothing is lost': {
      report: withLosses(loss({ kind: 'file-remark', text: 'it is signed' })),
      severity: 'info',
      zh: '文件本身的情况1处：带有电子签名',
      en: 'remarks on the file itself (1): it is signed',
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
