import type { Pointer } from '../../report/pointer.ts';
import type { ClaimReader } from '../claim-reader.ts';
import { isAboutDisputes } from '../disputes.ts';

const ALL =
  /(?:均|全部|都)(?:[已获被]|得到|判决|裁定|予以|依法|由法院)*(?:(?<upheld>维持)|(?<closed>审结|结案|办结))/gu;
/** What the words leave out is said besides. */
const REST = /其余|尚未|未审结|正在|审结的|办结的|纠正|撤销/u;

/** The last of these before the words is what they speak of. */
const SUBJECT = /(?<review>复议(?!机关|后起诉|直接))|(?<direct>直接起诉)|(?<after>复议后起诉)|(?<both>诉讼)/gu;

const groups = {
  review: ['administrativeReview'],
  direct: ['litigation/direct'],
  after: ['litigation/afterReview'],
  both: ['litigation/direct', 'litigation/afterReview'],
} as const;

/** `均获维持`, `均已审结`: one claim for each figure that the words say is zero. */
export const resultWords: ClaimReader = {
  kind: 'resultWords',
  read: (sentence) => {
    const { stated } = sentence;
    if (!isAboutDisputes(sentence) || REST.test(stated)) return [];
    return Array.from(stated.matchAll(ALL)).flatMap((match) => {
      const zeros = match.groups?.['upheld'] === undefined ? ['pending'] : ['corrected', 'other', 'pending'];
      return subjectOf(stated.slice(0, match.index)).flatMap((group) =>
        zeros.map((zero) => {
          const confirms: Pointer = `/reviewAndLitigation/${group}/${zero}`;
          return { value: null, unit: null, confirms, parts: [] };
        }),
      );
    });
  },
};

function subjectOf(before: string): readonly string[] {
  const named = Array.from(before.matchAll(SUBJECT)).at(-1)?.groups ?? {};
  return Object.entries(groups).find(([name]) => named[name] !== undefined)?.[1] ?? [];
}
