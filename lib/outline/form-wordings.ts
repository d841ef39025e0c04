import { squeeze } from '../document/text.ts';
import { editions } from '../report/editions/index.ts';
import type { Heading } from '../report/form.ts';

const frame = [
  '信息内容',
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '五、政府信息公开工作存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

function wordingsOf({ labels, children = [] }: Heading): string[] {
  return [...labels, ...children.flatMap(wordingsOf)];
}

/** All that the form prescribes word for word, in either edition and in the variants seen in print, squeezed. */
export const formWordings: readonly string[] = [
  ...new Set(
    [
      ...frame,
      ...editions.flatMap(({ blocks }) =>
        blocks.flatMap(({ caption, rows, columns }) =>
          [...(caption ? [caption] : []), ...rows, ...columns].flatMap(wordingsOf),
        ),
      ),
    ]
      .map(squeeze)
      .filter((wording) => wording !== ''),
  ),
];
