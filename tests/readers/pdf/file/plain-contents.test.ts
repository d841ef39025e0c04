import { expect, test } from 'vitest';
import { lostAs, read } from '../reading.ts';

const TEXT = 'q BT 0 0 0 rg /song 12 Tf 1 0 0 1 60 -102 Tm <89c47ae0> Tj ET Q';
const SAID = ['1 content streams are not written as such'];

test.each([
  ['an operator that there is none of', TEXT.replace('Tm', 'Vm')],
  ['a number that is none', TEXT.replace('60', '¶0')],
  ['an operand too few', TEXT.replace('1 0 0 1', '1 0 001')],
  ['a digit that is none in hexadecimal', TEXT.replace('7a', '$a')],
])('what is not compressed has no checksum, and is said where it holds %s', async (_, content) => {
  expect(lostAs('repaired', await read([TEXT, content]))).toEqual(SAID);
});

test.each([
  ['strings with brackets', TEXT.replace('<89c47ae0> Tj', String.raw`[(a]b) -3 (\)[(c)) <89c47ae0>] TJ`)],
  ['properties', `/Span << /MCID 0 /ActualText (\\(a) /E <fEff> >> BDC ${TEXT} EMC`],
  ['a colour of its own space', `/CS0 cs 0.1 .2 -3. sc /P0 scn ${TEXT}`],
  ['a comment', `${TEXT} % of the producer\n`],
  ['a picture', `q BI /W 1 /H 1 /CS /G /BPC 8 ID ¶ EI Q ${TEXT}`],
])('%s are written as they may be', async (_, content) => {
  expect(lostAs('repaired', await read([content]))).toEqual([]);
});
