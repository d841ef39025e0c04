import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWellFormed } from '../../../../lib/readers/pdf/file/object-syntax.ts';

test.each([
  '',
  '5',
  '-.5',
  '+0.25',
  '1.5E-05',
  'true',
  'null',
  '/Name',
  '/',
  '/a#20b',
  '/\xcb\xce\xcc\xe5',
  '(a (b) \\) \x01 c)',
  '()',
  '(((((a)))))',
  '<48 65\n6C>',
  '<>',
  '12 0 R',
  '[]',
  '[1 2 /A (b) [<< >> null] 3 0 R]',
  '<<>>',
  '<</A/B/C(d)/E<46>/G[1]/H<</I 1>>/J 5 0 R>>',
  '<< /A 1 % /B\n /C 2 >>',
  '<< /A (1) /B true /A (1) >>',
  '<< /A 1 /B << /A 2 >> >>',
  '<< /Length 5 >>\nstream',
  '<<\t/A\0[1\f2]\r/B null>>',
])('%j is an object', (written) => {
  expect(isWellFormed(written)).toBe(true);
});

test.each([
  ['1 2', 'two values'],
  ['R', 'half a reference'],
  ['<< /A 5 R >>', 'a reference without a generation'],
  ['<< /A 5`0 R >>', 'a reference that is torn'],
  ['<< /A 5 0R >>', 'a reference without a space'],
  ['<< /A >>', 'a name without a value'],
  ['<< 1 /A >>', 'a value without a name'],
  ['<< /A 1 /B 2 /A 3 >>', 'a name with two values'],
  ['<< /A << /B 1 >> /A << /B 2 >> >>', 'a name with two dictionaries'],
  ['<< /A 1', 'a dictionary without an end'],
  ['<< /A [1 >> ]', 'an end before another'],
  ['[1 2', 'an array without an end'],
  ['1 ]', 'an end without a beginning'],
  ['<< /A true1 >>', 'a word that is none'],
  ['<< /A (b >>', 'a string without an end'],
  ['<< /A b) >>', 'a string without a beginning'],
  ['<< /A <4G> >>', 'digits that are none'],
  ['<< /A {1} >>', 'braces'],
  ['<< /Ty\x1bpe /Page >>', 'a control character within a name'],
  ['<< /A 1 \x7f >>', 'a control character'],
  ['<< /A 1 \v >>', 'a vertical tab'],
  ['<< /A 1\xa0/B 2 >>', 'a space of another encoding'],
  ['<< /A stream >>', 'data within a dictionary'],
  ['stream', 'data without a dictionary'],
  ['1 << /A 1 >> stream', 'a value before a dictionary'],
])('%j is none: %s', (written) => {
  expect(isWellFormed(written)).toBe(false);
});

const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('true', 'null', '/A', '(b)', '<63>', '1 0 R', '-4.5'),
    fc.array(tie('value')).map((values) => `[${values.join(' ')}]`),
    fc.array(tie('value')).map((values) => `<<${values.map((each, at) => `/K${String(at)} ${each}`).join(' ')}>>`),
  ),
}));

test('values within values are objects, and are none with a bracket more', () => {
  fc.assert(
    fc.property(value, (written) => {
      expect(isWellFormed(written)).toBe(true);
      expect(isWellFormed(`${written}]`)).toBe(false);
      expect(isWellFormed(`<<${written}`)).toBe(false);
    }),
  );
});

test('a long object takes no time', () => {
  const many = Array.from({ length: 100_000 }, (_, at) => `/K${String(at)} ${String(at)} 0 R`).join(' ');
  expect(isWellFormed(`<<${many}>>`)).toBe(true);
  expect(isWellFormed(`(${'a(b)\\('.repeat(1_000_000)})`)).toBe(true);
  expect(isWellFormed('('.repeat(1_000_000))).toBe(false);
  expect(isWellFormed('['.repeat(1_000_000) + ']'.repeat(1_000_000))).toBe(true);
});
