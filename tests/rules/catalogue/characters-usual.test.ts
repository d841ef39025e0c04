import { expect, test } from 'vitest';
import type { Report } from '../../../lib/report/schema.ts';
import { charactersUsual } from '../../../lib/rules/catalogue/characters-usual.ts';
import { judge } from '../../../lib/rules/check-report.ts';
import { sampleReport, withParagraph, withSection } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const AT = '/sections/5/paragraphs/1';
const saying = (text: string): Report => withParagraph(sampleReport(), 'otherMatters', text);

/** A report of an agency whose name is told so many times more. */
function named(agency: string, times: number, title = `${agency}2023年政府信息公开工作年度报告`): Report {
  const report = { ...sampleReport(), title, agency: { name: agency } };
  return withParagraph(report, 'otherMatters', `${agency}公开信息。`.repeat(times));
}

const wordless: Report = {
  ...sampleReport(),
  title: '',
  agency: null,
  preamble: [],
  closing: [],
  sections: sampleReport().sections.map((section) => ({
    ...section,
    heading: null,
    paragraphs: [],
    subsections: [],
  })),
};

testRule(charactersUsual, {
  passes: {
    'a report in everyday characters': sampleReport(),
    'a report in the form of 2019': sampleReport({}, { edition: '2019' }),
    'a rare character of the name of a place, which the report says again': named('堽城镇人民政府', 2),
    'glyphs that were not decoded, which is for reading-complete': {
      ...saying('公开\ufffd信息\u{f0001}条'),
      losses: [{ kind: 'glyphs-undecoded', text: '2 glyphs', spot: null, inTable: false }],
    },
  },
  fails: {
    'a rare character besides glyphs that were not decoded': {
      report: {
        ...saying('公开\ufffd信息寘'),
        losses: [{ kind: 'glyphs-undecoded', text: '1 glyphs', spot: null, inTable: false }],
      },
      at: [AT],
      actual: 1,
    },
    'a character mistaken for another': {
      report: saying('本机关设寘政府信息公开咨询电话。'),
      at: [AT],
      actual: 1,
      zh: '有年报中少见的字符，可能读错或写错，请与原文核对：“寘”（U+5BD8，“本机关设寘政府信息”）',
      en: 'characters that reports hardly have, perhaps misread or mistyped: "寘" (U+5BD8, in "本机关设寘政府信息")',
    },
    'several, each told once, with the place where it first stands': {
      report: saying('聽取意见，▹聽取建议'),
      at: [AT],
      actual: 2,
      zh: '有年报中少见的字符，可能读错或写错，请与原文核对：“聽”（U+807D，“聽取意见，”）、“▹”（U+25B9，“取意见，▹聽取建议”）',
    },
    'more than can be listed': {
      report: saying('寘嚨帓䘋瘆妡聽຺'),
      actual: 8,
      zh: '有年报中少见的字符，可能读错或写错，请与原文核对：“寘”（U+5BD8，“寘嚨帓䘋瘆”）、“嚨”（U+56A8，“寘嚨帓䘋瘆妡”）、“帓”（U+5E13，“寘嚨帓䘋瘆妡聽”）、“䘋”（U+460B，“寘嚨帓䘋瘆妡聽຺”）、“瘆”（U+7606，“寘嚨帓䘋瘆妡聽຺”）、“妡”（U+59A1，“嚨帓䘋瘆妡聽຺”）等8处',
    },
    'a character without a shape of its own': {
      report: saying('公开\uf0d8信息\n20条'),
      at: [AT],
      zh: '有年报中少见的字符，可能读错或写错，请与原文核对：U+F0D8（“公开\ufffd信息 2”）',
      en: 'characters that reports hardly have, perhaps misread or mistyped: U+F0D8 (in "公开\ufffd信息 2")',
    },
    'in the title': { report: { ...sampleReport(), title: '青石县2023年政府信息公幵工作年度报告' }, at: ['/title'] },
    'in a heading': {
      report: withSection(sampleReport(), 'overview', { heading: '一、总體情况' }),
      at: ['/sections/0/heading'],
    },
    'in the heading of a subsection': {
      report: withSection(sampleReport(), 'overview', {
        subsections: [{ id: 'proactiveDisclosure', heading: '（一）主動公开', paragraphs: [] }],
      }),
      at: ['/sections/0/subsections/0/heading'],
    },
    'in the preamble and at the foot': {
      report: { ...sampleReport(), preamble: ['按照《條例》编制。'], closing: ['青石縣人民政府'] },
      at: ['/preamble/0', '/closing/0'],
      actual: 2,
    },
    'a rare character of a name that is hardly said': {
      report: named('堽城镇人民政府', 1),
      at: ['/title', '/agency/name', AT],
    },
    'a rare character of a name that the title does not have': {
      report: named('堽城镇人民政府', 3, '2023年政府信息公开工作年度报告'),
      at: ['/agency/name', AT],
    },
    'a word of every agency with a rare character, however often': {
      report: named('青石县人民政廎', 5),
      at: ['/title', '/agency/name', AT],
    },
  },
  skips: { 'a report without a word': wordless },
});

test.each([
  '㎡ ℃ ‰ № ① ⑳ ⑴ ㈠ ❶ ⓫ Ⅰ ⅱ ² ³ ½',
  '●■◆▲★☆□○◎△▽▼◇▪▫▶►•·※√✓✔☑→←↑↓➢❖─━│',
  '“”‘’〔〕【】「」『』《》〈〉（）［］—…～－，。、；：？！％＋／＠＃＆ＡＢＣａｂｃ１２３',
  'https://www.example.gov.cn/zwgk?id=1&page=2#top 邮箱：xxgk@example.gov.cn PM2.5 20μg/m³',
  '二〇二三年，100±5，3×4÷2≈6，≤≥≠∑，￥100，§5，©',
  '不换行\u00a0空格\u2003空格\u3000空格\t制表\n换行\u200b零宽',
  '⼀部分',
])('reports do have %j', (text) => {
  expect(judge([charactersUsual], saying(text), null).findings).toEqual([]);
});

test.each(Array.from('寘嚨帓䘋瘆妡聽຺▹ニのㄅДéɡ한😀\ufffd'))('reports hardly have %s', (character) => {
  expect(judge([charactersUsual], saying(`公开${character}信息`), null).findings).toMatchObject([{ actual: 1 }]);
});

test('whether it was misread or mistyped, nobody can tell', () => {
  expect(judge([charactersUsual], saying('设寘'), null).findings).toMatchObject([{ origin: 'unknown' }]);
});
