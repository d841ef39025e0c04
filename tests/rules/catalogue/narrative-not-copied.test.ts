import type { Report } from '../../../lib/report/schema.ts';
import { narrativeNotCopied } from '../../../lib/rules/catalogue/narrative-not-copied.ts';
import { sampleReport, withSection } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const ours =
  '青石县水利局围绕河湖治理、农村供水、防汛抗旱等群众关注的事项，及时发布工程进展与水质监测结果。全局建立信息发布审核台账，由办公室统一把关，业务股室负责内容更新。依托县政府门户网站和政务新媒体，畅通意见征集和回应渠道，对来信来访逐一登记、限时回复，不断提高政务公开的质量和实效，自觉接受社会监督和群众评议。';
const theirs =
  '全县水利系统深入学习新修订的条例，把政务公开列入年度重点工作，成立由局长任组长的领导小组，明确分管领导和专职人员。修订公开指南与目录，梳理主动公开事项，规范依申请公开的受理、审查、答复和归档。组织信息员培训，开展自查自纠，对栏目更新不及时的股室予以通报，推动各项任务落到实处，努力让公开成为常态，让权力在阳光下运行。';
const telling = (text: string): Report =>
  withSection(sampleReport(), 'overview', { paragraphs: [text], subsections: [] });
/** Chinese characters, no two of them the same, none of them a numeral. */
const characters = (count: number, from = 0x6000): string =>
  Array.from({ length: count }, (_, index) => String.fromCodePoint(from + index)).join('');
const copied = characters(142);

const lastYear = (text: string): Report => ({ ...telling(text), year: 2022 });

testRule(narrativeNotCopied, {
  passes: {
    'a text of its own': { report: telling(`2023年，${ours}`), previous: lastYear(theirs) },
    'a text of which 135 pieces of 151 are last year’s': {
      report: telling(copied + characters(16, 0x7000)),
      previous: lastYear(copied),
    },
  },
  fails: {
    'a text of which 135 pieces of 150 are last year’s': {
      report: telling(copied + characters(15, 0x7000)),
      previous: lastYear(copied),
      actual: 90,
    },
    'a text just long enough to tell': {
      report: telling(characters(120)),
      previous: lastYear(characters(120)),
      actual: 100,
    },
    'last year’s text with the year and a figure changed': {
      report: telling(`2023年，${theirs}公开信息35条。`),
      previous: lastYear(`2022年，${theirs}公开信息28条。`),
      at: ['/sections/0'],
      zh: '“一、总体情况”除年份和数字外有100%与上一年度报告相同，涉嫌雷同',
      en: `years and figures apart, 100% of section 1 is last year's`,
    },
  },
  skips: {
    'a text a character too short': { report: telling(characters(119)), previous: lastYear(characters(120)) },
    'a text of last year a character too short': {
      report: telling(characters(120)),
      previous: lastYear(characters(119)),
    },
    'no report of last year': sampleReport(),
    'texts too short to tell': { report: telling('我局依法公开信息。'), previous: lastYear('我局依法公开信息。') },
  },
});
