import { figureAt } from '../rules/figures.ts';
import { collectedFields, labelOf } from './fields.ts';
import type { Filing } from './filing.ts';
import { statusNames } from './filing.ts';
import type { Row, TableShape, Value } from './table.ts';
import { decimal, integer, text } from './table.ts';

const identity = [
  text('单位', 'agency'),
  integer('年度', 'year'),
  text('版式', 'edition'),
  text('状态', 'status'),
  integer('错误', 'errors'),
  integer('疑点', 'warnings'),
  integer('提示', 'infos'),
  text('无法读取的原因', 'error'),
  text('标题', 'title'),
  text('文件', 'source'),
  text('格式', 'format'),
  integer('页数', 'pages'),
  text('位置', 'place'),
  text('SHA-256', 'sha256'),
];

/** One row a document, one column a figure, over both editions: what an edition does not have stays empty. */
export const reportsTable: TableShape = {
  name: 'reports',
  title: '年报汇总',
  columns: [...identity, ...collectedFields.map((field) => decimal(labelOf(field), field.pointer))],
};

export function reportRow(filing: Filing): Row {
  const { report } = filing;
  const figures = collectedFields.map(({ pointer }) => (report === null ? null : figureAt(report, pointer)));
  return [...identityOf(filing), ...figures];
}

function identityOf({ place, report, judgement }: Filing): Value[] {
  const { status, counts, error } = judgement;
  const { agency, year, title, source } = judgement.report;
  return [
    ...[agency, year, report?.edition ?? null, statusNames[status]],
    ...[counts.error, counts.warning, counts.info, error?.message.zh ?? null],
    ...[title, source.name, source.format, source.pages, place, source.sha256],
  ];
}
