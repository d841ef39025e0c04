import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'vitest';
import { root } from '../../support/source-files.ts';

/** What is used of the CDK and of cdk-nag, which are in a package of their own. */
interface Cdk {
  readonly App: new () => object;
  readonly Stack: new (app: object, name: string) => object;
}

interface Include {
  readonly CfnInclude: new (stack: object, name: string, options: { readonly templateFile: string }) => object;
}

interface Pack {
  readonly validateScope: (app: object) => {
    readonly violations: readonly {
      readonly ruleName: string;
      readonly violatingResources: readonly { readonly constructPath: string }[];
    }[];
  };
}

interface Nag {
  readonly AwsSolutionsChecks: new () => Pack;
  readonly ServerlessChecks: new () => Pack;
}

const folder = path.join(root, 'tests/nag');

/** `test`, or one that is skipped aloud where cdk-nag is not installed; with GONGKAI_REQUIRE_PROGRAMS it fails instead. */
export function testWithNag(): typeof test | typeof test.skip {
  if (existsSync(path.join(folder, 'node_modules/cdk-nag'))) return test;
  const wanted = 'cdk-nag (npm ci --prefix tests/nag)';
  if (process.env['GONGKAI_REQUIRE_PROGRAMS'] !== undefined) throw new Error(`missing: ${wanted}`);
  process.stderr.write(`tests skipped for want of ${wanted}\n`);
  return test.skip;
}

/** What the packs AwsSolutions and Serverless have against a template, as `rule resource`. */
export function complaintsOf(templateFile: string): readonly string[] {
  const load = createRequire(path.join(folder, 'package.json'));
  const { App, Stack } = load('aws-cdk-lib') as Cdk;
  const { CfnInclude } = load('aws-cdk-lib/cloudformation-include') as Include;
  const { AwsSolutionsChecks, ServerlessChecks } = load('cdk-nag') as Nag;
  const app = new App();
  new CfnInclude(new Stack(app, 'stack'), 'template', { templateFile });
  const complaints = [new AwsSolutionsChecks(), new ServerlessChecks()].flatMap((pack) =>
    pack
      .validateScope(app)
      .violations.flatMap(({ ruleName, violatingResources }) =>
        violatingResources.map(
          ({ constructPath }) => `${ruleName.replace(/\[.*/, '')} ${path.basename(constructPath)}`,
        ),
      ),
  );
  return [...new Set(complaints)].sort();
}

interface Exception {
  readonly rule: string;
  readonly resources: readonly string[];
  readonly because: string;
}

const functions = ['Convert', 'Sweep', 'Collect'];

/** What they complain of and is meant so. */
export const exceptions: readonly Exception[] = [
  {
    rule: 'AwsSolutions-S1',
    resources: ['ReportsBucket', 'ResultsBucket', 'ServerlessDeploymentBucket'],
    because:
      'who read and wrote what is for the data events of the account’s CloudTrail, which one trail keeps for all buckets',
  },
  {
    rule: 'AwsSolutions-IAM5',
    resources: functions.map((name) => `${name}Role`),
    because: 'all objects below a prefix, all streams of its own log group; X-Ray knows no resources',
  },
  {
    rule: 'Serverless-LambdaStarPermissions',
    resources: functions.map((name) => `${name}Role`),
    because: 'the same; a test holds that each role grants what its function does and nothing else',
  },
  {
    rule: 'Serverless-LambdaDLQ',
    resources: functions.map((name) => `${name}LambdaFunction`),
    because:
      'convert is called by queues, whose redrive policy has the dead letters; the event of a schedule holds nothing',
  },
  {
    rule: 'Serverless-EventBusDLQ',
    resources: ['SweepEventsRuleSchedule1', 'CollectEventsRuleSchedule1'],
    because: 'the next run does what a lost one left undone; an alarm rings where the sweep does not run',
  },
  {
    rule: 'Serverless-LambdaEventSourceMappingDestination',
    resources: ['UploadsQueue', 'BackfillQueue'].map((queue) => `ConvertEventSourceMappingSQS${queue}`),
    because: 'mappings of SQS know no destination for failures: the redrive policy of the queue is it',
  },
  {
    rule: 'Serverless-SQSRedrivePolicy',
    resources: ['DeadLetterQueue'],
    because: 'it is where the others redrive to',
  },
  {
    rule: 'Serverless-SNSRedrivePolicy',
    resources: ['AlarmSubscription'],
    because: 'SNS itself tries an e-mail again, and the state of an alarm does not depend on it',
  },
];
