import type { DocumentError } from '../../lib/errors.ts';
import type { Outputs } from '../../lib/output/render-report.ts';
import type { Input } from '../../lib/pipeline.ts';
import type { S3 } from '../s3.ts';

export type Unjudged = Omit<Input, 'previous'>;

/** What the conversion needs of the world. */
export interface Service {
  readonly s3: S3;
  /** The bucket of the results. */
  readonly results: string;
  /** The versions of gongkai and of its catalogue of rules, as a step of a path. */
  readonly engine: string;
  /** With the `report.json` for the year before, where there is one. Throws only what is not the document's fault. */
  readonly convert: (input: Unjudged, previous: string | null) => Promise<Outputs>;
  /** The files of a document that is not to be read. */
  readonly refuse: (input: Unjudged, error: DocumentError) => Promise<Outputs>;
  /** Judges a stored `report.json` anew, now with the one for the year before; its summary has no pictures of the pages. */
  readonly judge: (report: string, previous: string) => Promise<Outputs>;
}
