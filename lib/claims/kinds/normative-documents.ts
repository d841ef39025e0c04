import type { EditionId } from '../../report/form.ts';
import type { Pointer } from '../../report/pointer.ts';
import type { ClaimReader, Reading } from '../claim-reader.ts';
import { clauseBefore, COUNT, countsIn, PASSED_COUNT, WITHIN } from '../count.ts';
import type { Sentence } from '../sentence.ts';

const DOCUMENT = '(?:行政)?规范性文件';
const OF = '(?:数量|总数|存量|件数|数|合计|总计|共|计|为|有|:)*';

const MADE = '制发|新制发|制定印发|制定出台|制定|印发|出台|下发|新制作|新制定';

/** `制定和废止规范性文件3件` */
const JOINTLY = '(?:修订|修改|新增|制定|出台|失效|废止)(?:[、和及与或])';
/** The rest of a sentence; of what was blanked in it only whole clauses, such as a comparison. */
const BEYOND = '(?:[^。※]|(?<=[,;(])※+(?=[,;)]))*';

/** `未制定、修改、废止规范性文件`: of each, none. */
const ALSO = `(?:(?:${MADE}|修订|修改|废止|失效|未|没有|[、和及与或])*)`;

interface Act {
  readonly words: string;
  readonly field: string;
}

/** What was done, under the field that each edition of table 二 has for it; that of 2019 counts what was published apart. */
const acts: Readonly<Record<'issued' | 'repealed' | 'inForce', Readonly<Record<EditionId, Act | null>>>> = {
  issued: { '2019': { words: MADE, field: 'created' }, '2021': { words: `${MADE}|发布|新增`, field: 'issued' } },
  repealed: { '2019': null, '2021': { words: '(?:宣布)?(?:废止|失效)', field: 'repealed' } },
  inForce: { '2019': null, '2021': { words: '现行有效|继续有效|(?<=^|[,;])有效', field: 'inForce' } },
};

/** `制发行政规范性文件5件`. */
export const normativeDocumentsIssued: ClaimReader = {
  kind: 'normativeDocumentsIssued',
  read: (sentence) => readAct(sentence, acts.issued),
};

/** `废止4件，失效2件` does not say which of them table 二 counts as 废止. */
const LAPSED_TOO = new RegExp(`废止(?:${DOCUMENT})?${OF}${PASSED_COUNT}[,、]?(?:宣布)?失效${OF}${PASSED_COUNT}`, 'u');

/** `废止行政规范性文件1件`. */
export const normativeDocumentsRepealed: ClaimReader = {
  kind: 'normativeDocumentsRepealed',
  read: (sentence) => (LAPSED_TOO.test(sentence.stated) ? [] : readAct(sentence, acts.repealed)),
};

/** `现行有效的行政规范性文件12件`. */
export const normativeDocumentsInForce: ClaimReader = {
  kind: 'normativeDocumentsInForce',
  read: (sentence) => readAct(sentence, acts.inForce),
};

function readAct({ stated, reporter }: Sentence, byEdition: (typeof acts)['issued']): readonly Reading[] {
  const act = byEdition[reporter.editions.proactiveDisclosure];
  if (act === null || !new RegExp(DOCUMENT, 'u').test(stated)) return [];
  const did = `(?<!${JOINTLY})(?:${act.words})(?:并(?:主动)?(?:公开|公布|发布))?(?:了|的)?`;
  const found = [
    `${did}(?:现行)?${DOCUMENT}${OF}${COUNT}`,
    `${did}${COUNT}(?:的)?${DOCUMENT}`,
    `${did}规章${OF}${PASSED_COUNT}[,、和及与]${DOCUMENT}${OF}${COUNT}`,
    `${DOCUMENT}${WITHIN}{0,6}${did}${OF}${COUNT}`,
    `${DOCUMENT}${BEYOND}[,;、](?:其中|目前|(?:截[至止]|至)?年[底末])?${did}${OF}${COUNT}`,
  ]
    .flatMap((pattern) => countsIn(stated, new RegExp(pattern, 'gu')))
    .find(({ index }) => !clauseBefore(stated, index).includes('名义'));
  const none = [
    `(?:未|没有|无)${ALSO}(?:${act.words})${ALSO}(?:了|的|新的|任何|过)?${DOCUMENT}`,
    `(?:${act.words})(?:的)?${DOCUMENT}${OF}[0零](?=$|[,;。()※])`,
    `${DOCUMENT}${BEYOND}[,;、](?:未|没有|无)(?:${act.words})(?:情况|情形)?(?=$|[,;。()※])`,
  ].some((pattern) => new RegExp(pattern, 'u').test(stated));
  const value = found?.value ?? (none ? 0 : null);
  if (value === null) return [];
  const confirms: Pointer = `/proactiveDisclosure/normativeDocuments/${act.field}`;
  return [{ value, unit: found?.unit ?? null, confirms, parts: [] }];
}
