import * as z from 'zod';

const environment = z
  .object({
    REPORTS_BUCKET: z.string().min(3),
    RESULTS_BUCKET: z.string().min(3),
    STAGE: z.string().min(1),
    UPLOADS_QUEUE_URL: z.url(),
  })
  .refine(({ REPORTS_BUCKET, RESULTS_BUCKET }) => REPORTS_BUCKET !== RESULTS_BUCKET, {
    message: 'results in the bucket of the reports would be converted in their turn',
  });

export interface Environment {
  readonly reports: string;
  readonly results: string;
  readonly stage: string;
  readonly uploadsQueueUrl: string;
}

/** What `serverless.yml` tells the functions. */
export function environmentOf(variables: NodeJS.ProcessEnv): Environment {
  const { REPORTS_BUCKET, RESULTS_BUCKET, STAGE, UPLOADS_QUEUE_URL } = environment.parse(variables);
  return { reports: REPORTS_BUCKET, results: RESULTS_BUCKET, stage: STAGE, uploadsQueueUrl: UPLOADS_QUEUE_URL };
}
