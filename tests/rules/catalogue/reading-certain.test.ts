import { readingCertain } from '../../../lib/rules/catalogue/reading-certain.ts';
import { sampleReport, withDoubts } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const LICENSING = '/proactiveDisclosure/licensing/decisions';
const GRANTED = '/requests/outcomes/granted/naturalPerson';

testRule(readingCertain, {
  passes: {
    'what came in and was carried, confirmed by its row and by the balance': withDoubts(
      sampleReport(),
      ['/requests/carriedForward/naturalPerson', '/requests/outcomes/total/total'],
      ['row-ragged', 'columns-by-alignment'],
    ),
    'figures read without doubt': sampleReport(),
    'a stitched row of table 三 that adds up both ways': withDoubts(
      sampleReport(),
      ['/requests/outcomes/granted/naturalPerson', '/requests/newlyReceived/total'],
      ['row-stitched'],
    ),
  },
  fails: {
    ...Object.fromEntries(
      (
        [
          ['row-ragged', '行内格数不齐'],
          ['text-across-ruling', '文字压线'],
          ['glyph-suspect', '字形与字符不符'],
        ] as const
      ).map(([doubt, zh]) => [
        `a doubt of the kind ${doubt}`,
        {
          report: withDoubts(sampleReport(), [LICENSING], [doubt]),
          at: [LICENSING],
          zh: `表二“行政许可”行“本年处理决定数量”列的数字读取存疑（${zh}），请与原文核对`,
        },
      ]),
    ),
    'two doubts of several figures, one of them no more than a remark': {
      report: withDoubts(sampleReport(), [LICENSING], ['row-stitched', 'cell-ambiguous']),
      at: [LICENSING],
      severity: 'warning',
      zh: '表二“行政许可”行“本年处理决定数量”列的数字读取存疑（跨页的行、有两格可对应），请与原文核对',
      en: 'read in doubt (a row cut by a page break, two cells could be this one): table 2 row "行政许可" column "本年处理决定数量"',
    },
    'a figure of table 三 that could stand in two cells': {
      report: withDoubts(sampleReport(), [GRANTED], ['cell-ambiguous']),
      at: [GRANTED],
      severity: 'warning',
    },
    'a figure whose row adds up and whose column does not': {
      report: withDoubts(
        sampleReport({ '/requests/outcomes/granted/commercialEnterprise': 2, '/requests/outcomes/granted/total': 8 }),
        ['/requests/outcomes/granted/total'],
        ['text-across-ruling'],
      ),
      at: ['/requests/outcomes/granted/total'],
      severity: 'warning',
    },
    'a figure whose column adds up and whose row does not': {
      report: withDoubts(
        sampleReport({ '/requests/outcomes/granted/commercialEnterprise': 2 }),
        ['/requests/outcomes/granted/naturalPerson'],
        ['glyph-suspect'],
      ),
      at: ['/requests/outcomes/granted/naturalPerson'],
    },
    'two figures of table 二 without rulings': {
      report: withDoubts(sampleReport(), [LICENSING, '/proactiveDisclosure/fees/amount'], ['columns-by-alignment']),
      at: ['/proactiveDisclosure/licensing/decisions', '/proactiveDisclosure/fees/amount'],
      actual: 2,
      zh: '表二“行政许可”行“本年处理决定数量”列、表二“行政事业性收费”行“本年收费金额（单位：万元）”列的数字读取存疑（无表格线，按位置分列），请与原文核对',
      en: 'read in doubt (columns told by alignment): table 2 row "行政许可" column "本年处理决定数量", table 2 row "行政事业性收费" column "本年收费金额（单位：万元）"',
    },
    'a stitched row that does not add up': {
      report: withDoubts(sampleReport({ [GRANTED]: 60 }), [GRANTED], ['row-stitched']),
      at: [GRANTED],
      severity: 'info',
      zh: '表三“（一）予以公开”行“自然人”列的数字读取存疑（跨页的行），请与原文核对',
      en: 'read in doubt (a row cut by a page break): table 3 row "（一）予以公开" column "自然人"',
    },
    'a row of table 三 whose head was matched by likeness, for another may have the same sums': {
      report: withDoubts(sampleReport(), [GRANTED], ['label-loose']),
      at: [GRANTED],
      zh: '表三“（一）予以公开”行“自然人”列的数字读取存疑（行列名称与格式不尽相同），请与原文核对',
      en: 'read in doubt (a head matched by likeness): table 3 row "（一）予以公开" column "自然人"',
    },
  },
  skips: 'never',
});
