import type { Pointer } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import type { Printed } from '../rules/figures.ts';
import { fieldsOf, figureAt, printedAt } from '../rules/figures.ts';
import { collectedFields, labelAt } from './fields.ts';
import type { Filing } from './filing.ts';
import type { Row, TableShape } from './table.ts';
import { decimal, integer, text } from './table.ts';

/** One row a figure of a report, with what is printed and where. Left, top, right, bottom: points from the page's top left corner. */
export const figuresTable: TableShape = {
  name: 'figures',
  title: '数字明细',
  columns: [
    text('单位', 'agency'),
    integer('年度', 'year'),
    text('位置', 'place'),
    text('指标', 'label'),
    text('路径', 'pointer'),
    text('原文', 'raw'),
    decimal('数值', 'value'),
    text('印样', 'printed'),
    integer('页', 'page'),
    decimal('左', 'left'),
    decimal('上', 'top'),
    decimal('右', 'right'),
    decimal('下', 'bottom'),
  ],
};

const printedNames: Readonly<Record<Printed, string>> = {
  figure: '数字',
  blank: '空白',
  absent: '注明没有',
  illegible: '无法辨认',
  missing: '缺此格',
};

export function figureRows({ place, report }: Filing): Row[] {
  if (report === null) return [];
  const own = new Set(fieldsOf(report).map(({ pointer }) => pointer));
  return collectedFields.filter(({ pointer }) => own.has(pointer)).map(({ pointer }) => rowOf(report, pointer, place));
}

function rowOf(report: Report, pointer: Pointer, place: string): Row {
  const { raw = null, page = null, box = [null, null, null, null] } = report.evidence[pointer] ?? {};
  return [
    ...[report.agency?.name ?? null, report.year, place, labelAt(pointer), pointer],
    ...[raw, figureAt(report, pointer), printedNames[printedAt(report, pointer)], page, ...box],
  ];
}
