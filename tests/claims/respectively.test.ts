import { expect, test } from 'vitest';
import { outcomesRespectively } from '../../lib/claims/respectively.ts';

const read = (text: string) =>
  outcomesRespectively(text).map(({ value, unit, groups }) => [groups['outcome'], value, unit]);

test.each([
  [
    '予以公开和部分公开的分别为4件、2宗',
    [
      ['予以公开', 4, '件'],
      ['部分公开', 2, '宗'],
    ],
  ],
  [
    '予以公开、部分公开以及不予公开分别有四件、二件和一件',
    [
      ['予以公开', 4, '件'],
      ['部分公开', 2, '件'],
      ['不予公开', 1, '件'],
    ],
  ],
])('%s counts each under its name', (text, counts) => {
  expect(read(text)).toEqual(counts);
});

test.each(['予以公开和部分公开分别为4件、2件、1件', '予以公开分别为4件、2件', '予以公开和部分公开为4件、2件'])(
  '%s does not say which count is whose',
  (text) => {
    expect(read(text)).toEqual([]);
  },
);

test('each stands where the list of outcomes and counts does', () => {
  const text = '共答复6件，予以公开和部分公开分别为4件、2件。';
  const list = '予以公开和部分公开分别为4件、2件';
  const places = outcomesRespectively(text).map(({ index, end }) => text.slice(index, end));
  expect(places).toEqual([list, list]);
});
