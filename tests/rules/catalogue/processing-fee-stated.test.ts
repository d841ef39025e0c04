import type { Report } from '../../../lib/report/schema.ts';
import { processingFeeStated } from '../../../lib/rules/catalogue/processing-fee-stated.ts';
import { claim, sampleReport, withClaims, withParagraph, withSection } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const last = (text: string): Report => withClaims(withSection(sampleReport(), 'otherMatters', { paragraphs: [text] }));

testRule(processingFeeStated, {
  passes: {
    'a claim alone': withClaims(last('无'), claim('processingFee', 0)),
    'charged for copies': last('收取工本费380元。'),
    'none was charged': sampleReport(),
    'charged, in other words': last('全年未产生依申请公开费用。'),
    'said elsewhere': withParagraph(last('无'), 'overview', '本年度没有收取信息处理费。'),
  },
  fails: {
    'a report for 2021': { report: { ...last('无'), year: 2021 }, at: ['/sections/5'] },
    'a report of the newer form without a year': { report: { ...last('无'), year: null }, at: ['/sections/5'] },
    无: {
      report: last('无'),
      at: ['/sections/5'],
      zh: '“六、其他需要报告的事项”没有说明信息处理费收取情况（没有收取的也应写明）',
      en: 'section 6 does not say what was charged as processing fee',
    },
  },
  skips: {
    'a report for 2020 of the newer form': { ...sampleReport(), year: 2020 },
    'a report of the older form without a year': { ...sampleReport({}, { edition: '2019' }), year: null },
    'a report for 2020': sampleReport({}, { edition: '2019' }),
    'no section six': withSection(sampleReport(), 'otherMatters', { heading: null, paragraphs: [] }),
  },
});
