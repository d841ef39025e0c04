import { expect, test } from 'vitest';
import { generatedFiles } from '../../docs/generated-files.ts';
import { textOf } from '../support/source-files.ts';

test.each(Object.entries(generatedFiles))('%s is what `npm run docs` writes', (file, text) => {
  expect(textOf(file)).toBe(text);
});
