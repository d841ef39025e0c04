import type { Block, Document, Paragraph, Table } from '../../lib/document/model.ts';
import type { EditionId } from '../../lib/report/form.ts';
import { tableOf } from './grid.ts';

export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', text, spot: null };
}

/** A document of paragraphs, given as their texts, and tables. */
export function documentOf(...parts: readonly (string | Table)[]): Document {
  const blocks: Block[] = parts.map((part) => (typeof part === 'string' ? paragraph(part) : part));
  return { format: 'docx', pages: null, blocks, losses: [] };
}

/** A full sound report of an invented agency that received two requests and answered both. */
export function sampleDocument(edition: EditionId = '2021'): Document {
  return documentOf(...sampleParts(edition));
}

/** The parts of `sampleDocument`, to be changed before they become one. */
export function sampleParts(edition: EditionId = '2021'): (string | Table)[] {
  const year = edition === '2021' ? 2023 : 2020;
  return [
    `云溪县民政局${year}年政府信息公开工作年度报告`,
    `本报告的统计期限为${year}年1月1日至${year}年12月31日。`,
    '一、总体情况',
    `${year}年，我局认真执行《中华人民共和国政府信息公开条例》。`,
    '（一）主动公开',
    '全年主动公开各类信息12条，其中通知公告5条、工作动态7条。',
    '（二）依申请公开',
    '全年共收到政府信息公开申请2件，均已答复。',
    '（三）政府信息管理',
    '严格执行信息发布审核制度。',
    '（四）政府信息公开平台建设',
    '及时维护门户网站栏目。',
    '（五）监督保障',
    '公布监督电话，年内未发生责任追究情形。',
    '二、主动公开政府信息情况',
    tableTwo(edition),
    '三、收到和处理政府信息公开申请情况',
    tableThree(edition),
    '四、政府信息公开行政复议、行政诉讼情况',
    tableFour(),
    '五、存在的主要问题及改进情况',
    '一是公开形式不够丰富；二是业务培训有待加强。',
    '六、其他需要报告的事项',
    '本年度未收取信息处理费。',
    '云溪县民政局',
    `${year + 1}年1月20日`,
  ];
}

export function tableTwo(edition: EditionId = '2021'): Table {
  return tableOf(edition === '2021' ? TABLE_TWO_2021 : TABLE_TWO_2019);
}

/** Two requests from people, both granted; `changes` replaces a row, given by its label, with other figures. */
export function tableThree(edition: EditionId = '2021', changes: Readonly<Record<string, string>> = {}): Table {
  const rows = edition === '2021' ? [...COMMON_ROWS, ...OTHER_2021] : [...COMMON_ROWS, ...OTHER_2019];
  const lines = rows.map(([head, label, figures = NONE]) => `${head} ${changes[label] ?? figures} |`);
  return tableOf([...HEAD_OF_THREE, ...lines].join('\n'));
}

export function tableFour(): Table {
  return tableOf(TABLE_FOUR);
}

const TABLE_TWO_2021 = `
  | 第二十条第（一）项 | <            | <            | <            |
  | 信息内容           | 本年制发件数 | 本年废止件数 | 现行有效件数 |
  | 规章               | 0            | 0            | 0            |
  | 行政规范性文件     | 5            | 1            | 27           |
  | 第二十条第（五）项 | <            | <            | <            |
  | 信息内容           | 本年处理决定数量 | <        | <            |
  | 行政许可           | 14           | <            | <            |
  | 第二十条第（六）项 | <            | <            | <            |
  | 信息内容           | 本年处理决定数量 | <        | <            |
  | 行政处罚           | 3            | <            | <            |
  | 行政强制           | 0            | <            | <            |
  | 第二十条第（八）项 | <            | <            | <            |
  | 信息内容           | 本年收费金额（单位：万元） | < | <          |
  | 行政事业性收费     | 0.5          | <            | <            |
`;

