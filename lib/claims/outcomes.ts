import type { Pointer } from '../report/pointer.ts';
import type { Reporter } from './reporter.ts';

/** The rows of 本年度办理结果, by the words for them. */
const rows: readonly { readonly row: string; readonly words: string }[] = [
  { row: 'granted', words: '(?<!部分|主动|不)予以公开|全部公开|同意公开' },
  { row: 'partiallyGranted', words: '部分(?:予以)?公开' },
  { row: 'denied/stateSecret', words: '国家秘密' },
  { row: 'denied/forbiddenByLaw', words: '法律、?(?:行政)?法规禁止公开' },
  { row: 'denied/securityAndStability', words: '三安全一稳定[”"]?' },
  { row: 'denied/thirdPartyRights', words: '第三方合法权益' },
  { row: 'denied/internalAffairs', words: '内部事务信息' },
  { row: 'denied/processInformation', words: '过程性信息' },
  { row: 'denied/enforcementFiles', words: '行政执法案卷' },
  { row: 'denied/administrativeInquiry', words: '行政查询事项' },
  { row: 'unavailable/notHeld', words: '不掌握(?:(?:相关)?(?:政府)?信息)?' },
  { row: 'unavailable/creationRequired', words: '(?:需要?)?另行制作' },
  { row: 'unavailable/stillUnclear', words: '补正后[^,;。()※]{0,6}仍不明确' },
  { row: 'notProcessed/petitionOrComplaint', words: '信访(?:、?举报)?、?投诉类(?:申请)?|信访、?举报、?投诉(?:申请)?' },
  { row: 'notProcessed/duplicate', words: '重复申请' },
  { row: 'notProcessed/publicationRequested', words: '公开出版物' },
  { row: 'notProcessed/excessive', words: '大量反复申请' },
  { row: 'notProcessed/confirmationRequested', words: '重新出具已获取信息' },
  { row: 'otherHandling/notCorrectedInTime', words: '逾期不补正' },
  { row: 'otherHandling/feeUnpaid', words: '逾期未[^,;。()※]{0,10}缴(?:纳费用|费)' },
];

/** Groups of rows, which have no figure of their own; 其他处理 is a row in the form of 2019. */
const groups: readonly { readonly label: string; readonly words: string }[] = [
  { label: '不予公开', words: '不予公开' },
  { label: '无法提供', words: '无法提供' },
  { label: '不予处理', words: '不予处理' },
  { label: '其他处理', words: '其[他它]处理' },
];

/** As a pattern. */
export const OUTCOME = [...rows, ...groups].map(({ words }) => words).join('|');

/** Where the figure for such words stands: its pointer, or the official label of a group of rows. */
export function placeOf(words: string, { editions }: Reporter): { pointer: Pointer } | { group: string } {
  const means = (outcome: { readonly words: string }) => new RegExp(`^(?:${outcome.words})$`, 'u').test(words);
  const row = rows.find(means)?.row;
  if (row !== undefined) return { pointer: `/requests/outcomes/${row}/total` };
  const group = groups.find(means)?.label ?? words;
  if (group === '其他处理' && editions.requests === '2019')
    return { pointer: '/requests/outcomes/otherHandling/total' };
  return { group };
}
