import { expect, test } from 'vitest';
import type { PagePicture } from '../../../lib/document/model.ts';
import { pagePictures } from '../../../lib/output/summary/page-pictures.ts';
import type { PublishedFinding } from '../../../lib/output/summary/marks.ts';
import { marksOf } from '../../../lib/output/summary/marks.ts';
import type { Pointer } from '../../../lib/report/pointer.ts';

const TOTAL: Pointer = '/requests/newlyReceived/total';
const OTHER: Pointer = '/requests/newlyReceived/other';

function findingOn(pages: readonly number[], severity: PublishedFinding['severity'] = 'error'): PublishedFinding {
  return {
    rule: 'applicants-sum-to-total',
    severity,
    message: { zh: '不相等', en: 'unequal' },
    at: [TOTAL, OTHER],
    expected: 3,
    actual: 2,
    suspect: TOTAL,
    origin: 'document',
    evidence: pages.flatMap((page) => [
      { pointer: TOTAL, raw: '2', page, box: [100, 100, 110, 112] as const },
      { pointer: OTHER, raw: '0', page, box: [80, 100, 90, 112] as const },
    ]),
  };
}

function pictureOf(page: number, angle = 0): PagePicture {
  const texts = [{ text: '<总计>', box: [100, 100, 130, 110] as const, size: 10, angle }];
  return { page, width: 595, height: 842, texts, rulings: [[80, 90, 200, 90]] };
}

function drawn(findings: readonly PublishedFinding[], pictures: readonly PagePicture[]): string {
  return pagePictures(findings, pictures, marksOf(findings)).html;
}

test('only pages with findings are drawn, the suspect boxed more strongly', () => {
  const html = drawn([findingOn([2])], [pictureOf(1), pictureOf(2), pictureOf(3)]);
  expect(html.match(/<svg/g)).toHaveLength(1);
  expect(html).toContain('id="page-2"');
  expect(html).toContain('<rect class="box suspect" x="98" y="98.5" width="14" height="15"/>');
  expect(html).toContain('<rect class="box" x="78" y="98.5" width="14" height="15"/>');
  expect(html).toContain('href="#finding-1"');
});

test('text is drawn on its baseline, as wide as it was set, and as text', () => {
  expect(drawn([findingOn([1])], [pictureOf(1)])).toContain(
    '<text x="100" y="108.8" font-size="10" textLength="30" lengthAdjust="spacingAndGlyphs">&lt;总计&gt;</text>',
  );
});

test.each([
  [90, '0 0 842 595', 'matrix(0 -1 1 0 0 595)', 'rotate(90 101.2 100)'],
  [180, '0 0 595 842', 'matrix(-1 0 0 -1 595 842)', 'rotate(180 130 101.2)'],
  [270, '0 0 842 595', 'matrix(0 1 -1 0 842 0)', 'rotate(270 128.8 110)'],
])('a page whose text runs at %i degrees is held so that it can be read', (angle, view, turn, rotate) => {
  const html = drawn([findingOn([1])], [pictureOf(1, angle)]);
  expect(html).toContain(`viewBox="${view}"`);
  expect(html).toContain(`transform="${turn}"`);
  expect(html).toContain(`transform="${rotate}"`);
});

test('pages beyond what one looks at, and pages without a picture, are named', () => {
  const pages = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  const html = drawn(
    [findingOn(pages)],
    pages.slice(0, 8).map((page) => pictureOf(page)),
  );
  expect(html.match(/<svg/g)).toHaveLength(6);
  expect(html).toContain('第7、8、9页');
});

test('a report that is judged again without its document says on which pages to look', () => {
  const html = drawn([findingOn([3, 2])], []);
  expect(html).not.toContain('<svg');
  expect(html).toContain('重新核对');
  expect(html).toContain('第2、3页');
});

test('a remark draws no page', () => {
  expect(drawn([findingOn([1], 'info')], [pictureOf(1)])).toBe('');
});
