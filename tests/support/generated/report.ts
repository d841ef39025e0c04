import type { EditionId } from '../../../lib/report/form.ts';
import type { Pointer } from '../../../lib/report/pointer.ts';
import type { Report } from '../../../lib/report/schema.ts';
import type { Size } from '../figures.ts';
import { figuresFrom } from '../figures.ts';
import { drawCounts } from './counts.ts';
import type { Draw } from './draw.ts';
import type { Narrative } from './narrative.ts';
import { drawNarrative } from './narrative.ts';

/** A whole sound report, as facts: what it prints, whatever it looks like. */
export interface GeneratedReport extends Narrative, Pick<Report, 'title' | 'edition'> {
  readonly agency: string;
  readonly year: number;
  /** Every figure of the edition's form. */
  readonly figures: Readonly<Record<Pointer, number>>;
}

/** A report of an agency that does not exist, of either edition and any size. */
export function drawReport(draw: Draw): GeneratedReport {
  const edition = draw.pick<EditionId>(['2021', '2019', '2021']);
  const size = draw.pick<Size>(['small', 'zero', 'county', 'city', 'small']);
  const year = edition === '2019' ? 2019 + draw.below(2) : 2021 + draw.below(5);
  const agency = draw.pick(PLACES) + draw.pick(BODIES[size]);
  const figures = figuresFrom(edition, drawCounts(size, draw));
  const figure = (pointer: Pointer) => figures[pointer] ?? 0;
  const title = `${agency}${year}${draw.pick(['年', '年', '年度'])}政府信息公开工作年度报告`;
  return { edition, agency, year, title, figures, ...drawNarrative({ agency, year, figure }, draw) };
}

const PLACES = ['青石县', '云溪县', '岚桥县', '碧湖县', '望澜县', '松隐县', '白鹭洲县', '双桥铺县'] as const;

const BODIES: Readonly<Record<Size, readonly [string, ...string[]]>> = {
  zero: ['柳溪镇人民政府', '竹坞乡人民政府', '档案局', '临江街道办事处'],
  small: ['水务局', '住房和城乡建设局', '市场监督管理局', '石埠镇人民政府', '农业农村局'],
  county: ['人民政府', '人民政府办公室', '自然资源局'],
  city: ['人民政府'],
};
