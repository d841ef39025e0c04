import { createHandler } from './conversion/create-handler.ts';
import { openService } from './conversion/open-service.ts';
import { environmentOf } from './environment.ts';
import { createConverter } from './isolation/converter.ts';
import { writeToStdout } from './log.ts';
import { openS3 } from './s3.ts';

const { results, stage } = environmentOf(process.env);

/** The Lambda: what S3 says was uploaded, comes to its files among the results. */
export const handler = createHandler(
  openService({ s3: openS3(null), results, converter: createConverter({ jobs: 1 }) }),
  { write: writeToStdout, service: 'gongkai-convert', stage },
);
