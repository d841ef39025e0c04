import { findCarriedOver } from '../carried-over.ts';
import type { ClaimReader } from '../claim-reader.ts';
import { COUNT, countsIn, PASSED_COUNT } from '../count.ts';
import { findReceived } from '../received.ts';
import { isAboutRequests } from '../requests.ts';

const organizations = new Map([
  ['商业企业', 'commercialEnterprise'],
  ['科研机构', 'researchInstitution'],
  ['社会公益组织', 'publicWelfareOrganization'],
  ['法律服务机构', 'legalServiceOrganization'],
]);
const columns = new Map([['自然人', 'naturalPerson'], ...organizations, ['其他', 'other'], ['其他组织', 'other']]);

const OF = '(?:的|提出|提交|政府信息|信息|公开|依申请|申请|数量|共|计|为|有|:)*';
const ORGANIZATION = [...organizations.keys()].join('|');
/** `其他` is the column of that name where it closes a list of the others; behind `自然人` alone it may be all of them. */
const OTHERS = `(?<=(?:${ORGANIZATION})${OF}${PASSED_COUNT}[,;、和及])其他(?:组织)?`;
const COUNTED = new RegExp(
  `(?<applicant>自然人|${ORGANIZATION}|${OTHERS}|(?<!公民[、和])法人(?:或者?|和|及|、)其[他它]组织)${OF}${COUNT}`,
  'gu',
);

/** `自然人14件，法人或其他组织2件`, of the requests that newly came in. */
export const requestsByApplicant: ClaimReader = {
  kind: 'requestsByApplicant',
  read: (sentence) => {
    const { stated } = sentence;
    if (!isAboutRequests(sentence) || findCarriedOver(sentence) !== undefined) return [];
    const from = findReceived(sentence)?.end ?? 0;
    const found = countsIn(stated, COUNTED).filter(({ index }) => !/办结|答复/u.test(stated.slice(from, index)));
    return found.map(({ value, unit, groups }) => {
      const column = columns.get(groups['applicant'] ?? '');
      if (column !== undefined) return { value, unit, confirms: `/requests/newlyReceived/${column}`, parts: [] };
      return { value, unit, confirms: null, parts: [{ label: '法人或其他组织', value }] };
    });
  },
};
