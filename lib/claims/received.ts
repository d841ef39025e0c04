import { isCalled } from './asides/own-names.ts';
import { CHANNEL } from './channels.ts';
import type { Counted } from './count.ts';
import { clauseBefore, COUNT, countsIn, PASSED_COUNT } from './count.ts';
import { isAboutRequests, isSubset, OF_REQUESTS, OTHER_BUSINESS, REQUEST } from './requests.ts';
import type { Sentence } from './sentence.ts';

const FROM_WHOM = '(?:的|各类|有效|群众|公民|法人|其他组织|组织|社会|公众|和|、|或者?|等|提出|提交|办理)*';

/** Anyone who may ask, as the law names them. */
const ANYONE = '(?:公民(?:[、和或及]|或者)?(?:法人)?(?:[、和或及]|或者)?(?:其[他它]组织)?|群众|社会公众)(?:共|累计)?';

const RECEIVED = '(?:收到|受理|新收|新增|接收到?|接到|登记|收悉)';

/** Where a clause on all that came in may begin. */
const OPENING = '(?:^|[,;:。]|年度?|全年|全.|全师市|我.|本.{1,3})';

/** In front of the words for requests; whether it is the agency's is looked at. */
const OWN_NAME = '(?<=^|[,;:。]|年度?|全年)(?<own>\\p{Script=Han}{2,20}?)';
const OWN_YEAR = '(?:当年|本年度?|今年)';

/** `网上3件、信函2件，共5件` */
const BY_WAYS =
  `(?<parts>(?:[^,;。()※\\d]{0,6}(?:${CHANNEL})[^,;。()※\\d]{0,20}${PASSED_COUNT}[,、和及]){2,6})` +
  `(?:[两三四五]种)?(?:方式|渠道|途径)?(?:共|合计|总计|共计)(?:申请)?${COUNT}(?=$|[,;。])`;

const ALL_RECEIVED = [
  `${RECEIVED}(?:的|了)?(?<whose>[^,;。()※\\d]{0,30}?)${REQUEST}${OF_REQUESTS}${COUNT}`,
  `${RECEIVED}(?:的|了)?${COUNT}(?:的)?(?<of>[^,;。()※\\d]{0,20}?)${REQUEST}(?:的|申请)*`,
  `${RECEIVED}[^,;。()※]{1,40}、(?:政府|政务)?${REQUEST}${OF_REQUESTS}${COUNT}`,
  `(?:^|[,;:。]|年度?|全年)(?:共|累计)?有?${ANYONE}(?:提出)?申请(?:政府)?${REQUEST}${OF_REQUESTS}${COUNT}`,
  `${OPENING}(?:政府|政务)?${REQUEST}${OF_REQUESTS}${COUNT}`,
  `${OPENING}(?:共|累计|合计)有?${COUNT}(?:政府|政务)?${REQUEST}(?:申请)*(?=$|[,;。※])`,
  `${COUNT}(?:的)?(?:政府|政务)?${REQUEST}(?:申请)*总[量数]`,
  `${OWN_NAME}(?:政府|政务)?${REQUEST}${OF_REQUESTS}${COUNT}`,
  `${RECEIVED}(?:的|了)?${BY_WAYS}`,
  `向(?<whom>[^,;。()※\\d]{1,20}?)(?:提出|提交)的?(?:政府|政务)?${REQUEST}${OF_REQUESTS}${COUNT}`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** `登记申请` is a noun: of ships, of marriages. */
const BARE = [
  `(?!(?<!共)登记申请)${RECEIVED}(?:的|了)?${FROM_WHOM}申请${OF_REQUESTS}${COUNT}`,
  `${RECEIVED}(?:的|了)?${COUNT}(?:的)?申请(?![办公])`,
  `(?<![^,;:。])${BY_WAYS}`,
  `新收到?${COUNT}`,
  `${COUNT}(?:的)?新收(?:的)?申请`,
  `${COUNT}申请均?[为是系]${OWN_YEAR}新收(?:的)?(?:申请)?(?=$|[,;。])`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** `上半年收到政府信息公开申请14件，全年共收到23件`: what is counted was named in a clause before, or ahead of a colon. */
const ELLIPTIC = new RegExp(
  `(?<=[,;:])(?:20\\d\\d年度?|全年|本年度?|我.|本.|共|累计|合计|总共)*(?:收到|受理)${COUNT}(?=$|[,;。(])`,
  'gu',
);
const COUNTED_LAST = new RegExp(
  `${RECEIVED}[^,;。()\\d]*?${REQUEST}(?:申请)?${PASSED_COUNT}(?!.*?${RECEIVED}[^,;。()\\d]+?${PASSED_COUNT})`,
  'su',
);
const AHEAD = new RegExp(`${REQUEST}(?:申请|受理|收件|办理)*情况:$`, 'u');

/** The number of requests that the sentence says came in, by all ways and about all matters. */
export function findReceived(sentence: Sentence): Counted | undefined {
  const patterns = isAboutRequests(sentence) ? [...ALL_RECEIVED, ...BARE] : ALL_RECEIVED;
  const named = patterns
    .flatMap((pattern) => countsIn(sentence.stated, pattern))
    .filter((counted) => isOfAll(counted, sentence));
  return [...named, ...findElliptic(sentence)].sort((one, other) => one.end - other.end)[0];
}

const COUNTED = new RegExp(`${RECEIVED}[^,;。()※\\d]{0,20}${COUNT}`, 'gu');

/** `受理公租房申请320件，结转下年度4件`: what came in was something else. */
export function countsOthers(sentence: Sentence): boolean {
  const { stated } = sentence;
  return stated.search(REQUEST) < 0 && countsIn(stated, COUNTED).length > 0 && findReceived(sentence) === undefined;
}

function findElliptic({ stated, plain }: Sentence): Counted[] {
  return countsIn(stated, ELLIPTIC).filter(({ index }) => {
    const before = plain.slice(0, index);
    return AHEAD.test(before) || COUNTED_LAST.test(before);
  });
}

/** `新收` is the form's own word for requests, and for all of them: `登记政府信息公开申请，其中新收64件`. */
function isOfAll({ index, end, groups }: Counted, { stated, reporter: { agency } }: Sentence): boolean {
  const words = stated.slice(index, end);
  const isNew = words.startsWith('新收');
  const { whom, own, parts } = groups;
  const isAsked = whom === undefined || /^[我本]/u.test(whom) || isCalled(agency, whom);
  const isOwn = own === undefined || isCalled(agency, own);
  const isNamed = isNew || words.includes('申请') || (parts !== undefined && !OTHER_BUSINESS.test(parts));
  const before = clauseBefore(stated, index).replace(isNew && stated.search(REQUEST) >= 0 ? '其中' : '', '');
  return isAsked && isOwn && isNamed && !isSubset(words, before);
}
