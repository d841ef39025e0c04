import { CARRIED, LAST_YEAR } from '../carried-over.ts';
import { NUMERAL } from '../numeral.ts';
import type { Reporter } from '../reporter.ts';
import type { Aside } from './aside.ts';
import { blankScopes } from './aside.ts';

/** The whole of the report's year. */
const OWN_TIME = [
  '全年',
  '[本今当]年度?(?:以来)?',
  '年内',
  '[一1]年(?:以?来)',
  '(?:截至|截止)?(?:年|12月)(?:底|末)',
  String.raw`(?:截至|截止到?)(?:20\d\d年)?12月31日`,
  String.raw`(?:20\d\d年)?1月1日起?[至到—~-]+(?:20\d\d年)?12月31日(?:止|期间)?`,
  String.raw`1[至到—~-]+12月`,
];

const OTHER_TIME = [
  '上一?年度?',
  '去年',
  '前年',
  '往年',
  '历年',
  '明年',
  '来年',
  '近[年几数两三四五1-9]+年?',
  '以来',
  '十[一二三四五]五',
  '[上下]半年',
  '[一二三四1-4]季度',
  '(?:1[0-2]|[1-9])月',
  '[本当上]月',
  '元旦|春节|五一|国庆',
  '(?<!报告|统计|年度)期间',
];

/** Part of the year, or another year: `上半年收到7件`, `2019年以来累计88件`. What was or will be carried over is told by its own words. */
export const otherTimes: Aside = (text, reporter) => {
  const mark = marksFor(reporter);
  return blankScopes(text, (clause) => {
    const last = [...clause.matchAll(mark)].at(-1)?.groups;
    return last === undefined ? null : last['other'] !== undefined;
  });
};

function marksFor({ year }: Reporter): RegExp {
  const own = `${year ?? String.raw`20\d\d`}年度?(?:全年)?`;
  const from = String.raw`(?:${LAST_YEAR}|20\d\d年度?)(?:延续|无|没有|未有)?结转|结转自?${LAST_YEAR}`;
  const forward = String.raw`${CARRIED}(?:${NUMERAL}[件宗起](?:申请)?)?[至到]?(?:20\d\d年|明年|来年|下)`;
  const carried = `${from}|${forward}`;
  return new RegExp(
    `${carried}|(?<own>${[...OWN_TIME, `${own}(?:[底末]|以来)?`].join('|')})|(?<other>${[...OTHER_TIME, String.raw`20\d\d年度?(?:全年)?`].join('|')})`,
    'gu',
  );
}
