import { expect, test } from 'vitest';
import { formatNumber } from '../../../lib/readers/docx/numbering/number-format.ts';

const printed: readonly (readonly [format: string, each: readonly (readonly [number, string])[]])[] = [
  [
    'decimal',
    [
      [1, '1'],
      [12, '12'],
    ],
  ],
  [
    'decimalZero',
    [
      [7, '07'],
      [12, '12'],
    ],
  ],
  [
    'chineseCounting',
    [
      [1, '一'],
      [10, '十'],
      [11, '十一'],
      [20, '二十'],
      [99, '九十九'],
      [105, '一○五'],
    ],
  ],
  [
    'chineseCountingThousand',
    [
      [10, '十'],
      [21, '二十一'],
      [100, '一百'],
      [101, '一百零一'],
      [110, '一百一十'],
      [2005, '二千零五'],
    ],
  ],
  [
    'koreanDigital2',
    [
      [3, '三'],
      [10, '一零'],
    ],
  ],
  [
    'chineseLegalSimplified',
    [
      [2, '贰'],
      [10, '壹拾'],
      [11, '壹拾壹'],
      [120, '壹佰贰拾'],
    ],
  ],
  [
    'ideographLegalTraditional',
    [
      [2, '貳'],
      [3, '參'],
      [6, '陸'],
    ],
  ],
  [
    'japaneseCounting',
    [
      [10, '十'],
      [100, '百'],
      [101, '百一'],
      [120, '百二十'],
    ],
  ],
  [
    'taiwaneseCounting',
    [
      [12, '十二'],
      [100, '一○○'],
    ],
  ],
  [
    'taiwaneseCountingThousand',
    [
      [10_001, '一萬零一'],
      [12_000, '一萬二千'],
    ],
  ],
  [
    'ideographDigital',
    [
      [10, '一〇'],
      [203, '二〇三'],
    ],
  ],
  [
    'ideographTraditional',
    [
      [1, '甲'],
      [10, '癸'],
      [11, '11'],
    ],
  ],
  [
    'ideographZodiac',
    [
      [1, '子'],
      [12, '亥'],
      [13, '13'],
    ],
  ],
  [
    'ideographZodiacTraditional',
    [
      [1, '甲子'],
      [60, '癸亥'],
      [61, '61'],
    ],
  ],
  [
    'decimalEnclosedCircle',
    [
      [1, '①'],
      [20, '⑳'],
      [21, '21'],
    ],
  ],
  [
    'decimalEnclosedParen',
    [
      [1, '⑴'],
      [20, '⒇'],
    ],
  ],
  [
    'decimalEnclosedFullstop',
    [
      [1, '⒈'],
      [20, '⒛'],
    ],
  ],
  [
    'ideographEnclosedCircle',
    [
      [1, '㊀'],
      [10, '㊉'],
      [11, '11'],
    ],
  ],
  ['decimalFullWidth', [[12, '１２']]],
  [
    'lowerLetter',
    [
      [1, 'a'],
      [26, 'z'],
      [27, 'aa'],
      [28, 'bb'],
      [53, 'aaa'],
    ],
  ],
  ['upperLetter', [[3, 'C']]],
  [
    'lowerRoman',
    [
      [4, 'iv'],
      [1994, 'mcmxciv'],
      [4000, '4000'],
    ],
  ],
  ['upperRoman', [[9, 'IX']]],
  [
    'ordinal',
    [
      [1, '1st'],
      [2, '2nd'],
      [3, '3rd'],
      [11, '11th'],
      [112, '112th'],
      [21, '21st'],
    ],
  ],
  ['none', [[1, '']]],
  ['numberInDash', [[3, '- 3 -']]],
  ['a format of a later time', [[3, '3']]],
];

test.each(printed)('%s is printed as Word prints it', (format, each) => {
  expect(each.map(([value]) => [value, formatNumber(value, format)])).toEqual(each);
});
