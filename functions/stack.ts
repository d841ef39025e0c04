import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';

/** What `serverless.yml` gives out under `Outputs`, by name. */
export async function readOutputs(stack: string): Promise<ReadonlyMap<string, string>> {
  const client = new CloudFormationClient({ maxAttempts: 5 });
  const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: stack }));
  const outputs = Stacks?.[0]?.Outputs ?? [];
  return new Map(outputs.map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
}
