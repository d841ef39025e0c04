import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { Listed } from '../../../functions/local/page/listed.ts';
import { coverageRows } from '../../../lib/collection/coverage-rows.ts';
import { nameKey as nameKeyOfExports } from '../../../lib/collection/name-key.ts';
import { root } from '../../support/source-files.ts';

/** The browser's modules are JavaScript and checked by themselves: here their types are said again. */
interface CoverageModule {
  readonly coverageOf: (listed: readonly Listed[], expected: readonly string[], year: number) => Coverage;
  readonly namesIn: (text: string) => readonly string[];
  readonly nameKey: (name: string) => string;
}

interface Coverage {
  readonly missing: readonly string[];
  readonly twice: readonly { readonly agency: string }[];
  readonly filed: readonly string[];
  readonly others: readonly string[];
}

const module = pathToFileURL(path.join(root, 'functions/local/page/browser/coverage.js')).href;
const { coverageOf, namesIn, nameKey } = (await import(module)) as CoverageModule;

function listed(key: string, agency: string | null, year: number | null): Listed {
  const counts = { error: 0, warning: 0, info: 0 };
  const result = {
    status: 'valid',
    counts,
    title: null,
    agency,
    year,
    pages: 1,
    codes: [],
    uploaded: '',
    summary: '',
  } as const;
  return { key, stage: 'done', result };
}

const all = [
  listed('1.pdf', '青石县教育局', 2023),
  listed('2.pdf', '青石县 教育局', 2023),
  listed('3.pdf', '青石县财政局', 2023),
  listed('4.pdf', '青石县水务局', 2022),
  listed('5.pdf', '青石县气象局', 2023),
  listed('6.pdf', null, 2023),
];
const names = namesIn('\uFEFF# 名单\n青石县教育局\r\n青石县财政局\n 青石县水务局 \n\n青石县财政局');

test('a list of names is read as people write it', () => {
  expect(names).toEqual(['青石县教育局', '青石县财政局', '青石县水务局']);
});

test('it is said who has not filed, who filed twice, and who was not asked', () => {
  expect(coverageOf(all, names, 2023)).toEqual({
    missing: ['青石县水务局'],
    twice: [{ agency: '青石县教育局', keys: ['1.pdf', '2.pdf'] }],
    filed: ['青石县财政局'],
    others: ['青石县气象局'],
    unknown: ['6.pdf'],
  });
  expect(coverageOf(all, [], 2023)).toMatchObject({ missing: [], others: [] });
});

test('the page and the exports say the same', () => {
  const filed = all.map(({ key, result }) => ({
    place: key,
    agency: result?.agency ?? null,
    year: result?.year ?? null,
    status: 'valid' as const,
  }));
  const rows = coverageRows(filed, names).filter(([, year]) => year === 2023);
  const exported = (word: string) => rows.filter(([, , each]) => each === word).map(([agency]) => agency);
  const { missing, twice, filed: once, others } = coverageOf(all, names, 2023);
  expect(exported('未报送')).toEqual(missing);
  expect(exported('重复报送')).toEqual(twice.map(({ agency }) => agency));
  expect(exported('已报送')).toEqual(once);
  expect(exported('已报送（不在名单）')).toEqual(others);
  for (const name of ['青石县 教育局', '（青石）', '(青石)\u3000']) expect(nameKey(name)).toBe(nameKeyOfExports(name));
});
