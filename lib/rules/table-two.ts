import type { Pointer } from '../report/pointer.ts';
import { valueAt } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';
import { fieldAt } from './figures.ts';
import { rowName } from './wording.ts';

interface Row {
  readonly pointer: Pointer;
  /** As its edition words it. */
  readonly name: string;
}

const DOCUMENTS = ['/proactiveDisclosure/regulations', '/proactiveDisclosure/normativeDocuments'] as const;

/** The rows of 规章 and 规范性文件 that follow the form of 2021. */
export function documentKinds(report: Report): Row[] {
  return rowsWith(report, DOCUMENTS, 'inForce');
}

/** The same rows where they follow the form of 2019. */
export function documentKindsOf2019(report: Report): Row[] {
  return rowsWith(report, DOCUMENTS, 'totalPublished');
}

const ITEMS = [
  '/proactiveDisclosure/licensing',
  '/proactiveDisclosure/otherManagementServices',
  '/proactiveDisclosure/penalties',
  '/proactiveDisclosure/compulsoryMeasures',
  '/proactiveDisclosure/fees',
] as const;

/** The rows that the form of 2019 gives with 上一年项目数量 and 本年增/减. */
export function itemKindsOf2019(report: Report): Row[] {
  return rowsWith(report, ITEMS, 'change');
}

function rowsWith(report: Report, rows: readonly Pointer[], column: string): Row[] {
  return rows.flatMap((pointer) => {
    const place: Pointer = `${pointer}/${column}`;
    const field = fieldAt(place);
    return field === undefined || valueAt(report, place) === undefined ? [] : [{ pointer, name: rowName(field) }];
  });
}
