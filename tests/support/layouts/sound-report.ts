import type { EditionId } from '../../../lib/report/form.ts';
import type { Pointer } from '../../../lib/report/pointer.ts';
import type { Size } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import type { GeneratedReport } from '../generated/report.ts';
import { narrativeOf } from '../narrative.ts';

/** The report that every layout prints, but for what is changed: sound, with a figure in most places of the form. */
export function soundReport(changes: Partial<GeneratedReport> = {}, size: Size = 'county'): GeneratedReport {
  const edition: EditionId = changes.edition ?? '2021';
  const figures = figuresOf(edition, size);
  const { agency = '望澜县人民政府', year = edition === '2019' ? 2020 : 2023 } = changes;
  const figure = (pointer: Pointer) => figures[pointer] ?? 0;
  const { preamble, sections, closing } = narrativeOf({ agency, year, figure });
  const title = `${agency}${year}年政府信息公开工作年度报告`;
  return { edition, agency, year, title, figures, preamble, sections, closing, ...changes };
}

/** What stands in the head of table 三. */
export const HEAD_OF_THREE = [
  '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  '申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他',
].join('');
