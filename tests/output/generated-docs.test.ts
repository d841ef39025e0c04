import { expect, test } from 'vitest';
import { generatedFiles } from '../../docs/generated-files.ts';
import { projectFiles, textOf } from '../support/source-files.ts';

test.each(Object.entries(generatedFiles))('%s is what `npm run docs` writes', (file, text) => {
  expect(textOf(file)).toBe(text);
});

test('every code in the source is on the page of codes', () => {
  const sources = ['lib/**/*.ts', 'functions/**/*.ts'].flatMap(projectFiles).map(textOf);
  const thrown = sources.flatMap((text) => [
    ...text.matchAll(/(?:\bDocumentError|\brefuse)\(\s*(?:\d+,\s*)?'([\w-]+)'/g),
  ]);
  const codes = new Set(thrown.map(([, code = '']) => code));
  expect(codes).toContain('damaged');
  expect(codes).toContain('name-taken');
  const page = textOf('docs/errors.md');
  expect([...codes].filter((code) => !page.includes(`| \`${code}\` |`))).toEqual([]);
});
