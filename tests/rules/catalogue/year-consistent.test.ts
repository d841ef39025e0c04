import { yearConsistent } from '../../../lib/rules/catalogue/year-consistent.ts';
import { claim, parts, sampleReport, withClaims, withParagraph, withSection } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(yearConsistent, {
  passes: {
    'one year throughout': sampleReport(),
    'a period over the year and the one before': withClaims(
      sampleReport(),
      claim('statisticsPeriod', null, { parts: parts({ from: 20220101, to: 20231231 }) }),
    ),
    'a period without its days': withClaims(sampleReport(), claim('statisticsPeriod', null)),
    'section one that only looks back, and does not begin so': withSection(sampleReport(), 'overview', {
      paragraphs: ['我局扎实推进政务公开，较2022年有所进步。'],
      subsections: [],
    }),
    'the year in a heading of section one': withSection(sampleReport(), 'overview', {
      paragraphs: ['2022年，我局扎实推进政务公开。'],
      subsections: [{ id: 'other', heading: '（一）2023年工作', paragraphs: [] }],
    }),
    'section one that begins with the day on which the regulation came': withSection(sampleReport(), 'overview', {
      paragraphs: ['2019年5月15日起施行的《条例》得到落实。'],
      subsections: [],
    }),
    'section six that looks back': withSection(sampleReport(), 'otherMatters', {
      paragraphs: ['2022年度考核指出的问题已整改。', '2024年，我局将继续做好公开。'],
    }),
    'a longer number': withSection(sampleReport(), 'overview', {
      paragraphs: ['2023年，编号12022年。'],
      subsections: [],
    }),
    'a report that also looks back': withParagraph(sampleReport(), 'overview', '较2022年有所增加。'),
  },
  fails: {
    'statistics of another year': {
      report: withClaims(
        sampleReport(),
        claim('statisticsPeriod', null, { parts: parts({ from: 20220101, to: 20221231 }) }),
      ),
      at: ['/year', '/claims/0'],
      expected: 2023,
      actual: 2022,
      zh: '报告年度为2023年，统计期限却写作2022年：“文中写有若干。”',
      en: 'the report is for 2023, its statistics for 2022',
    },
    'section one that begins with another year in its second paragraph': {
      report: withSection(sampleReport(), 'overview', {
        paragraphs: ['我局高度重视。', '２０２２年度，我局扎实推进政务公开。'],
        subsections: [],
      }),
      at: ['/year', '/sections/0'],
      severity: 'warning',
      expected: 2023,
      actual: 2022,
    },
    'section one since another year': {
      report: withSection(sampleReport(), 'overview', {
        paragraphs: ['我局高度重视。2021年以来,我局推进政务公开。'],
        subsections: [],
      }),
      at: ['/year', '/sections/0'],
      severity: 'warning',
      actual: 2021,
    },
    'section one of another year, without a comma': {
      report: withSection(sampleReport(), 'overview', {
        paragraphs: ['2022年我局扎实推进政务公开。'],
        subsections: [],
      }),
      at: ['/year', '/sections/0'],
      severity: 'warning',
      actual: 2022,
    },
    'section six of another year': {
      report: withSection(sampleReport(), 'otherMatters', { paragraphs: ['2022年，我局未收取信息处理费。'] }),
      at: ['/year', '/sections/5'],
      severity: 'warning',
      expected: 2023,
      actual: 2022,
      zh: '报告年度为2023年，“六、其他需要报告的事项”却只写2022年，没有出现2023年',
      en: 'the report is for 2023, its section 6 speaks of 2022 and never of 2023',
    },
    'section one of another year': {
      report: withSection(sampleReport(), 'overview', {
        paragraphs: ['2022年，我局扎实推进政务公开。'],
        subsections: [],
      }),
      at: ['/year', '/sections/0'],
      severity: 'warning',
      expected: 2023,
      actual: 2022,
      zh: '报告年度为2023年，“一、总体情况”却只写2022年，没有出现2023年',
      en: 'the report is for 2023, its section 1 speaks of 2022 and never of 2023',
    },
  },
  skips: {
    'a report without a year': { ...sampleReport(), year: null },
    'section one that names no year': withClaims(
      withSection(sampleReport(), 'overview', { paragraphs: ['我局扎实推进政务公开。'], subsections: [] }),
    ),
  },
});
