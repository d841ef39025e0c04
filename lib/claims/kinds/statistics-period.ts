import type { ClaimReader } from '../claim-reader.ts';

const DATE = (name: string, yearNeeded: boolean): string =>
  String.raw`(?:(?<${name}Year>20\d\d)[年.\-/])${yearNeeded ? '' : '?'}(?<${name}Month>\d{1,2})[月.\-/](?<${name}Day>\d{1,2})日?`;

const PERIOD = new RegExp(`${DATE('from', true)}起?,?[至到—~–-]+${DATE('to', false)}`, 'u');

const SPOKEN_OF = /统计|数据|时限|报告期|年报|报告(?:反映|涵盖|覆盖)|报告[^,。]{0,12}(?:期限|时间|期间)/u;
const OF_ELSE = /公示|征求|试点|下载期限|公开期限|公开时间|有效期|活动/u;

/** `统计期限自2023年1月1日起至2023年12月31日止`, whatever year it names: whether it is the report's is for a rule to say. */
export const statisticsPeriod: ClaimReader = {
  kind: 'statisticsPeriod',
  read: ({ plain }) => {
    const found = PERIOD.exec(plain)?.groups;
    if (found === undefined || !SPOKEN_OF.test(plain) || OF_ELSE.test(plain)) return [];
    const parts = [
      { label: 'from', value: dayOf(found['fromYear'], found['fromMonth'], found['fromDay']) },
      { label: 'to', value: dayOf(found['toYear'] ?? found['fromYear'], found['toMonth'], found['toDay']) },
    ];
    return [{ value: null, unit: null, confirms: null, parts }];
  },
};

/** As yyyymmdd. */
function dayOf(year = '', month = '', day = ''): number {
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}
