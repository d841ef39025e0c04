import { BLANK } from '../asides/aside.ts';
import { CHANNEL, channelOf } from '../channels.ts';
import type { ClaimReader, Reading } from '../claim-reader.ts';
import type { Counted } from '../count.ts';
import { clauseBefore, COUNT, countsIn, PASSED_COUNT } from '../count.ts';
import { findReceived } from '../received.ts';
import { isAboutRequests, OTHER_BUSINESS } from '../requests.ts';
import type { Sentence } from '../sentence.ts';

const BY =
  '(?:申请|提交|提出|递交|寄送|方式|形式|渠道|途径|受理|收到|接收|的|政府信息|信息|公开|依申请|件|数量|共|为|有|:|平台|网站|系统|等|来函|办理)*';

/** Behind another channel; elsewhere it is other applicants, or other matters. */
const OTHERS = `(?<=(?:${CHANNEL})${BY}${PASSED_COUNT}[,;、和及])其他`;
const NAME = `(?<channel>${CHANNEL}|其他(?:方式|渠道|形式|途径)|${OTHERS})`;
const PARTS = [
  `${NAME}${BY}${COUNT}`,
  `(?<=^|[,;、:(]|有|其中)${COUNT}(?:申请)?(?:系|为|是|经|通过|由|以|来自|采用)+(?<channel>${CHANNEL})${BY}(?=$|[,;、。)])`,
].map((pattern) => new RegExp(pattern, 'gu'));
/** How the answer went out, not how the request came in. */
const ANSWERED = '(?:的|方式|形式|途径|渠道|向申请人|依法|作出|予以|进行|了)*(?:答复|回复|办结|送达|反馈|告知)';
const ALL = new RegExp(`(?:均|全部|都)(?:为|是|系|由|通过|以|采用|来自)*(?<channel>${CHANNEL})(?!${ANSWERED})`, 'u');
/** What the parts leave over is said without a figure, or the list is open. */
const REST = /其余|其[他它]均|剩余/u;

/** `收到16件（其中网上申请4件，信函申请12件）`, `均为网上申请`. */
export const requestsByChannel: ClaimReader = {
  kind: 'requestsByChannel',
  read: (sentence) => {
    if (!isAboutRequests(sentence)) return [];
    const whole = findReceived(sentence);
    const all = ALL.exec(sentence.stated)?.groups?.['channel'];
    if (whole !== undefined && all !== undefined)
      return [split(whole, [{ label: channelOf(all), value: whole.value }])];
    const counted = PARTS.flatMap((pattern) => countsIn(sentence.stated, pattern));
    const found = counted
      .filter(({ index }) => index >= listStart(whole))
      .sort((one, other) => one.index - other.index);
    if (!isSplit(found, whole, sentence)) return [];
    return [
      split(
        whole,
        found.map(({ groups, value }) => ({ label: channelOf(groups['channel'] ?? ''), value })),
      ),
    ];
  },
};

/** The list follows its whole, but for `网上申请3件、信函申请2件，共5件`. */
function listStart(whole: Counted | undefined): number {
  if (whole === undefined) return 0;
  return whole.groups['parts'] === undefined ? whole.end : whole.index;
}

function split(whole: Counted | undefined, parts: Reading['parts']): Reading {
  return {
    value: whole?.value ?? null,
    unit: whole?.unit ?? null,
    confirms: whole === undefined ? '/requests/newlyReceived/total' : null,
    parts,
  };
}

/** One channel alone is a whole split only right behind the whole, in brackets and without `其中`. */
function isSplit(found: readonly Counted[], whole: Counted | undefined, { stated }: Sentence): boolean {
  const first = found[0];
  const last = found.at(-1);
  if (first === undefined || last === undefined) return false;
  const listed = stated.slice(first.index, last.end);
  if (OTHER_BUSINESS.test(clauseBefore(stated, first.index) + listed)) return false;
  if (listed.includes(BLANK) || REST.test(stated.slice(first.index))) return false;
  return found.length > 1 || (whole !== undefined && stated.slice(whole.end, first.index) === '(');
}
