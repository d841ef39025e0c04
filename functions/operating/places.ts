import { endpointElsewhere } from '../local/endpoint-elsewhere.ts';
import type { Endpoint } from '../s3.ts';
import { readOutputs } from '../stack.ts';

/** The options that name a place, and the outputs of `serverless.yml` that do. */
const outputs = {
  reports: 'ReportsBucketName',
  results: 'ResultsBucketName',
  queue: 'BackfillQueueUrl',
  uploads: 'UploadsQueueUrl',
  'dead-letters': 'DeadLetterQueueUrl',
  'dead-letters-arn': 'DeadLetterQueueArn',
} as const;

type Place = keyof typeof outputs;

export type Options = Readonly<Partial<Record<Place | 'stage' | 'region' | 'endpoint', string | undefined>>>;

/** Throws where nobody named the place, unless it is said what to return then. */
export type Find = (place: Place, otherwise?: string) => string;

/** By their options, else by the outputs of the stage. */
export async function findPlaces(options: Options, usage: string): Promise<Find> {
  const named = options.stage === undefined ? new Map<string, string>() : await readOutputs(`gongkai-${options.stage}`);
  return (place, otherwise) => {
    const found = options[place] ?? named.get(outputs[place]) ?? otherwise;
    if (found === undefined) throw new Error(`--${place}?\n${usage}`);
    return found;
  };
}

export function endpointOf({ endpoint }: Options): Endpoint | null {
  return endpoint === undefined ? null : endpointElsewhere(endpoint, process.env);
}
