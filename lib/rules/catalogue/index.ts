import type { Rule } from '../rule.ts';
import { applicantsSumToTotal } from './applicants-sum-to-total.ts';
import { outcomesSumToTotal } from './outcomes-sum-to-total.ts';
import { requestsBalance } from './requests-balance.ts';
import { reviewSumToTotal } from './review-sum-to-total.ts';

/** By semantic versioning: a rule more is a minor version, a rule that judges otherwise a major one. */
export const catalogueVersion = '1.0.0';

/** What must hold of a report. Findings of a severity stand in this order. */
export const catalogue: readonly Rule[] = [requestsBalance, outcomesSumToTotal, applicantsSumToTotal, reviewSumToTotal];
