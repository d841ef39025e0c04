import type { DocumentError } from '../../lib/errors.ts';
import type { Outputs } from '../../lib/output/render-report.ts';
import type { Input } from '../../lib/pipeline.ts';
import type { S3 } from '../s3.ts';

/** What the conversion needs of the world. */
export interface Service {
  readonly s3: S3;
  /** The bucket of the results. */
  readonly results: string;
  /** The versions of gongkai and of its catalogue of rules, as a step of a path. */
  readonly engine: string;
  /** Throws only what is not the document's fault. */
  readonly convert: (input: Input) => Promise<Outputs>;
  /** The files of a document that is not to be read. */
  readonly refuse: (input: Input, error: DocumentError) => Outputs;
  /** Judges a stored `report.json` anew, now with the one for the year before. */
  readonly judge: (report: string, previous: string) => Outputs;
}
