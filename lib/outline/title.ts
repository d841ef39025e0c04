import { closeUp, squeeze } from '../document/text.ts';
import type { Paragraph } from '../document/model.ts';
import { parseYear } from './year.ts';

export interface Title {
  readonly text: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** The paragraphs that make it up, from and to their places among those before section one. */
  readonly from: number;
  readonly to: number;
}

const NAME = String.raw`(?:政府信息|政务|信息)公开(?:工作)?(?:情况)?的?(?:\d{4}年度?)?(?:工作)?(?:年度|年)?(?:工作)?(?:情况)?的?(?:年度)?(?:报告?|总结|年报)(?:\(.{0,24}\))?的?(?:报告)?`;
const TITLE = new RegExp(`^.{0,60}?${NAME}$`, 'u');
const NOT_A_TITLE = /通知|公告|条例|办法|格式|样式|模板|说明|解读|目录|[。;；!?]|现将/u;
const MOST_LINES = 4;
const AGENCY = /^[\p{Script=Han}·、()A-Za-z\d]{2,40}$/u;
const BODY =
  /(?:政府|办公室|办公厅|[局委厅部镇乡区县市省州盟旗署院站会处队社所馆庭组]|委员会|街道|办事处|海关|中心|银行|公司|集团|学校|大学|学院|医院|总队|支队)$/u;
const NOT_A_BODY =
  /^(?:附件|附|目录|年|关于)|[年号]$|第\d|^(?:人民政府)?办公[室厅]$|^(?:人民政府|(?:管理)?委员会|街道办事处)$/u;
/** What is no agency yet, but the beginning of the name that the next line ends. */
const PLACE = /^(?:中华人民共和国|国家[^省市县区]{2,8}总?局|\p{Script=Han}{2,10}[省市州盟县区旗])$/u;

/** Finds the title among the paragraphs before section one: on one line or several, printed once or twice. */
export function findTitle(lead: readonly Paragraph[]): Title | null {
  const titles = lead.flatMap((_, from) => titlesFrom(lead, from));
  const [best] = titles.toSorted((one, other) => completeness(other) - completeness(one));
  return best === undefined ? null : { ...best, agency: best.agency ?? agencyBelow(lead[best.to]) };
}

/** On a cover page, the body may stand below the title. */
function agencyBelow(line: Paragraph | undefined): string | null {
  const name = squeeze(line?.text ?? '');
  return AGENCY.test(name) && BODY.test(name) && !NOT_A_BODY.test(name) ? name : null;
}

/** Whether a line is the title of a report of its own: it names an agency and a year. */
export function isFullTitle(line: Paragraph): boolean {
  const title = titleOf([line], 0);
  return typeof title?.agency === 'string' && title.year !== null;
}

interface Candidate extends Title {
  readonly beginsWithPlace: boolean;
}

function titlesFrom(lead: readonly Paragraph[], from: number): Candidate[] {
  const lengths = Array.from({ length: MOST_LINES }, (_, index) => index + 1);
  return lengths.flatMap((length) => titleOf(lead.slice(from, from + length), from) ?? []);
}

/**
 * A title that names agency and year is better than one that does not; of equals, the one on fewer lines, but where its agency
 * is named from the line above on.
 */
function completeness({ agency, year, from, to, beginsWithPlace }: Candidate): number {
  return (agency === null ? 0 : 20) + (year === null ? 0 : 20) - (to - from) + (beginsWithPlace ? 2 : 0);
}

function titleOf(lines: readonly Paragraph[], from: number): Candidate | null {
  const text = squeeze(lines.map((line) => line.text).join('')).replace(/^[《“"]|[》”"]$/gu, '');
  if (text.length > 90 || NOT_A_TITLE.test(text) || !TITLE.test(text)) return null;
  const year = parseYear(text);
  const agency = agencyIn(year === null ? text : text.slice(0, year.from) + text.slice(year.to));
  if (lines.length > 1 && !belongTogether(lines, agency)) return null;
  const title = closeUp(lines.map((line) => line.text.trim()).join(' '));
  const place = squeeze(lines[0]?.text ?? '');
  return {
    text: title,
    agency: agency && inPrintedBrackets(agency, title),
    year: year?.year ?? null,
    from,
    to: from + lines.length,
    beginsWithPlace: lines.length > 2 && PLACE.test(place) && agency?.lastIndexOf(place) === 0,
  };
}

/** Its name is compared with narrow brackets, and given with those of the title. */
function inPrintedBrackets(agency: string, title: string): string {
  return title.includes('（') ? agency.replaceAll('(', '（').replaceAll(')', '）') : agency;
}

function agencyIn(text: string): string | null {
  const name = text
    .replace(new RegExp(`${NAME}$`, 'u'), '')
    .replace(/^关于|关于(?:报送|上报|呈报|印发|公布|发布)?$|\(\)$|的$/gu, '');
  return AGENCY.test(name) && !NOT_A_BODY.test(name) ? name : null;
}

/** What stands above a title is part of it only if it names a body, or breaks off in mid-phrase. */
function belongTogether([first]: readonly Paragraph[], agency: string | null): boolean {
  return agency === null ? /公开|年/u.test(first?.text ?? '') : BODY.test(agency);
}
