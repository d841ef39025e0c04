import { findCarriedOver } from '../carried-over.ts';
import type { ClaimReader, Reading } from '../claim-reader.ts';
import type { Counted } from '../count.ts';
import { clauseBefore, COUNT, countsIn, WITHIN } from '../count.ts';
import { findReceived } from '../received.ts';
import { isAboutRequests, isSubset, OF_REQUESTS, REQUEST } from '../requests.ts';
import type { Sentence } from '../sentence.ts';

const NOT = '(?:未|没有|没|无|尚未|暂未|从未)(?:再|曾)?(?:收到|接到|接收到?|受理|新收|收悉)(?:过|到)?';
const END = '(?:的?(?:情况|情形|事项|信息)|[和、及或].*)?(?=$|[,;。()※])';

/** Nobody asked for anything. Of `逾期答复的申请` or `需要收费的申请` there may be none where there were others. */
const BY_ANYONE =
  '(?:任何|各类|有|人|公民|法人|其他|组织|个人|群众|公众|社会|单位|企业|和|及|、|或者?|与自身|相关|有关|' +
  '[向对与]?[我本](?:[局办委厅镇乡县市区省州院所]|街道|机关|单位|中心)|提出|提交|申请|要求|发生|产生|出现|收到|过|' +
  '向(?:街道|镇|乡|学校|学院|医院|机关)(?:政府|办事处)?|' +
  '形式|方式|书面|网上|网络|信函|当面|现场|传真|通过|涉及|政府|政务|信息|的)*';

const NONE = [
  `${NOT}${BY_ANYONE}${REQUEST}${OF_REQUESTS}${END}`,
  `(?:无|没有|未有|未发生|未产生|未出现|未(?=向))${BY_ANYONE}(?:依申请公开|信息公开申请|公开申请)${OF_REQUESTS}${END}`,
  `(?:无|没有)${BY_ANYONE}申请(?:(?:政府)?信息公开|公开(?:政府)?信息)${END}`,
  `${REQUEST}${OF_REQUESTS}[0零]${END}`,
  `${REQUEST}(?:申请|受理|收件)*[量数]?(?:[、和](?:答复|办结)[量数])?均为[0零]`,
].map((pattern) => new RegExp(pattern, 'u'));

const NEW_PART = new RegExp(`新收${WITHIN}{0,12}?${COUNT}`, 'gu');

/** `共收到政府信息公开申请16件`; `未收到政府信息公开申请` states zero. */
export const requestsReceived: ClaimReader = {
  kind: 'requestsReceived',
  read: (sentence) => {
    const received = findReceived(sentence);
    if (received !== undefined) return [whole(received, sentence)];
    return isNone(sentence) ? [{ value: 0, unit: null, confirms: '/requests/newlyReceived/total', parts: [] }] : [];
  },
};

/** `收到18件（含上年结转）`, without their number. */
const INCLUDING = /[含括][^,;。()\d]{0,8}结转[^,;。()\d]{0,4}(?=[,;。()]|$)/u;

/** `收到18件，含上年结转2件` is more than what newly came in; `新收16件，上年结转2件` is two figures. */
function whole(received: Counted, sentence: Sentence): Reading {
  const { value, unit, end } = received;
  const carried = findCarriedOver(sentence);
  if (carried === undefined || !isIncluded(sentence.stated.slice(end, carried.index))) {
    const confirms = INCLUDING.test(sentence.stated) ? null : '/requests/newlyReceived/total';
    return { value, unit, confirms, parts: [] };
  }
  const newly = countsIn(sentence.stated.slice(end), NEW_PART).slice(0, 1);
  return {
    value,
    unit,
    confirms: null,
    parts: [
      ...newly.map((part) => ({ label: '新收', value: part.value })),
      { label: '上年结转', value: carried.value },
    ],
  };
}

/** Whether what follows is part of what came in: `（含`, `，其中新收16件，`. A figure of another kind between them ends the split. */
function isIncluded(between: string): boolean {
  const after = /(?:其中|[含(]|包括)(?<words>[^;。]*)$/u.exec(between.replace(NEW_PART, ''))?.groups?.['words'];
  return after !== undefined && !new RegExp(COUNT, 'u').test(after);
}

function isNone(sentence: Sentence): boolean {
  const { stated } = sentence;
  const none = NONE.map((pattern) => pattern.exec(stated)).find((match) => match !== null);
  if (none) return !isSubset(none[0], clauseBefore(stated, none.index));
  return isAboutRequests(sentence) && stated.includes('零申请');
}
