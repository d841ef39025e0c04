import { expect, test } from 'vitest';
import { valueAt } from '../../lib/report/pointer.ts';
import { overviewOf, passagesOf } from '../../lib/rules/narrative.ts';
import { sampleReport, withSection } from '../support/report.ts';

const report = {
  ...withSection(sampleReport(), 'overview', {
    paragraphs: ['总述。'],
    subsections: [
      { id: 'proactiveDisclosure', heading: '（一）主动公开', paragraphs: ['公开31条。', '解读2条。'] },
      { id: 'requests', heading: '（二）依申请公开', paragraphs: ['收到16件。'] },
    ],
  }),
  preamble: ['根据条例编制。'],
  closing: ['2024年1月20日'],
};

test('every paragraph is told with its address and its section, in the order of the document', () => {
  const passages = passagesOf(report);
  expect(passages.map(({ pointer }) => valueAt(report, pointer))).toEqual(passages.map(({ text }) => text));
  expect(passages.slice(0, 5).map(({ section, text }) => [section, text])).toEqual([
    ['preamble', '根据条例编制。'],
    ['overview', '总述。'],
    ['overview', '公开31条。'],
    ['overview', '解读2条。'],
    ['overview', '收到16件。'],
  ]);
  expect(passages.at(-1)).toEqual({ pointer: '/closing/0', section: 'closing', text: '2024年1月20日' });
});

test('section one is one text, headings and paragraphs on lines of their own', () => {
  expect(overviewOf(report)).toBe('总述。\n（一）主动公开\n公开31条。\n解读2条。\n（二）依申请公开\n收到16件。');
});
