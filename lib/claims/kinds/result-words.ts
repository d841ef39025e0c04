import type { Pointer } from '../../report/pointer.ts';
import type { ClaimReader } from '../claim-reader.ts';
import { clauseBefore } from '../count.ts';
import type { DisputeGroup } from '../dispute-groups.ts';
import { lastNamed } from '../dispute-groups.ts';
import { isAboutDisputes, isOfAll } from '../disputes.ts';

const ALL =
  /(?:均|全部|都)(?:[已获被由]|法院|得到|为?结果|判决|裁定|予以|予|依法)*(?:(?<upheld>维持)|(?<closed>审结|结案|办结))/gu;
/** What the words leave out is said besides. */
const REST = /其余|尚未|未审结|正在|审结的|办结的|纠正|撤销/u;

/** `均获维持`, `均已审结`: one claim for each figure that the words say is zero. */
export const resultWords: ClaimReader = {
  kind: 'resultWords',
  read: (sentence) => {
    const { stated } = sentence;
    if (!isAboutDisputes(sentence) || REST.test(stated)) return [];
    return Array.from(stated.matchAll(ALL)).flatMap((match) => {
      const zeros = match.groups?.['upheld'] === undefined ? ['pending'] : ['corrected', 'other', 'pending'];
      return namedBefore(stated, match.index).flatMap((group) =>
        zeros.map((zero) => {
          const confirms: Pointer = `/reviewAndLitigation/${group}/${zero}`;
          return { value: null, unit: null, confirms, parts: [] };
        }),
      );
    });
  },
};

function namedBefore(stated: string, index: number): readonly DisputeGroup[] {
  const named = lastNamed(stated.slice(0, index));
  return named !== undefined && isOfAll(clauseBefore(stated, named.index)) ? named.groups : [];
}
