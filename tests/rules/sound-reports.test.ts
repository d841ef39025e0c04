import { expect, test } from 'vitest';
import { checkReport } from '../../lib/rules/check-report.ts';
import { sampleReport } from '../support/report.ts';

const kinds = (['2019', '2021'] as const).flatMap((edition) =>
  (['zero', 'small', 'county', 'city'] as const).map((size) => ({ edition, size })),
);

test.each(kinds)('a sound report of edition $edition, $size, has no finding', (kind) => {
  expect(checkReport(sampleReport({}, kind), null).findings).toEqual([]);
});