const TABLE_TWO_2019 = `
  | 第二十条第（一）项   | <              | <              | <              |
  | 信息内容             | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
  | 规章                 | 0              | 0              | 0              |
  | 规范性文件           | 5              | 4              | 27             |
  | 第二十条第（五）项   | <              | <              | <              |
  | 信息内容             | 上一年项目数量 | 本年增/减      | 处理决定数量   |
  | 行政许可             | 14             | -2             | 9              |
  | 其他对外管理服务事项 | 6              | 0              | 1              |
  | 第二十条第（六）项   | <              | <              | <              |
  | 信息内容             | 上一年项目数量 | 本年增/减      | 处理决定数量   |
  | 行政处罚             | 3              | 1              | 2              |
  | 行政强制             | 0              | 0              | 0              |
  | 第二十条第（八）项   | <              | <              | <              |
  | 信息内容             | 上一年项目数量 | 本年增/减      | <              |
  | 行政事业性收费       | 1              | 0              | <              |
  | 第二十条第（九）项   | <              | <              | <              |
  | 信息内容             | 采购项目数量   | 采购总金额     | <              |
  | 政府集中采购         | 2              | 12.5           | <              |
`;

const HEAD_OF_THREE = [
  '| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） | < | < | 申请人情况 | < | < | < | < | < | < |',
  '| ^ | ^ | ^ | 自然人 | 法人或其他组织 | < | < | < | < | 总计 |',
  '| ^ | ^ | ^ | ^ | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | ^ |',
];

const NONE = '0 | 0 | 0 | 0 | 0 | 0 | 0';
const TWO = '2 | 0 | 0 | 0 | 0 | 0 | 2';

type Row = readonly [head: string, label: string, figures?: string];

const COMMON_ROWS: readonly Row[] = [
  ['| 一、本年新收政府信息公开申请数量 | < | < |', '一、', TWO],
  ['| 二、上年结转政府信息公开申请数量 | < | < |', '二、'],
  ['| 三、本年度办理结果 | （一）予以公开 | < |', '（一）', TWO],
  ['| ^ | （二）部分公开（区分处理的，只计这一情形，不计其他情形） | < |', '（二）'],
  ['| ^ | （三）不予公开 | 1.属于国家秘密 |', '（三）1.'],
  ['| ^ | ^ | 2.其他法律行政法规禁止公开 |', '（三）2.'],
  ['| ^ | ^ | 3.危及“三安全一稳定” |', '（三）3.'],
  ['| ^ | ^ | 4.保护第三方合法权益 |', '（三）4.'],
  ['| ^ | ^ | 5.属于三类内部事务信息 |', '（三）5.'],
  ['| ^ | ^ | 6.属于四类过程性信息 |', '（三）6.'],
  ['| ^ | ^ | 7.属于行政执法案卷 |', '（三）7.'],
  ['| ^ | ^ | 8.属于行政查询事项 |', '（三）8.'],
  ['| ^ | （四）无法提供 | 1.本机关不掌握相关政府信息 |', '（四）1.'],
  ['| ^ | ^ | 2.没有现成信息需要另行制作 |', '（四）2.'],
  ['| ^ | ^ | 3.补正后申请内容仍不明确 |', '（四）3.'],
  ['| ^ | （五）不予处理 | 1.信访举报投诉类申请 |', '（五）1.'],
  ['| ^ | ^ | 2.重复申请 |', '（五）2.'],
  ['| ^ | ^ | 3.要求提供公开出版物 |', '（五）3.'],
  ['| ^ | ^ | 4.无正当理由大量反复申请 |', '（五）4.'],
  ['| ^ | ^ | 5.要求行政机关确认或重新出具已获取信息 |', '（五）5.'],
];

const LAST_ROWS: readonly Row[] = [
  ['| ^ | （七）总计 | < |', '（七）', TWO],
  ['| 四、结转下年度继续办理 | < | < |', '四、'],
];

const OTHER_2021: readonly Row[] = [
  ['| ^ | （六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 |', '（六）1.'],
  ['| ^ | ^ | 2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 |', '（六）2.'],
  ['| ^ | ^ | 3.其他 |', '（六）3.'],
  ...LAST_ROWS,
];

const OTHER_2019: readonly Row[] = [['| ^ | （六）其他处理 | < |', '（六）'], ...LAST_ROWS];

const TABLE_FOUR = `
  | 行政复议 | < | < | < | < | 行政诉讼 | < | < | < | < | < | < | < | < | < |
  | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | < | < | < | < | 复议后起诉 | < | < | < | < |
  | ^ | ^ | ^ | ^ | ^ | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
  | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`;
