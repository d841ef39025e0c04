import type { Rule } from '../rule.ts';
import { agencyConsistent } from './agency-consistent.ts';
import { amountPlausible } from './amount-plausible.ts';
import { amountUnit } from './amount-unit.ts';
import { applicantsSumToTotal } from './applicants-sum-to-total.ts';
import { blankPolicy } from './blank-policy.ts';
import { carriedOverMatchesLastYear } from './carried-over-matches-last-year.ts';
import { charactersUsual } from './characters-usual.ts';
import { citedNoticeCurrent } from './cited-notice-current.ts';
import { claimChannelsSum } from './claim-channels-sum.ts';
import { claimDisputeResults } from './claim-dispute-results.ts';
import { claimItemsSum } from './claim-items-sum.ts';
import { claimLitigation } from './claim-litigation.ts';
import { claimNoRequests } from './claim-no-requests.ts';
import { claimNoReview } from './claim-no-review.ts';
import { claimNormativeDocuments } from './claim-normative-documents.ts';
import { claimOutcomes } from './claim-outcomes.ts';
import { claimPercentages } from './claim-percentages.ts';
import { claimProcessingFee } from './claim-processing-fee.ts';
import { claimRequestsReceived } from './claim-requests-received.ts';
import { claimResultWords } from './claim-result-words.ts';
import { claimReview } from './claim-review.ts';
import { countWhole } from './count-whole.ts';
import { editionMatchesYear } from './edition-matches-year.ts';
import { figureLegible } from './figure-legible.ts';
import { inForceFollowsLastYear } from './in-force-follows-last-year.ts';
import { inForceNotBelowIssued } from './in-force-not-below-issued.ts';
import { itemsAfterChange } from './items-after-change.ts';
import { itemsFollowLastYear } from './items-follow-last-year.ts';
import { lineBlank } from './line-blank.ts';
import { narrativeNotCopied } from './narrative-not-copied.ts';
import { noInstructionText } from './no-instruction-text.ts';
import { outcomesSumToTotal } from './outcomes-sum-to-total.ts';
import { outlineNumbering } from './outline-numbering.ts';
import { overviewThemes } from './overview-themes.ts';
import { processingFeeStated } from './processing-fee-stated.ts';
import { publishedNotAboveTotal } from './published-not-above-total.ts';
import { readingCertain } from './reading-certain.ts';
import { readingComplete } from './reading-complete.ts';
import { requestsBalance } from './requests-balance.ts';
import { reviewSumToTotal } from './review-sum-to-total.ts';
import { rulemakingPower } from './rulemaking-power.ts';
import { sectionsComplete } from './sections-complete.ts';
import { statisticsPeriod } from './statistics-period.ts';
import { tableProactiveComplete } from './table-proactive-complete.ts';
import { tableRequestsComplete } from './table-requests-complete.ts';
import { tableReviewComplete } from './table-review-complete.ts';
import { titleComplete } from './title-complete.ts';
import { totalBlank } from './total-blank.ts';
import { yearConsistent } from './year-consistent.ts';

/** What must hold of a report. Findings of a severity stand in this order. */
export const catalogue: readonly Rule[] = [
  readingComplete,
  readingCertain,
  charactersUsual,
  sectionsComplete,
  tableProactiveComplete,
  tableRequestsComplete,
  tableReviewComplete,
  editionMatchesYear,
  titleComplete,
  yearConsistent,
  statisticsPeriod,
  overviewThemes,
  agencyConsistent,
  processingFeeStated,
  outlineNumbering,
  citedNoticeCurrent,
  noInstructionText,
  figureLegible,
  countWhole,
  blankPolicy,
  totalBlank,
  lineBlank,
  amountUnit,
  amountPlausible,
  inForceNotBelowIssued,
  rulemakingPower,
  publishedNotAboveTotal,
  itemsAfterChange,
  requestsBalance,
  outcomesSumToTotal,
  applicantsSumToTotal,
  reviewSumToTotal,
  claimRequestsReceived,
  claimNoRequests,
  claimChannelsSum,
  claimOutcomes,
  claimPercentages,
  claimNormativeDocuments,
  claimItemsSum,
  claimReview,
  claimLitigation,
  claimNoReview,
  claimDisputeResults,
  claimResultWords,
  claimProcessingFee,
  carriedOverMatchesLastYear,
  inForceFollowsLastYear,
  itemsFollowLastYear,
  narrativeNotCopied,
];
