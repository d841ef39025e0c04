import { editions } from '../../lib/report/editions/index.ts';
import type { EditionId } from '../../lib/report/form.ts';
import type { Pointer } from '../../lib/report/pointer.ts';

export type Size = 'zero' | 'small' | 'county' | 'city';

/** By kind of applicant, in the order of the form. */
export type Six = readonly [number, number, number, number, number, number];

/** What an agency counts; the totals follow. */
export interface Counts {
  readonly newlyReceived: Six;
  readonly carriedOver: Six;
  /** By the path of the row below `outcomes`, in the form of 2021. */
  readonly outcomes: Readonly<Record<string, Six>>;
  /** Upheld, corrected, other, pending: of reviews, of lawsuits without and after review. */
  readonly cases: readonly [Four, Four, Four];
  /** Of table 二, by the end of the pointer. */
  readonly disclosed: Readonly<Record<string, number>>;
}

type Four = readonly [number, number, number, number];

const NONE: Six = [0, 0, 0, 0, 0, 0];
const NO_CASES: Four = [0, 0, 0, 0];
const APPLICANTS = [
  'naturalPerson',
  'commercialEnterprise',
  'researchInstitution',
  'publicWelfareOrganization',
  'legalServiceOrganization',
  'other',
];
const GROUPS = ['administrativeReview', 'litigation/direct', 'litigation/afterReview'];

export const countsOf: Readonly<Record<Size, Counts>> = {
  zero: { newlyReceived: NONE, carriedOver: NONE, outcomes: {}, cases: [NO_CASES, NO_CASES, NO_CASES], disclosed: {} },
  small: {
    newlyReceived: [14, 2, 0, 0, 0, 0],
    carriedOver: [1, 0, 0, 0, 0, 0],
    outcomes: {
      granted: [6, 1, 0, 0, 0, 0],
      partiallyGranted: [2, 0, 0, 0, 0, 0],
      'denied/internalAffairs': [1, 0, 0, 0, 0, 0],
      'unavailable/notHeld': [4, 1, 0, 0, 0, 0],
    },
    cases: [[1, 0, 0, 1], [2, 0, 0, 0], NO_CASES],
    disclosed: {
      'normativeDocuments/issued': 5,
      'normativeDocuments/repealed': 1,
      'normativeDocuments/inForce': 27,
      'licensing/decisions': 312,
      'penalties/decisions': 18,
      'fees/amount': 5.62,
    },
  },
  county: {
    newlyReceived: [172, 21, 0, 3, 13, 9],
    carriedOver: [11, 2, 0, 0, 1, 0],
    outcomes: {
      granted: [61, 8, 0, 1, 4, 2],
      partiallyGranted: [14, 3, 0, 0, 2, 0],
      'denied/forbiddenByLaw': [3, 0, 0, 0, 0, 0],
      'denied/thirdPartyRights': [7, 1, 0, 0, 0, 0],
      'denied/internalAffairs': [5, 0, 0, 0, 1, 0],
      'denied/administrativeInquiry': [12, 0, 0, 0, 0, 0],
      'unavailable/notHeld': [43, 6, 0, 2, 3, 4],
      'unavailable/creationRequired': [8, 2, 0, 0, 1, 0],
      'notProcessed/petitionOrComplaint': [4, 0, 0, 0, 0, 1],
      'notProcessed/duplicate': [3, 0, 0, 0, 0, 0],
      'otherHandling/notCorrectedInTime': [6, 1, 0, 0, 1, 2],
      'otherHandling/other': [2, 0, 0, 0, 0, 0],
    },
    cases: [
      [21, 3, 8, 1],
      [13, 2, 4, 3],
      [5, 0, 1, 2],
    ],
    disclosed: {
      'normativeDocuments/issued': 69,
      'normativeDocuments/repealed': 13,
      'normativeDocuments/inForce': 665,
      'licensing/decisions': 48213,
      'penalties/decisions': 9174,
      'compulsoryMeasures/decisions': 386,
      'fees/amount': 9116.36,
    },
  },
  city: {
    newlyReceived: [6184, 731, 12, 25, 148, 96],
    carriedOver: [287, 41, 1, 0, 9, 3],
    outcomes: {
      granted: [2215, 318, 6, 11, 52, 37],
      partiallyGranted: [596, 82, 1, 2, 17, 9],
      'denied/stateSecret': [14, 2, 0, 0, 0, 0],
      'denied/forbiddenByLaw': [63, 7, 0, 0, 2, 1],
      'denied/securityAndStability': [21, 0, 0, 0, 0, 0],
      'denied/thirdPartyRights': [118, 13, 0, 1, 3, 0],
      'denied/internalAffairs': [96, 8, 0, 0, 5, 2],
      'denied/processInformation': [73, 11, 1, 0, 2, 0],
      'denied/enforcementFiles': [57, 4, 0, 0, 3, 1],
      'denied/administrativeInquiry': [134, 19, 0, 0, 1, 2],
      'unavailable/notHeld': [1674, 193, 3, 6, 41, 24],
      'unavailable/creationRequired': [213, 26, 0, 2, 6, 3],
      'unavailable/stillUnclear': [89, 5, 0, 0, 2, 4],
      'notProcessed/petitionOrComplaint': [247, 9, 0, 1, 0, 6],
      'notProcessed/duplicate': [176, 14, 0, 0, 4, 1],
      'notProcessed/publicationRequested': [5, 1, 0, 0, 0, 0],
      'notProcessed/excessive': [38, 0, 0, 0, 0, 0],
      'notProcessed/confirmationRequested': [24, 3, 0, 0, 1, 0],
      'otherHandling/notCorrectedInTime': [203, 17, 0, 0, 6, 3],
      'otherHandling/feeUnpaid': [16, 2, 0, 0, 0, 0],
      'otherHandling/other': [142, 9, 0, 1, 3, 4],
    },
    cases: [
      [412, 57, 93, 61],
      [186, 23, 47, 38],
      [74, 9, 16, 21],
    ],
    disclosed: {
      'regulations/issued': 4,
      'regulations/repealed': 2,
      'regulations/inForce': 73,
      'normativeDocuments/issued': 215,
      'normativeDocuments/repealed': 96,
      'normativeDocuments/inForce': 1482,
      'licensing/decisions': 11398889,
      'penalties/decisions': 1246573,
      'compulsoryMeasures/decisions': 40126,
      'fees/amount': 242523.1108,
    },
  },
};

