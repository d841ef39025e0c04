import type { ClaimReader } from '../claim-reader.ts';
import { clauseBefore, COUNT, countsIn } from '../count.ts';
import { findReceived } from '../received.ts';
import { isAboutRequests, isSubset, OF_REQUESTS, REQUEST } from '../requests.ts';
import type { Sentence } from '../sentence.ts';

const CONCLUDED = new RegExp(
  `(?:办结|答复|办复|回复|办理完毕|办理完成)(?:了|完毕)?(?:(?:申请人|群众)(?:(?:提出|提交)的)?)?(?:${REQUEST})?${OF_REQUESTS}${COUNT}`,
  'gu',
);

const DONE = '(?:办结|答复|办复|办理完毕|办理完成)';
/** `14件已办结，2件结转下年度`: all, where the sentence says what else became of the rest. */
const COUNT_FIRST = new RegExp(`(?<=^|[,;:])${COUNT}(?:申请)?(?:已|经|按期|依法)*${DONE}(?=$|[,;。])`, 'gu');
/** `在办结的14件申请中` */
const AMONG = new RegExp(`(?<=^在?|[,;:]在?)${DONE}的${COUNT}(?:申请)?中(?=,)`, 'gu');

const NONE = /(?:办结|答复)[量数](?:均?为)?[0零](?=$|[,;。()※])/u;

/** Answered so or so, late, or of another kind: not all that was concluded. */
const PART =
  /公开(?!申请|政府信息)|日内|协助|配合|指导|无法提供|不予|未|逾期|超期|延期|提前|当场|口头|电话|结转|留言|热线|工单|咨询|信访|信箱|投诉|复议|诉讼/u;

/** `办结14件`, `答复政府信息公开申请14件`. */
export const requestsConcluded: ClaimReader = {
  kind: 'requestsConcluded',
  read: (sentence) => {
    if (!isAboutRequests(sentence)) return [];
    const { stated } = sentence;
    const forms = stated.includes('结转') ? [CONCLUDED, AMONG, COUNT_FIRST] : [CONCLUDED, AMONG];
    const counted = forms.flatMap((pattern) => countsIn(stated, pattern));
    const found = counted.find(({ index, end }) => {
      const before = clauseBefore(stated, index);
      const words = stated.slice(index, end).replaceAll(new RegExp(REQUEST, 'gu'), '');
      return (
        !isOfOthers(sentence, index) &&
        !PART.test(before.replaceAll(new RegExp(REQUEST, 'gu'), '') + words) &&
        !isSubset(words, before.replace('其中', ''))
      );
    });
    const value = found?.value ?? (NONE.test(stated) ? 0 : null);
    if (value === null) return [];
    return [{ value, unit: found?.unit ?? null, confirms: '/requests/outcomes/total/total', parts: [] }];
  },
};

/** But for `14件申请`, under a heading of requests. */
const OF_ELSE = new RegExp(`${COUNT}(?!申请)`, 'gu');

/** `受理行政许可申请1200件，办结1198件`: what was counted before was no requests. */
function isOfOthers(sentence: Sentence, index: number): boolean {
  if (/复议|诉讼/u.test(sentence.stated.slice(0, index))) return true;
  if (new RegExp(REQUEST, 'u').test(sentence.stated)) return false;
  const counted = countsIn(sentence.stated.slice(0, index), OF_ELSE);
  return counted.length > 0 && findReceived(sentence) === undefined;
}
