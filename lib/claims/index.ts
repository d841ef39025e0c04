import type { ClaimReader } from './claim-reader.ts';
import { disputesByResult } from './kinds/disputes-by-result.ts';
import { itemsDisclosed } from './kinds/items-disclosed.ts';
import { lawsuits } from './kinds/lawsuits.ts';
import {
  normativeDocumentsInForce,
  normativeDocumentsIssued,
  normativeDocumentsRepealed,
} from './kinds/normative-documents.ts';
import { outcomeShare } from './kinds/outcome-share.ts';
import { processingFee } from './kinds/processing-fee.ts';
import { requestsByApplicant } from './kinds/requests-by-applicant.ts';
import { requestsByChannel } from './kinds/requests-by-channel.ts';
import { requestsByOutcome } from './kinds/requests-by-outcome.ts';
import { requestsCarriedForward } from './kinds/requests-carried-forward.ts';
import { requestsCarriedOver } from './kinds/requests-carried-over.ts';
import { requestsConcluded } from './kinds/requests-concluded.ts';
import { requestsReceived } from './kinds/requests-received.ts';
import { resultWords } from './kinds/result-words.ts';
import { reviews } from './kinds/reviews.ts';
import { statisticsPeriod } from './kinds/statistics-period.ts';

/** What is read from the narrative, one file a kind. The claims of a sentence stand in this order. */
export const claimReaders: readonly ClaimReader[] = [
  requestsReceived,
  requestsCarriedOver,
  requestsByChannel,
  requestsByApplicant,
  requestsConcluded,
  requestsCarriedForward,
  requestsByOutcome,
  outcomeShare,
  normativeDocumentsIssued,
  normativeDocumentsRepealed,
  normativeDocumentsInForce,
  itemsDisclosed,
  reviews,
  lawsuits,
  disputesByResult,
  resultWords,
  processingFee,
  statisticsPeriod,
];
