import { expect, test } from 'vitest';
import { misnamedDigits } from '../../../../lib/readers/pdf/fonts/misnamed-digits.ts';

/** As the names of a font's codes stand in a PDF. */
function isSaid(names: string): boolean {
  const map = `begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${names} endcmap`;
  return misnamedDigits({ contents: [map] }).length > 0;
}

const characters = (...pairs: readonly string[]) => `${pairs.length} beginbfchar ${pairs.join('\n')} endbfchar`;

test('digits side by side in their order are as fonts have them', () => {
  expect(isSaid(characters('<0011> <0030>', '<0013> <0032>', '<0014> <0033>', '<2545> <4e1a>'))).toBe(false);
  expect(isSaid('1 beginbfrange <000e> <001a> <002d> endbfrange')).toBe(false);
});

test('two digits that stand for each other are said', () => {
  expect(isSaid(characters('<0011> <0030>', '<0013> <0033>', '<0014> <0032>', '<2545> <4e1a>'))).toBe(true);
  expect(isSaid('1 beginbfrange <0011> <0013> [<0030> <0032> <0031>] endbfrange')).toBe(true);
});

test('digits that are all shifted are said', () => {
  const digits = Array.from({ length: 10 }, (_, at) => `<001${at}> <003${(at + 3) % 10}>`);
  expect(isSaid(characters(...digits))).toBe(true);
});

test('other shapes of all ten digits are no lie', () => {
  expect(isSaid(characters('<0011> <0030>', '<0013> <0032>', '<0514> <0030>', '<0515> <0031>'))).toBe(false);
});

test('glyphs that were numbered anew come in any order', () => {
  expect(isSaid(characters('<01> <0032>', '<02> <0030>', '<03> <0031>', '<04> <5e74>'))).toBe(false);
  expect(isSaid(characters('<21> <0032>', '<22> <0030>', '<23> <0031>', '<24> <5e74>'))).toBe(false);
});

test('digits in the order of their names, far apart, are as some fonts have them', () => {
  const named = (...[five, four]: readonly string[]) =>
    characters(
      '<0033> <0038>',
      `<0038> <${five}>`,
      `<0039> <${four}>`,
      '<006a> <0033>',
      '<006b> <0032>',
      '<0200> <0061>',
    );
  expect(isSaid(named('0035', '0034'))).toBe(false);
  expect(isSaid(named('0034', '0035'))).toBe(true);
  expect(isSaid(characters('<0013> <0034>', '<0015> <0032>', '<0017> <0030>', '<0200> <0061>'))).toBe(true);
});
