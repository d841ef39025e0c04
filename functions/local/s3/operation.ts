import type { Answer } from './answer.ts';
import type { Uploads } from './uploads.ts';
import type { S3Request } from './request.ts';
import type { Store } from './store.ts';

export interface Call {
  readonly store: Store;
  readonly uploads: Uploads;
  readonly request: S3Request;
}

export type Operation = (call: Call) => Answer | Promise<Answer>;
