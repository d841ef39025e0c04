import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { openSandbox } from '../../functions/local/sandbox/open-sandbox.ts';
import type { Sandbox } from '../../functions/local/sandbox/open-sandbox.ts';
import { sampleParts } from '../support/document.ts';
import { filingOf, unreadableFiling } from '../support/filings.ts';
import { testWith } from '../support/programs.ts';
import { sampleReport } from '../support/report.ts';
import { reportPdf } from '../support/report-files.ts';
import { lockedPackages } from '../support/locked-packages.ts';
import { projectFiles, root, textOf } from '../support/source-files.ts';
import { createCollect } from '../../functions/collecting/create-collect.ts';
import { createHandler } from '../../functions/conversion/create-handler.ts';
import { findUnsettled } from '../../functions/conversion/find-unsettled.ts';
import { metrics } from '../../functions/metrics.ts';
import { ensureBucket } from '../../functions/s3.ts';
import { credentials, region } from './support/local-s3.ts';
import { complaintsOf, exceptions, testWithNag } from './support/nag.ts';
import { paper } from './support/paper-service.ts';
import { recordingS3 } from './support/recorded-calls.ts';
import { storeFiling } from './support/stored-filings.ts';
import type { Template } from './support/template.ts';
import { faultsOf, grantsOf, metricsWatchedIn, namesIn } from './support/template.ts';
import type { Rig } from './support/uploads.ts';
import { context, inQueue, REPORTS, RESULTS, startRig } from './support/uploads.ts';
import { writtenMetrics } from './support/written-metrics.ts';

const megabyte = 1024 * 1024;
const app = mkdtempSync(path.join(tmpdir(), 'gongkai-app-'));
let zip: Buffer;
let rig: Rig;

beforeAll(async () => {
  zip = packaged();
  const { files } = await JSZip.loadAsync(zip);
  for (const entry of Object.values(files)) {
    if (entry.dir) continue;
    mkdirSync(path.join(app, path.dirname(entry.name)), { recursive: true });
    writeFileSync(path.join(app, entry.name), await entry.async('nodebuffer'));
  }
  rig = await startRig();
}, 300_000);

afterAll(async () => {
  await rig.close();
  rmSync(app, { recursive: true });
});

function packaged(): Buffer {
  const options = { cwd: root, stdio: 'pipe', env: { ...process.env, SLS_TELEMETRY_DISABLED: '1' } } as const;
  execFileSync(process.execPath, ['build.ts'], options);
  execFileSync(process.execPath, ['node_modules/serverless/bin/serverless.js', 'package'], options);
  return readFileSync(path.join(root, '.serverless/gongkai.zip'));
}

function functionEnvironment(): Record<string, string> {
  return {
    AWS_ENDPOINT_URL_S3: rig.endpoint,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_REGION: region,
    REPORTS_BUCKET: REPORTS,
    RESULTS_BUCKET: RESULTS,
    STAGE: 'test',
    UPLOADS_QUEUE_URL: 'https://sqs.invalid/uploads',
  };
}

/** Two reports, one of which cannot be read, in a bucket of their own. */
async function storeFilings(bucket: string): Promise<void> {
  await ensureBucket(rig.s3, bucket);
  for (const filing of [filingOf(sampleReport(), '一.docx'), unreadableFiling('二.pdf')])
    await storeFiling(rig.s3, bucket, filing);
}

