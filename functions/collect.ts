import { createCollect } from './collecting/create-collect.ts';
import { environmentOf } from './environment.ts';
import { writeToStdout } from './log.ts';
import { openS3 } from './s3.ts';

const { results, stage } = environmentOf(process.env);

/** The Lambda that is invoked by hand or by a schedule: all reports among the results as tables, below `collections/`. */
export const handler = createCollect({ s3: openS3(null), results, write: writeToStdout, stage });
