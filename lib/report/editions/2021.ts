import type { Edition, FormBlock, Heading } from '../form.ts';
import { fieldsOf } from '../form.ts';
import { schemaOf } from './schema-of.ts';
import { requestsBlock, reviewBlock } from './shared.ts';

const decisions: Heading = {
  key: 'decisions',
  labels: ['本年处理决定数量', '处理决定数量', '本年处理决定数', '处理决定数', '本年处理决定件数'],
};

const otherHandling: Heading = {
  key: 'otherHandling',
  labels: ['（六）其他处理'],
  children: [
    {
      key: 'notCorrectedInTime',
      labels: ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '1.申请人无正当理由逾期不补正'],
    },
    {
      key: 'feeUnpaid',
      labels: [
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        '2.申请人逾期未按收费通知要求缴纳费用',
      ],
    },
    { key: 'other', labels: ['3.其他'] },
  ],
};

const blocks: readonly FormBlock[] = [
  {
    table: 'proactiveDisclosure',
    caption: { key: null, labels: ['第二十条第（一）项'] },
    rows: [
      { key: 'regulations', labels: ['规章'] },
      { key: 'normativeDocuments', labels: ['行政规范性文件', '规范性文件'] },
    ],
    columns: [
      { key: 'issued', labels: ['本年制发件数', '本年度制发数', '本年制发数'] },
      { key: 'repealed', labels: ['本年废止件数', '本年废止数', '本年度废止数'] },
      { key: 'inForce', labels: ['现行有效件数', '现行有效数'] },
    ],
  },
  {
    table: 'proactiveDisclosure',
    caption: { key: null, labels: ['第二十条第（五）项'] },
    rows: [{ key: 'licensing', labels: ['行政许可'] }],
    columns: [decisions],
  },
  {
    table: 'proactiveDisclosure',
    caption: { key: null, labels: ['第二十条第（六）项'] },
    rows: [
      { key: 'penalties', labels: ['行政处罚'] },
      { key: 'compulsoryMeasures', labels: ['行政强制'] },
    ],
    columns: [decisions],
  },
  {
    table: 'proactiveDisclosure',
    caption: { key: null, labels: ['第二十条第（八）项'] },
    rows: [{ key: 'fees', labels: ['行政事业性收费'] }],
    columns: [
      {
        key: 'amount',
        labels: ['本年收费金额（单位：万元）', '本年收费金额', '本年度收费金额', '收费金额', '单位：万元'],
      },
    ],
  },
  requestsBlock(otherHandling),
  reviewBlock,
];

/** Reports for 2021 on. */
export const edition2021: Edition = {
  id: '2021',
  notice: '国办公开办函〔2021〕30号',
  blocks,
  fields: blocks.flatMap(fieldsOf),
  schema: schemaOf(blocks),
};