/** Runs the handler of the zip in a process of its own, as Lambda does, with nothing of this project around it. */
async function invoke(file: string, event: unknown): Promise<unknown> {
  const program = `
    const { handler } = await import(${JSON.stringify(`file://${app}/dist/app/${file}`)});
    const result = await handler(${JSON.stringify(event)}, { awsRequestId: 'request-1' });
    process.stdout.write('\\n' + JSON.stringify(result ?? null));
    process.exit();`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    cwd: app,
    env: functionEnvironment(),
  });
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n') + 1)) as unknown;
}

test('the zip is small, and runs on any processor', async () => {
  expect(zip.length).toBeLessThan(4 * megabyte);
  const { files } = await JSZip.loadAsync(zip);
  const names = Object.keys(files);
  expect(names.filter((name) => name.endsWith('.node'))).toEqual([]);
  expect(names.filter((name) => !name.startsWith('dist/app/'))).toEqual([]);
  expect(names).toEqual(
    expect.arrayContaining(['child', 'collect', 'convert', 'sweep'].map((name) => `dist/app/${name}.mjs`)),
  );
});

test('convert is ready before the rules, the form and the page are loaded', () => {
  const loaded = loadedAtStart('convert.mjs');
  expect(loaded.filter((file) => textIn(file).includes('GetObjectCommand'))).not.toEqual([]);
  for (const one of ['requests-balance', 'naturalPerson', '<!doctype html>']) {
    const having = globSync('*.mjs', { cwd: path.join(app, 'dist/app') }).filter((file) => textIn(file).includes(one));
    expect(having, one).not.toEqual([]);
    expect(
      loaded.filter((file) => having.includes(file)),
      one,
    ).toEqual([]);
  }
});

/** A program of the zip and all that it imports, and waits for, before it runs; a name stands as often as it is imported. */
function loadedAtStart(file: string): readonly string[] {
  const imports = textIn(file).matchAll(/\b(?:from|import)\s*"\.\/([\w-]+\.mjs)"/g);
  return [file, ...[...imports].flatMap(([, beside = '']) => loadedAtStart(beside))];
}

function textIn(file: string): string {
  return readFileSync(path.join(app, 'dist/app', file), 'utf8');
}

test('packaged again, the zip is the same byte for byte, and so is its bill', { timeout: 300_000 }, () => {
  const bill = textOf(BILL);
  for (const file of projectFiles('lib/**/*.ts')) utimesSync(path.join(root, file), new Date(), new Date());
  expect(sha256(packaged())).toBe(sha256(zip));
  expect(textOf(BILL)).toBe(bill);
});

test('the bill of materials names what the zip was made of, and the zip has its licences', async () => {
  const { bomFormat, specVersion, components } = billOfMaterials.parse(JSON.parse(textOf(BILL)));
  expect([bomFormat, specVersion]).toEqual(['CycloneDX', '1.6']);
  const names = components.map(({ name, version }) => `${name} ${version}`);
  expect(names).toEqual([...new Set(names)].sort());
  const needed = ['pdfjs-dist', 'mammoth', 'jszip', '@xmldom/xmldom', 'zod', '@aws-sdk/client-s3'];
  expect(components.map(({ name }) => name)).toEqual(expect.arrayContaining(needed));
  const locked = lockedPackages().filter(({ isShipped }) => isShipped);
  const packages = locked.map(({ name, version }) => `${name} ${version}`);
  expect(names.filter((name) => !packages.includes(name))).toEqual([]);
  const { files } = await JSZip.loadAsync(zip);
  const notices = (await files['dist/app/THIRD-PARTIES.txt']?.async('string')) ?? '';
  expect(names.filter((name) => !notices.split('\n').includes(name))).toEqual([]);
});

const BILL = 'dist/bill-of-materials.cdx.json';
const billOfMaterials = z.object({
  bomFormat: z.string(),
  specVersion: z.string(),
  components: z.array(
    z.object({
      name: z.string(),
      version: z.string(),
      purl: z.string().startsWith('pkg:npm/'),
      hashes: z.tuple([z.object({ alg: z.literal('SHA-512'), content: z.hex().length(128) })]),
      licenses: z.array(z.unknown()).length(1),
    }),
  ),
});

test.each(globSync('samples/*.{docx,pdf}', { cwd: root }))(
  'the zip converts %s',
  { timeout: 120_000 },
  async (sample) => {
    const event: unknown = JSON.parse(await rig.upload(sample, readFileSync(path.join(root, sample))));
    expect(await invoke('convert.mjs', event)).toBeNull();
    const latest = await rig.latest(sample);
    expect(latest?.agency).toBe('望澜县水务局');
    expect(latest?.status === 'invalid').toBe(sample.includes('2023'));
    expect(JSON.parse(await rig.text(latest?.files.report ?? ''))).toMatchObject({ edition: '2021' });
  },
);

describe('in the sandbox, the zip', () => {
  const limits = { memoryMegabytes: 1769, timeoutMilliseconds: 120_000 };
  const written: string[] = [];

  function open(more: Partial<typeof limits> = {}): Sandbox {
    return openSandbox({
      ...{ zip: path.join(root, '.serverless/gongkai.zip'), handler: 'dist/app/convert.handler', ...limits, ...more },
      environment: functionEnvironment(),
      write: (text) => written.push(text),
    });
  }

  const inSandbox = testWith('bwrap', 'unzip');

  inSandbox(
    'converts PDF, DOCX and a PDF without its fonts, and answers what is hostile',
    { timeout: 300_000 },
    async () => {
      const sandbox = open();
      const files = {
        'samples.pdf': readFileSync(path.join(root, globSync('samples/*.pdf', { cwd: root })[0] ?? '')),
        'samples.docx': readFileSync(path.join(root, globSync('samples/*.docx', { cwd: root })[0] ?? '')),
        'no-fonts.pdf': reportPdf(sampleParts('2021')),
        'hostile.pdf': Buffer.from('%PDF-1.7\n1 0 obj\n<</Kids[1 0 R]>>\n'.repeat(1000)),
      };
      const statuses = new Map<string, string | undefined>();
      for (const [name, bytes] of Object.entries(files)) {
        expect(await sandbox.invoke(inQueue(await rig.upload(`sandbox/${name}`, bytes)))).toEqual({
          batchItemFailures: [],
        });
        statuses.set(name, (await rig.latest(`sandbox/${name}`))?.status);
      }
      expect(statuses.get('hostile.pdf')).toBe('unreadable');
      expect([...statuses.values()].filter((status) => status === 'unreadable')).toHaveLength(1);
      process.stdout.write(`zip ${zip.length} bytes, init ${sandbox.initMilliseconds()?.toFixed(0) ?? '?'} ms\n`);
      await sandbox.close();
    },
  );

  inSandbox('writes the tables of what is among the results', { timeout: 120_000 }, async () => {
    await storeFilings('collected');
    const sandbox = openSandbox({
      ...{ zip: path.join(root, '.serverless/gongkai.zip'), handler: 'dist/app/collect.handler' },
      ...{ memoryMegabytes: 3008, timeoutMilliseconds: 120_000, write: (text: string) => written.push(text) },
      environment: { ...functionEnvironment(), RESULTS_BUCKET: 'collected' },
    });
    const told = (await sandbox.invoke({ expected: ['望澜县水务局'] })) as { reports: number; files: string[] };
    await expect(sandbox.invoke({ agencies: [] })).rejects.toThrow('agencies');
    await sandbox.close();
    expect(told.reports).toBe(2);
    expect(told.files).toContain('collections/collection.xlsx');
    const stored = rig.store.bucket('collected').keys();
    expect(stored.filter((key) => key.startsWith('collections/'))).toEqual(told.files.toSorted());
  });

  inSandbox(
    'is ended by its limits of time and memory, and the message comes again',
    { timeout: 300_000 },
    async () => {
      const event = inQueue(await rig.upload('sandbox/limits.pdf', reportPdf(sampleParts('2021'))));
      for (const [more, reason] of [
        [{ timeoutMilliseconds: 20 }, 'Sandbox.Timedout'],
        [{ memoryMegabytes: 64 }, 'Runtime.OutOfMemory'],
      ] as const) {
        const sandbox = open(more);
        await expect(sandbox.invoke(event)).rejects.toThrow(reason);
        await sandbox.close();
      }
      const sandbox = open();
      await expect(sandbox.invoke({ nothing: 'known' })).rejects.toThrow('not all objects');
      expect(await sandbox.invoke(event)).toEqual({ batchItemFailures: [] });
      expect(await rig.latest('sandbox/limits.pdf')).toMatchObject({ year: 2023 });
      await sandbox.close();
    },
  );
});

describe('the template', () => {
  const template = () =>
    JSON.parse(
      readFileSync(path.join(root, '.serverless/cloudformation-template-update-stack.json'), 'utf8'),
    ) as Template;

  const page = readFileSync(path.join(root, 'docs/operating.md'), 'utf8');

  test('holds against CloudFormation’s own description of its resources', () => {
    expect(faultsOf(template())).toEqual([]);
  });

  testWithNag()('cdk-nag has nothing against it but what is meant so', { timeout: 60_000 }, () => {
    const meant = exceptions.flatMap(({ rule, resources }) => resources.map((resource) => `${rule} ${resource}`));
    const complaints = complaintsOf(path.join(root, '.serverless/cloudformation-template-update-stack.json'));
    expect(complaints).toEqual(meant.sort());
  });

  test('a wrong one does not', () => {
    const wrong = {
      Queue: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeOut: 1, KmsMasterKeyId: { Ref: 'Nowhere' } } },
      Policy: { Type: 'AWS::SQS::QueuePolicy', Properties: {} },
      Other: { Type: 'AWS::SQS::Kue' },
    };
    expect(faultsOf({ Resources: wrong })).toEqual([
      'Queue: no property VisibilityTimeOut',
      'Queue: no resource Nowhere',
      'Policy: PolicyDocument is missing',
      'Policy: Queues is missing',
      'Other: no such type AWS::SQS::Kue',
    ]);
  });

  test('no resource waits for itself', () => {
    const { Resources } = template();
    const reaches = (name: string, seen: readonly string[]): boolean =>
      seen.includes(name) ||
      (Resources[name] !== undefined && namesIn(Resources[name]).some((next) => reaches(next, [...seen, name])));
    expect(Object.keys(Resources).filter((name) => reaches(name, []))).toEqual([]);
  });

  test('buckets are private, encrypted, versioned and kept, and a queue waits six times as long as the function', () => {
    const { Resources } = template();
    for (const bucket of ['ReportsBucket', 'ResultsBucket']) {
      expect(Resources[bucket]).toMatchObject({
        DeletionPolicy: 'Retain',
        Properties: {
          VersioningConfiguration: { Status: 'Enabled' },
          PublicAccessBlockConfiguration: { BlockPublicPolicy: true },
        },
      });
    }
    const timeout = Number(Resources['ConvertLambdaFunction']?.Properties?.['Timeout']);
    for (const queue of ['UploadsQueue', 'BackfillQueue'])
      expect(Number(Resources[queue]?.Properties?.['VisibilityTimeout'])).toBeGreaterThanOrEqual(6 * timeout);
    const mapping = Resources['ConvertEventSourceMappingSQSUploadsQueue'];
    expect(mapping?.Properties).toMatchObject({ BatchSize: 1, FunctionResponseTypes: ['ReportBatchItemFailures'] });
  });

  test('no role may delete, or do anything to everything but trace', () => {
    for (const role of ['ConvertRole', 'SweepRole', 'CollectRole']) {
      const grants = grantsOf(template(), role);
      expect(grants.filter(([action]) => /delete|\*/i.test(action) && action !== 'sqs:DeleteMessage')).toEqual([]);
      expect(grants.filter(([action, resource]) => resource === '*' && !action.startsWith('xray:'))).toEqual([]);
    }
  });

  test('convert may do on S3 what it does, and nothing else', async () => {
    const { s3, calls } = recordingS3(rig.s3);
    const telemetry = { write: () => undefined, service: 'gongkai-convert', stage: 'test' };
    const handler = createHandler({ ...rig.service, s3 }, telemetry);
    for (const year of [2023, 2021, 2022]) {
      const event = await rig.upload(`权限/${year}.pdf`, paper('望澜县编办', year));
      await handler(JSON.parse(event), context);
    }
    const unversioned = (await rig.upload('权限/无版本.pdf', paper('望澜县编办', 2020))).replace(
      /,"versionId":"[^"]+"/,
      '',
    );
    await handler(JSON.parse(unversioned), context);
    expectExact(calls, 'ConvertRole');
  });

  test('the sweep may do on S3 what it does, and nothing else', async () => {
    const { s3, calls } = recordingS3(rig.s3);
    const range = { bucket: REPORTS, prefix: '', from: '', to: '9' };
    for await (const version of findUnsettled({ ...rig.service, s3 }, range)) expect(version.key).toBeDefined();
    expectExact(calls, 'SweepRole');
  });

  test('the collection may do on S3 what it does, and nothing else', async () => {
    await storeFilings('collected-here');
    const { s3, calls } = recordingS3(rig.s3);
    await createCollect({ s3, results: 'collected-here', write: () => undefined, stage: 'test' })({});
    expectExact(new Set([...calls].map((call) => call.replace(' collected-here', ` ${RESULTS}`))), 'CollectRole');
  });

  function expectExact(calls: ReadonlySet<string>, role: string): void {
    const done = [...calls].map((call) =>
      call.replace(` ${REPORTS}`, ' ReportsBucket').replace(` ${RESULTS}`, ' ResultsBucket'),
    );
    const granted = grantsOf(template(), role)
      .filter(([action]) => action.startsWith('s3:') && action !== 's3:ListBucket')
      .map(([action, resource]) => `${action} ${resource}`);
    const covers = (grant: string, call: string) =>
      grant.endsWith('/*') ? call.startsWith(grant.slice(0, -1)) : call === grant;
    expect(done.filter((call) => !granted.some((grant) => covers(grant, call)))).toEqual([]);
    expect(granted.filter((grant) => !done.some((call) => covers(grant, call)))).toEqual([]);
  }

  test('the page for operators has a row for every metric and for every line of the log', () => {
    const endings = ['converted', 'unreadable', 'quarantined', 'stale', 'duplicate', 'skipped', 'failed'];
    const messages = [...endings.map((ending) => `report.${ending}`), 'sweep.finished', 'collection.written'];
    const rows = [...Object.keys(metrics), ...messages];
    expect(rows.filter((name) => !page.includes(`| \`${name}\` |`))).toEqual([]);
  });

  test('the page for operators has a row for every alarm', () => {
    const alarms = Object.entries(template().Resources).filter(([, { Type }]) => Type === 'AWS::CloudWatch::Alarm');
    expect(alarms.length).toBeGreaterThan(10);
    expect(alarms.map(([name]) => name.replace(/Alarm$/, '')).filter((name) => !page.includes(`| ${name} |`))).toEqual(
      [],
    );
  });

  test('every metric that an alarm looks at is one that is written', async () => {
    const watched = metricsWatchedIn(template());
    expect(watched.length).toBeGreaterThan(5);
    const written = await writtenMetrics(rig);
    expect(watched.filter((metric) => !written.has(metric))).toEqual([]);
  });

  test('every metric on the dashboard is one of ours', () => {
    const dashboard = JSON.stringify(template().Resources['Dashboard']).replaceAll('\\', '');
    const shown = [...dashboard.matchAll(/(?:"Gongkai", "|MetricName=")(\w+)/g)].map(([, name = '']) => name);
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter((name) => !(name in metrics))).toEqual([]);
  });
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
