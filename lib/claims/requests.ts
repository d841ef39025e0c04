import { PASSED_COUNT } from './count.ts';
import { OUTCOME } from './outcomes.ts';
import { outcomesRespectively } from './respectively.ts';
import type { Sentence } from './sentence.ts';

/** What one asks for under the regulation, in so many words. */
export const REQUEST = '(?:(?:信息|政务|依申请)公开|公开(?:政府信息|信息|申请))';

/** What may stand between the words for a request and its number, or the end of the clause; a bracket without a figure among it. */
export const OF_REQUESTS =
  '(?:的|政府信息|信息|公开|申请|事项|案件|件(?!次)|表|书|类|业务|数量|总数|总量|数|量|收件|共|合计|总计|累计|计|为|有|是|达|收到|接收|受理|:|\\([^()※\\d]{1,16}\\))*';

/** Received by one way alone, or about one matter alone, is not all that was received. */
const ONE_WAY = /网上|网络|互联网|网站|平台|信函|邮寄|邮件|当面|现场|窗口|传真|书面|口头|在线/gu;
const SOME_MATTERS = '涉及|关于|对.*不服';
const SOME_APPLICANTS = String.raw`自然人|(?<!公民、|公民和)法人|企业|(?<!共有?|\d)[\d一两二三]+[名位]`;
const SOME_BODIES = '转来|转办|本级|分别(?:收到|受理)';
const SOME_STAGE = '重新|其中|补正|不予受理|拒绝';
const SUBSET = new RegExp([SOME_MATTERS, SOME_APPLICANTS, SOME_BODIES, SOME_STAGE].join('|'), 'u');

/** Two counts under rows of table 三 are of answers, whatever the heading. */
const ANSWERS = new RegExp(`(?:${OUTCOME})[^,;。()※\\d]{0,6}${PASSED_COUNT}`, 'gu');

export function isAboutRequests({ topic, plain }: Sentence): boolean {
  if (topic === 'requests' || /依申请|公开(?:的|政府信息的?|信息的?)?申请/u.test(plain)) return true;
  return (plain.match(ANSWERS) ?? []).length > 1 || outcomesRespectively(plain).length > 1;
}

/** What else comes over a counter or a website. */
export const OTHER_BUSINESS = /咨询|查阅|查询|接待|办件|信访|留言|投诉/u;

/** `before` is what stands in the clause before the words. */
export function isSubset(words: string, before: string): boolean {
  const named = new Set((before + words).match(ONE_WAY));
  const onlyOneWay = named.size === 1 && !/等|任何|各种|[多两三四]种/u.test(before + words);
  const ofElse = /复议|诉讼|许可|投诉|举报|留言|建议|提案/u.test(words);
  return onlyOneWay || ofElse || SUBSET.test(before + words);
}
