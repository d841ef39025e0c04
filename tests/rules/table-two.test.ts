import { expect, test } from 'vitest';
import type { EditionId } from '../../lib/report/form.ts';
import { documentKinds, documentKindsOf2019, itemKindsOf2019 } from '../../lib/rules/table-two.ts';
import { sampleReport } from '../support/report.ts';

function namesIn(edition: EditionId): string[][] {
  const report = sampleReport({}, { edition });
  const kinds = [documentKinds(report), documentKindsOf2019(report), itemKindsOf2019(report)];
  return kinds.map((rows) => rows.map(({ name }) => name));
}

test('a row of table 二 goes by the name that its edition gives it', () => {
  const items = ['行政许可', '其他对外管理服务事项', '行政处罚', '行政强制', '行政事业性收费'];
  expect(namesIn('2019')).toEqual([[], ['规章', '规范性文件'], items]);
  expect(namesIn('2021')).toEqual([['规章', '行政规范性文件'], [], []]);
});
