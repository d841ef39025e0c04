import * as z from 'zod';

const environment = z
  .object({ REPORTS_BUCKET: z.string().min(3), RESULTS_BUCKET: z.string().min(3), STAGE: z.string().min(1) })
  .refine(({ REPORTS_BUCKET, RESULTS_BUCKET }) => REPORTS_BUCKET !== RESULTS_BUCKET, {
    message: 'results in the bucket of the reports would be converted in their turn',
  });

/** What `serverless.yml` tells both functions. */
export function environmentOf(variables: NodeJS.ProcessEnv): {
  readonly reports: string;
  readonly results: string;
  readonly stage: string;
} {
  const { REPORTS_BUCKET, RESULTS_BUCKET, STAGE } = environment.parse(variables);
  return { reports: REPORTS_BUCKET, results: RESULTS_BUCKET, stage: STAGE };
}
