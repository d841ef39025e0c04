import type { Report } from '../../../lib/report/schema.ts';
import { citedNoticeCurrent } from '../../../lib/rules/catalogue/cited-notice-current.ts';
import { sampleReport, withParagraph } from '../../support/report.ts';
import { testRule } from '../../support/test-rule.ts';

const citing = (text: string): Report => withParagraph(sampleReport(), 'otherMatters', text);

testRule(citedNoticeCurrent, {
  passes: {
    'the notice of 2019 in a report for 2020': {
      ...citing('按照国办公开办函〔2019〕60号要求编制。'),
      year: 2020,
    },
    'the notice of 2021 in a report for 2021': {
      ...citing('按照国办公开办函(2021)30号要求编制。'),
      year: 2021,
    },
    'the old regulation before 2019': { ...citing('根据国务院令第492号'), year: 2018 },
    'the notice of the form in use': citing('按照国办公开办函〔2021〕30号要求编制。'),
    'the old regulation beside the new one': citing('《条例》（国务院令第492号公布，国务院令第711号修订）'),
  },
  fails: {
    'the notice of 2021 in a report for 2020': {
      report: { ...citing('按照国办公开办函〔2021〕30号要求编制。'), year: 2020 },
      at: ['/sections/5/paragraphs/1'],
      actual: '公开办函〔2021〕30号',
    },
    'two of them in one paragraph': {
      report: citing('国办公开办函【2019】60号、国务院令492号'),
      findings: [{ actual: '公开办函【2019】60号' }, { actual: '国务院令492号' }],
    },
    'the notice of the old form': {
      report: citing('按照国办公开办函〔2019〕60号要求编制。'),
      at: ['/sections/5/paragraphs/1'],
      zh: '引用的“公开办函〔2019〕60号”不存在或不适用于2023年度报告',
      en: 'the notice cited (公开办函〔2019〕60号) does not exist or does not apply to a report for 2023',
    },
    'a notice that does not exist': {
      report: citing('按照国办公开办函[2022]30号要求编制。'),
      at: ['/sections/5/paragraphs/1'],
      zh: '引用的“公开办函[2022]30号”不存在或不适用于2023年度报告',
      en: 'the notice cited (公开办函[2022]30号) does not exist or does not apply to a report for 2023',
    },
    'the regulation of 2007, in a report for 2019': {
      report: { ...citing('根据国务院令第492号'), year: 2019 },
      at: ['/sections/5/paragraphs/1'],
      actual: '国务院令第492号',
    },
    'the regulation of 2007': {
      report: citing('根据国务院令第492号'),
      at: ['/sections/5/paragraphs/1'],
      actual: '国务院令第492号',
      zh: '引用的“国务院令第492号”不存在或不适用于2023年度报告',
      en: 'the notice cited (国务院令第492号) does not exist or does not apply to a report for 2023',
    },
  },
  skips: {
    'a report without a year': { ...sampleReport(), year: null },
  },
  silent: {
    'a report that cites none of them': sampleReport(),
  },
});
