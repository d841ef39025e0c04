import type { Edition, FormBlock, Heading } from '../form.ts';
import { fieldsOf } from '../form.ts';
import { schemaOf } from './schema-of.ts';
import { requestsBlock, reviewBlock } from './shared.ts';

const previousYearItems: Heading = { key: 'previousYearItems', labels: ['上一年项目数量', '上一年项目数'] };
/** Signed: 本年增/减 of -3 says that three items fewer are left. */
const change: Heading = { key: 'change', labels: ['本年增/减', '本年增/'] };
const decisions: Heading = {
  key: 'decisions',
  labels: ['处理决定数量', '本年处理决定数量', '处理决定数', '本年处理决定数'],
};

const blocks: readonly FormBlock[] = [
  {
    table: 'proactiveDisclosure',
    caption: { key: null, labels: ['第二十条第（一）项'] },
    rows: [
      { key: 'regulations', labels: ['规章'] },
      { key: 'normativeDocuments', labels: ['规范性文件', '行政规范性文件'] },
    ],
    columns: [
      { key: 'created', labels: ['本年新制作数量', '本年新制作数'] },
      { key: 'published', labels: ['本年新公开数量', '本年新公开数'] },
      { key: 'totalPublished', labels: ['对外公开总数量', '对外公开总数'] },
    ],
  },
  {
    table: 'proactiveDisclosure',
    caption: { key: null, labels: ['第二十条第（五）项'] },
    rows: [
      { key: 'licensing', labels: ['行政许可'] },
      { key: 'otherManagementServices', labels: ['其他对外管理服务事项'] },
    ],
    columns: [previousYearItems, change, decisions],
  },
  {
    table: 'proactiveDisclosure',
    caption: { key: null, labels: ['第二十条第（六）项'] },
    rows: [
      { key: 'penalties', labels: ['行政处罚'] },
      { key: 'compulsoryMeasures', labels: ['行政强制'] },
    ],
    columns: [previousYearItems, change, decisions],
  },
  {
    table: 'proactiveDisclosure',
    caption: { key: null, labels: ['第二十条第（八）项'] },
    rows: [{ key: 'fees', labels: ['行政事业性收费'] }],
    columns: [previousYearItems, change],
  },
  {
    table: 'proactiveDisclosure',
    caption: { key: null, labels: ['第二十条第（九）项'] },
    rows: [{ key: 'procurement', labels: ['政府集中采购'] }],
    columns: [
      { key: 'items', labels: ['采购项目数量'] },
      { key: 'amount', labels: ['采购总金额', '采购总金额（单位：万元）'] },
    ],
  },
  requestsBlock({ key: 'otherHandling', labels: ['（六）其他处理'] }),
  reviewBlock,
];

/** Reports for 2019 and 2020. */
export const edition2019: Edition = {
  id: '2019',
  notice: '国办公开办函〔2019〕60号',
  blocks,
  fields: blocks.flatMap(fieldsOf),
  schema: schemaOf(blocks),
};
