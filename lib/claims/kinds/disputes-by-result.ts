import { disputeResults } from '../../report/editions/shared.ts';
import type { Pointer } from '../../report/pointer.ts';
import type { ClaimReader, Reading } from '../claim-reader.ts';
import type { Counted } from '../count.ts';
import { clauseBefore, COUNT, countsIn, PASSED_COUNT } from '../count.ts';
import type { DisputeGroup } from '../dispute-groups.ts';
import { lastNamed } from '../dispute-groups.ts';
import { isAboutDisputes, isOfAll, OF_DISPUTES } from '../disputes.ts';

const WORDS = { upheld: '维持', corrected: '纠正', other: '其[他它]结果', pending: '(?:尚未|未)审结' } as const;

const RESULT = Object.values(WORDS).join('|');
const COUNTED = [
  `(?<result>${RESULT})(?:的|案件|共|有|为|:)*${COUNT}`,
  `(?<=^|[,;、:(]|其中)${COUNT}(?:案件)?(?:被|已|予以|结果|获)*(?<result>${RESULT})(?=$|[,;、。)])`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** `无尚未审结案件` */
const NONE = new RegExp(`(?:无|没有)(?:结果)?(?<result>${RESULT})(?:的|案件|情况|情形)*(?=$|[,;、。)])`, 'gu');

/** Of each instance of the courts; of lawsuits upheld in the first, some are counted again in the second. */
const BY_INSTANCE = /[一二终再]审|上诉/u;

/** Right behind the word for the cases: how many there were, or a colon and the results. */
const HOW_MANY = new RegExp(
  `^${OF_DISPUTES}${PASSED_COUNT}|^(?:案件)?:(?:$|(?:结果)?(?:${RESULT}))|^(?:案件)?:结果$`,
  'u',
);

/** `行政复议7件，其中维持5件，纠正2件`; of lawsuits over both ways to court together where no way is named. */
export const disputesByResult: ClaimReader = {
  kind: 'disputesByResult',
  read: (sentence) => {
    const { stated } = sentence;
    if (!isAboutDisputes(sentence) || BY_INSTANCE.test(stated)) return [];
    const counted = COUNTED.flatMap((pattern) => countsIn(stated, pattern));
    return [...counted, ...absentIn(stated)].flatMap((each) => readResult(each, countedBefore(stated, each.index)));
  },
};

type Result = Pick<Counted, 'value' | 'index' | 'groups'> & { readonly unit: string | null };

function absentIn(stated: string): Result[] {
  return Array.from(stated.matchAll(NONE), ({ index, groups = {} }) => ({ value: 0, unit: null, index, groups }));
}

function readResult({ value, unit, groups }: Result, of: readonly DisputeGroup[]): Reading[] {
  const result = disputeResults.find(({ key }) => new RegExp(WORDS[key], 'u').test(groups['result'] ?? ''));
  if (result === undefined || of.length === 0) return [];
  const [confirms = null, ...others] = of.map((group): Pointer => `/reviewAndLitigation/${group}/${result.key}`);
  if (others.length === 0) return [{ value, unit, confirms, parts: [] }];
  return [{ value, unit, confirms: null, parts: [{ label: result.labels[0], value }] }];
}

/** The groups of the cases that were named and counted last before a place. */
function countedBefore(stated: string, index: number): readonly DisputeGroup[] {
  const named = lastNamed(stated.slice(0, index));
  if (named === undefined || !HOW_MANY.test(stated.slice(named.end, index))) return [];
  return isOfAll(clauseBefore(stated, named.index)) ? named.groups : [];
}
