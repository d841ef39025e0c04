import type { Pointer } from '../report/pointer.ts';
import type { Reporter } from './reporter.ts';

/** A row of 本年度办理结果, or a group of rows, which has no figure of its own. */
interface Outcome {
  readonly words: string;
  readonly row: string | null;
  readonly label: string;
}

const outcomes: readonly Outcome[] = [
  { label: '予以公开', row: 'granted', words: '(?<!部分|主动|不)予以公开|全部公开|同意公开' },
  { label: '部分公开', row: 'partiallyGranted', words: '部分(?:予以)?公开' },
  { label: '不予公开', row: null, words: '不予公开' },
  { label: '无法提供', row: null, words: '无法提供' },
  { label: '不予处理', row: null, words: '不予处理' },
  { label: '其他处理', row: null, words: '其[他它]处理' },
  { label: '属于国家秘密', row: 'denied/stateSecret', words: '国家秘密' },
  { label: '其他法律行政法规禁止公开', row: 'denied/forbiddenByLaw', words: '法律、?(?:行政)?法规禁止公开' },
  { label: '危及“三安全一稳定”', row: 'denied/securityAndStability', words: '三安全一稳定[”"]?' },
  { label: '保护第三方合法权益', row: 'denied/thirdPartyRights', words: '第三方合法权益' },
  { label: '属于三类内部事务信息', row: 'denied/internalAffairs', words: '内部事务信息' },
  { label: '属于四类过程性信息', row: 'denied/processInformation', words: '过程性信息' },
  { label: '属于行政执法案卷', row: 'denied/enforcementFiles', words: '行政执法案卷' },
  { label: '属于行政查询事项', row: 'denied/administrativeInquiry', words: '行政查询事项' },
  { label: '本机关不掌握相关政府信息', row: 'unavailable/notHeld', words: '不掌握(?:相关)?(?:政府)?信息' },
  { label: '没有现成信息需要另行制作', row: 'unavailable/creationRequired', words: '(?:需要?)?另行制作' },
  { label: '补正后申请内容仍不明确', row: 'unavailable/stillUnclear', words: '补正后[^,;。()※]{0,6}仍不明确' },
  { label: '信访举报投诉类申请', row: 'notProcessed/petitionOrComplaint', words: '信访、?举报、?投诉类?(?:申请)?' },
  { label: '重复申请', row: 'notProcessed/duplicate', words: '重复申请' },
  { label: '要求提供公开出版物', row: 'notProcessed/publicationRequested', words: '公开出版物' },
  { label: '无正当理由大量反复申请', row: 'notProcessed/excessive', words: '大量反复申请' },
  {
    label: '要求行政机关确认或重新出具已获取信息',
    row: 'notProcessed/confirmationRequested',
    words: '重新出具已获取信息',
  },
  { label: '逾期不补正', row: 'otherHandling/notCorrectedInTime', words: '逾期不补正' },
  { label: '逾期未缴纳费用', row: 'otherHandling/feeUnpaid', words: '逾期未[^,;。()※]{0,10}缴纳费用' },
];

/** As a pattern. */
export const OUTCOME = outcomes.map(({ words }) => words).join('|');

/** Where the figure for such words stands: its pointer, or the official label of a group of rows. */
export function placeOf(words: string, { editions }: Reporter): { pointer: Pointer } | { group: string } {
  const outcome = outcomes.find((each) => new RegExp(`^(?:${each.words})$`, 'u').test(words));
  const row = outcome?.label === '其他处理' && editions.requests === '2019' ? 'otherHandling' : outcome?.row;
  return row ? { pointer: `/requests/outcomes/${row}/total` } : { group: outcome?.label ?? words };
}
