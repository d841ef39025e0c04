import { engine } from './conversion/engine.ts';
import { environmentOf } from './environment.ts';
import { writeToStdout } from './log.ts';
import { openS3 } from './s3.ts';
import { openSqs } from './sqs.ts';
import { createSweep } from './sweeping/create-sweep.ts';

const { reports, results, stage, uploadsQueueUrl } = environmentOf(process.env);

/** The scheduled Lambda: reports whose event was lost are sent on their way again. */
export const handler = createSweep({
  ...{ s3: openS3(null), sqs: openSqs(), reports, results, engine, queueUrl: uploadsQueueUrl },
  ...{ write: writeToStdout, stage, now: Date.now },
});
