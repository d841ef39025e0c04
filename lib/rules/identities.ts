import type { Field } from '../report/form.ts';
import type { Pointer } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import type { Equation } from './equation.ts';
import { fieldsOfTable } from './figures.ts';
import { columnName, rowName } from './wording.ts';

/** Table 三, column by column: 一 + 二 = 三（七） + 四. */
export function balances(report: Report): Equation[] {
  return columnsOf(report).map(([key, column]) => {
    const [newlyReceived, carriedOver, total, carriedForward] = [
      '/requests/newlyReceived',
      '/requests/carriedOver',
      '/requests/outcomes/total',
      '/requests/carriedForward',
    ] as const;
    return {
      left: [`${newlyReceived}/${key}`, `${carriedOver}/${key}`],
      right: [`${total}/${key}`, `${carriedForward}/${key}`],
      message: (left, right) => ({
        zh: `表三“${column}”列：一、二两项之和（${left}）与三（七）、四两项之和（${right}）不相等，相差${gap(left, right)}`,
        en: `table 3 column "${column}": items 1 and 2 make ${left}, items 3 (7) and 4 make ${right}, a difference of ${gap(left, right)}`,
      }),
    };
  });
}

/** Table 三, column by column: the rows of 三 make （七）总计. */
export function outcomeSums(report: Report): Equation[] {
  const outcomes = fieldsOfTable(report, 'requests').filter(({ pointer }) => /\/outcomes\/(?!total\/)/u.test(pointer));
  return columnsOf(report).map(([key, column]) => ({
    left: outcomes.map(({ pointer }) => pointer).filter((pointer) => lastKey(pointer) === key),
    right: [`/requests/outcomes/total/${key}`],
    message: (left, right) => ({
      zh: `表三“${column}”列：“三、本年度办理结果”（一）至（六）各行合计${left}，“（七）总计”填${right}，相差${gap(left, right)}`,
      en: `table 3 column "${column}": the rows of item 3 make ${left}, its total says ${right}, a difference of ${gap(left, right)}`,
    }),
  }));
}

/** Table 三, row by row: the six kinds of applicants make 总计. */
export function applicantSums(report: Report): Equation[] {
  const rows = Map.groupBy(fieldsOfTable(report, 'requests'), ({ pointer }) => parentOf(pointer));
  return [...rows.values()].flatMap((fields) =>
    sumToTotal(fields, (left, right) => ({
      zh: `表三“${rowName(first(fields))}”行：六类申请人合计${left}，“总计”列填${right}，相差${gap(left, right)}`,
      en: `table 3 row "${rowName(first(fields))}": the six kinds of applicants make ${left}, the total says ${right}, a difference of ${gap(left, right)}`,
    })),
  );
}

/** Table 四: each of its three groups makes its 总计. */
export function reviewSums(report: Report): Equation[] {
  const groups = Map.groupBy(fieldsOfTable(report, 'reviewAndLitigation'), ({ pointer }) => parentOf(pointer));
  return [...groups.values()].flatMap((fields) =>
    sumToTotal(fields, (left, right) => ({
      zh: `表四“${groupName(first(fields))}”：维持、纠正、其他、尚未审结合计${left}，“总计”填${right}，相差${gap(left, right)}`,
      en: `table 4 "${groupName(first(fields))}": the results make ${left}, the total says ${right}, a difference of ${gap(left, right)}`,
    })),
  );
}

export function lastKey(pointer: Pointer): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

export function parentOf(pointer: Pointer): Pointer {
  return `/${pointer.slice(1, pointer.lastIndexOf('/'))}`;
}

function sumToTotal(fields: readonly Field[], message: Equation['message']): Equation[] {
  const pointers = fields.map(({ pointer }) => pointer);
  const right = pointers.filter((pointer) => lastKey(pointer) === 'total');
  return [{ left: pointers.filter((pointer) => !right.includes(pointer)), right, message }];
}

/** The seven columns of table 三, by key and name. */
function columnsOf(report: Report): [string, string][] {
  return fieldsOfTable(report, 'requests')
    .filter(({ pointer }) => parentOf(pointer) === '/requests/newlyReceived')
    .map((field) => [lastKey(field.pointer), columnName(field)]);
}

function groupName(field: Field): string {
  return columnName(field).split('·').slice(0, -1).join('·');
}

function first(fields: readonly Field[]): Field {
  const [field] = fields;
  if (field === undefined) throw new Error('a group of fields without a field');
  return field;
}

/** Figures may have decimals, and their difference a rounding error. */
export function gap(left: number, right: number): number {
  return Number(Math.abs(left - right).toFixed(6));
}
