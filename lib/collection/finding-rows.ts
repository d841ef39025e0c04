import type { Severity } from '../rules/rule.ts';
import { labelAt } from './fields.ts';
import type { Filing } from './filing.ts';
import type { Row, TableShape } from './table.ts';
import { integer, text } from './table.ts';

export const findingsTable: TableShape = {
  name: 'findings',
  title: '问题清单',
  columns: [
    text('单位', 'agency'),
    integer('年度', 'year'),
    text('位置', 'place'),
    text('程度', 'severity'),
    text('规则', 'rule'),
    text('说明', 'message'),
    text('应为', 'expected'),
    text('实为', 'actual'),
    text('疑错', 'suspect'),
    text('涉及', 'at'),
  ],
};

const severityNames: Readonly<Record<Severity, string>> = { error: '错误', warning: '疑点', info: '提示' };

/** A document that could not be read is one row: why. */
export function findingRows({ place, judgement }: Filing): Row[] {
  const { report, findings, error } = judgement;
  const whose = [report.agency, report.year, place];
  if (error !== null) return [[...whose, '无法读取', error.code, error.message.zh, null, null, null, null]];
  return findings.map(({ severity, rule, message, expected, actual, suspect, at }) => [
    ...whose,
    ...[severityNames[severity], rule, message.zh, wordOf(expected), wordOf(actual)],
    ...[suspect === null ? null : labelAt(suspect), at.join(' ')],
  ]);
}

function wordOf(value: number | string | null): string | null {
  return value === null ? null : String(value);
}
