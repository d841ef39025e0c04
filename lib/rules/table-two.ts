import type { Pointer } from '../report/pointer.ts';
import { valueAt } from '../report/pointer.ts';
import type { Report } from '../report/schema.ts';

interface Row {
  readonly pointer: Pointer;
  readonly name: string;
}

const KINDS: readonly Row[] = [
  { pointer: '/proactiveDisclosure/regulations', name: '规章' },
  { pointer: '/proactiveDisclosure/normativeDocuments', name: '行政规范性文件' },
];

/** The rows of 规章 and 规范性文件 that follow the form of 2021. */
export function documentKinds(report: Report): Row[] {
  return KINDS.filter(({ pointer }) => valueAt(report, `${pointer}/inForce`) !== undefined);
}

/** The same rows where they follow the form of 2019. */
export function documentKindsOf2019(report: Report): Row[] {
  return KINDS.filter(({ pointer }) => valueAt(report, `${pointer}/totalPublished`) !== undefined);
}

const ITEMS: readonly Row[] = [
  { pointer: '/proactiveDisclosure/licensing', name: '行政许可' },
  { pointer: '/proactiveDisclosure/otherManagementServices', name: '其他对外管理服务事项' },
  { pointer: '/proactiveDisclosure/penalties', name: '行政处罚' },
  { pointer: '/proactiveDisclosure/compulsoryMeasures', name: '行政强制' },
  { pointer: '/proactiveDisclosure/fees', name: '行政事业性收费' },
];

/** The rows that the form of 2019 gives with 上一年项目数量 and 本年增/减. */
export function itemKindsOf2019(report: Report): Row[] {
  return ITEMS.filter(({ pointer }) => valueAt(report, `${pointer}/change`) !== undefined);
}
