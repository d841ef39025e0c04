import { isCalled } from './asides/own-names.ts';
import type { Counted } from './count.ts';
import { clauseBefore, COUNT, countsIn, PASSED_COUNT } from './count.ts';
import { OUTCOME } from './outcomes.ts';
import type { Sentence } from './sentence.ts';

/** What one asks for under the regulation, in so many words. */
export const REQUEST = '(?:(?:信息|政务|依申请)公开|公开(?:政府信息|信息|申请))';

/** What may stand between the words for a request and its number, or the end of the clause; a bracket without a figure among it. */
export const OF_REQUESTS =
  '(?:的|政府信息|信息|公开|申请|事项|案件|件(?!次)|表|书|类|业务|数量|总数|总量|数|量|收件|共|合计|总计|累计|计|为|有|是|达|收到|接收|受理|:|\\([^()※\\d]{1,16}\\))*';

const FROM_WHOM = '(?:的|各类|有效|群众|公民|法人|其他组织|组织|社会|公众|和|、|或者?|等|提出|提交|办理)*';

/** Anyone who may ask, as the law names them. */
const ANYONE = '(?:公民(?:[、和或及]|或者)?(?:法人)?(?:[、和或及]|或者)?(?:其[他它]组织)?|群众|社会公众)(?:共|累计)?';

const RECEIVED = '(?:收到|受理|新收|新增|接收到?|接到|登记|收悉)';

/** Received by one way alone, or about one matter alone, is not all that was received. */
const CHANNEL = /网上|网络|互联网|网站|平台|信函|邮寄|邮件|当面|现场|窗口|传真|书面|口头|在线/gu;
const SUBSET =
  /涉及|关于|对.*不服|自然人|(?<!公民、|公民和)法人|企业|转来|转办|重新|其中|补正|不予受理|拒绝|本级|(?<!共有?|\d)[\d一两二三]+[名位]/u;

/** Two counts under rows of table 三 are of answers, whatever the heading. */
const ANSWERS = new RegExp(`(?:${OUTCOME})[^,;。()※\\d]{0,6}${PASSED_COUNT}`, 'gu');

export function isAboutRequests({ topic, plain }: Sentence): boolean {
  if (topic === 'requests' || /依申请|公开(?:的|政府信息的?|信息的?)?申请/u.test(plain)) return true;
  return (plain.match(ANSWERS) ?? []).length > 1;
}

/** Where a clause on all that came in may begin. */
const OPENING = '(?:^|[,;:。]|年度?|全年|全.|我.|本.{1,3})';

const ALL_RECEIVED = [
  `${RECEIVED}(?:的|了)?(?<whose>[^,;。()※\\d]{0,30}?)${REQUEST}${OF_REQUESTS}${COUNT}`,
  `${RECEIVED}(?:的|了)?${COUNT}(?:的)?(?<of>[^,;。()※\\d]{0,20}?)${REQUEST}(?:的|申请)*`,
  `${RECEIVED}[^,;。()※]{1,40}、(?:政府|政务)?${REQUEST}${OF_REQUESTS}${COUNT}`,
  `(?:^|[,;:。]|年度?|全年)(?:共|累计)?有?${ANYONE}(?:提出)?申请(?:政府)?${REQUEST}${OF_REQUESTS}${COUNT}`,
  `${OPENING}(?:政府|政务)?${REQUEST}${OF_REQUESTS}${COUNT}`,
  `${OPENING}(?:共|累计|合计)有?${COUNT}(?:政府|政务)?${REQUEST}(?:申请)*(?=$|[,;。※])`,
  `${COUNT}(?:的)?(?:政府|政务)?${REQUEST}(?:申请)*总[量数]`,
  `${RECEIVED}(?:的|了)?(?<parts>(?:[^,;。()※\\d]{0,6}(?:${CHANNEL.source})[^,;。()※\\d]{0,20}${PASSED_COUNT}[,、和及]){2,6})(?:共|合计|总计|共计)${COUNT}(?=$|[,;。])`,
  `向(?<whom>[^,;。()※\\d]{1,20}?)(?:提出|提交)的?(?:政府|政务)?${REQUEST}${OF_REQUESTS}${COUNT}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** `登记申请` is a noun: of ships, of marriages. */
const BARE = [
  `(?!(?<!共)登记申请)${RECEIVED}(?:的|了)?${FROM_WHOM}申请${OF_REQUESTS}${COUNT}`,
  `${RECEIVED}(?:的|了)?${COUNT}(?:的)?申请(?![办公])`,
  `新收${COUNT}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** `上半年收到政府信息公开申请14件，全年共收到23件`: what is counted was named in a clause before, or ahead of a colon. */
const ELLIPTIC = new RegExp(
  `(?<=[,;:])(?:20\\d\\d年度?|全年|本年度?|我.|本.|共|累计|合计|总共)*(?:收到|受理)${COUNT}(?=$|[,;。(])`,
  'gu',
);
const COUNTED_BEFORE = new RegExp(`${RECEIVED}(?<what>[^,;。()\\d]+?)${PASSED_COUNT}`, 'gu');
const ARE_REQUESTS = new RegExp(`${REQUEST}(?:申请)?$`, 'u');
const AHEAD = new RegExp(`${REQUEST}(?:申请|受理|收件|办理)*情况:$`, 'u');

/** The number of requests that the sentence says came in, by all ways and about all matters. */
export function findReceived(sentence: Sentence): Counted | undefined {
  const patterns = isAboutRequests(sentence) ? [...ALL_RECEIVED, ...BARE] : ALL_RECEIVED;
  const named = patterns
    .flatMap((pattern) => countsIn(sentence.stated, pattern))
    .filter((counted) => isOfAll(counted, sentence));
  return [...named, ...findElliptic(sentence)].sort((one, other) => one.end - other.end)[0];
}

function findElliptic({ stated, plain }: Sentence): Counted[] {
  return countsIn(stated, ELLIPTIC).filter(({ index }) => {
    const before = plain.slice(0, index);
    const what = Array.from(before.matchAll(COUNTED_BEFORE)).at(-1)?.groups?.['what'] ?? '';
    return AHEAD.test(before) || ARE_REQUESTS.test(what);
  });
}

/** `新收` is the form's own word for requests, and for all of them: `登记政府信息公开申请，其中新收64件`. */
function isOfAll({ index, end, groups }: Counted, { stated, reporter: { agency } }: Sentence): boolean {
  const words = stated.slice(index, end);
  const { whom } = groups;
  const isAsked = whom === undefined || /^[我本]/u.test(whom) || isCalled(agency, whom);
  const isNew = words.startsWith('新收');
  const before = clauseBefore(stated, index).replace(isNew && stated.search(REQUEST) >= 0 ? '其中' : '', '');
  return isAsked && (isNew || words.includes('申请')) && !isSubset(words, before);
}

/** `before` is what stands in the clause before the words. */
export function isSubset(words: string, before: string): boolean {
  const named = new Set((before + words).match(CHANNEL));
  const onlyOneWay = named.size === 1 && !/等|任何|各种|[多两三四]种/u.test(before + words);
  const ofElse = /复议|诉讼|许可|投诉|举报|留言|建议|提案/u.test(words);
  return onlyOneWay || ofElse || SUBSET.test(before + words);
}