/** The figures of a sound report, by pointer. */
export function figuresOf(edition: EditionId, size: Size): Readonly<Record<Pointer, number>> {
  return figuresFrom(edition, countsOf[size]);
}

/** What the form prints of some counts, totals and zeros included. */
export function figuresFrom(edition: EditionId, counts: Counts): Readonly<Record<Pointer, number>> {
  const outcomes = Object.entries(counts.outcomes);
  const answered = sum(outcomes.map(([, six]) => six));
  const left = APPLICANTS.map(
    (_, index) => at(counts.newlyReceived, index) + at(counts.carriedOver, index) - at(answered, index),
  );
  const zeros = editions
    .filter(({ id }) => id === edition)
    .flatMap(({ fields }) => fields.map(({ pointer }): Printed => [pointer, 0]));
  return Object.fromEntries([
    ...zeros,
    ...row('newlyReceived', counts.newlyReceived),
    ...row('carriedOver', counts.carriedOver),
    ...rowsOf(edition, outcomes).flatMap(([path, six]) => row(`outcomes/${path}`, six)),
    ...row('outcomes/total', answered),
    ...row('carriedForward', left),
    ...counts.cases.flatMap((four, index) => group(GROUPS[index] ?? '', four)),
    ...disclosed(edition, counts.disclosed),
  ]);
}

type Printed = readonly [Pointer, number];

/** In the form of 2019, (六)其他处理 is one row. */
function rowsOf(
  edition: EditionId,
  outcomes: readonly (readonly [string, Six])[],
): (readonly [string, readonly number[]])[] {
  if (edition === '2021') return [...outcomes];
  const isOther = ([path]: readonly [string, Six]) => path.startsWith('otherHandling/');
  const others = sum(outcomes.filter(isOther).map(([, six]) => six));
  return [...outcomes.filter((each) => !isOther(each)), ['otherHandling', others]];
}

function row(path: string, figures: readonly number[]): Printed[] {
  const total = figures.reduce((one, other) => one + other, 0);
  return [...APPLICANTS, 'total'].map((key, index) => [
    `/requests/${path}/${key}`,
    key === 'total' ? total : at(figures, index),
  ]);
}

function group(path: string, [upheld, corrected, other, pending]: Four): Printed[] {
  const figures = { upheld, corrected, other, pending, total: upheld + corrected + other + pending };
  return Object.entries(figures).map(([key, value]) => [`/reviewAndLitigation/${path}/${key}`, value]);
}

/** The form of 2019 asks for other figures: what was issued was published, and the items changed a little. */
function disclosed(edition: EditionId, figures: Readonly<Record<string, number>>): Printed[] {
  const own = Object.entries(figures).map(([path, value]): Printed => [`/proactiveDisclosure/${path}`, value]);
  if (edition === '2021') return own;
  const { 'normativeDocuments/issued': issued = 0, 'normativeDocuments/inForce': inForce = 0 } = figures;
  return [
    ...own.filter(([pointer]) => pointer.endsWith('/decisions')),
    ['/proactiveDisclosure/normativeDocuments/created', issued],
    ['/proactiveDisclosure/normativeDocuments/published', issued],
    ['/proactiveDisclosure/normativeDocuments/totalPublished', inForce],
    ['/proactiveDisclosure/licensing/previousYearItems', issued * 12],
    ['/proactiveDisclosure/licensing/change', -issued],
    ['/proactiveDisclosure/penalties/previousYearItems', issued * 7],
    ['/proactiveDisclosure/penalties/change', issued],
  ];
}

function sum(rows: readonly (readonly number[])[]): number[] {
  return APPLICANTS.map((_, index) => rows.reduce((total, figures) => total + at(figures, index), 0));
}

function at(figures: readonly number[], index: number): number {
  return figures[index] ?? 0;
}
