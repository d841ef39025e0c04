import type { ClaimReader } from './claim-reader.ts';
import { requestsReceived } from './kinds/requests-received.ts';

/** What is read from the narrative, one file a kind. Claims of a sentence stand in this order. */
export const claimReaders: readonly ClaimReader[] = [requestsReceived];
