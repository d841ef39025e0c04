import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { processReport } from '../lib/pipeline.ts';
import { report as reportSchema } from '../lib/report/schema.ts';
import { generatedDocx } from './support/generated/docx.ts';
import { drawFrom } from './support/generated/draw.ts';
import { layoutOf } from './support/generated/layout.ts';
import type { Layout } from './support/generated/layout.ts';
import { drawReport } from './support/generated/report.ts';
import { isInstalled, testWith } from './support/programs.ts';
import { rewrites, rewritten } from './support/rewrites.ts';

const run = promisify(execFile);

/** Reports by what is special about them, with the seed that they are drawn from: of either edition. */
const reports: Readonly<Record<string, readonly [seed: number, layout: Layout]>> = {
  'as the form is printed': [15, layoutOf()],
  'with table 二 and table 四 in parts': [2, layoutOf({ tableTwo: 'apart', tableFour: 'split', note: 'above' })],
  'with other labels and units': [25, layoutOf({ labels: 'seen', numbers: 'with-unit', zeros: '/' })],
  'with figures that a page break wraps': [18, layoutOf()],
  'with separated thousands and blanks': [11, layoutOf({ numbers: 'separated', zeros: '', note: 'row' })],
};

let folder = '';

/** LibreOffice takes long to start: it prints all of them at once. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gongkai-equal-'));
  const files = Object.values(reports).map(([seed, layout]) => ({
    layout,
    seed,
    at: path.join(folder, `${seed}.docx`),
  }));
  for (const { layout, seed, at } of files)
    await writeFile(at, await generatedDocx(drawReport(drawFrom(seed)), layout));
  if (!isInstalled('soffice')) return;
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const printing = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder];
  await run('soffice', [...printing, ...files.map(({ at }) => at)]);
}, 180_000);

afterAll(() => rm(folder, { recursive: true }));

/** What is read from a file, but for the file itself, where in it things stand, and doubts: a DOCX has no pages that cut its rows. */
async function contentOf(bytes: Uint8Array): Promise<object> {
  const { report } = await processReport({ bytes, name: 'report', object: null, previous: null });
  const { source, evidence, claims, losses, ...content } = reportSchema.parse(JSON.parse(report ?? ''));
  expect(source.bytes).toBe(bytes.length);
  return {
    ...content,
    raws: Object.entries(evidence).map(([pointer, { raw }]) => [pointer, raw.replace(/\s/gu, '')]),
    claims: claims.map((claim) => ({ ...claim, spot: null })),
    losses: losses.map((loss) => ({ ...loss, spot: null })),
  };
}

describe.each(Object.entries(reports))('a report %s', (_, [seed]) => {
  const fileOf = (format: 'docx' | 'pdf') => readFile(path.join(folder, `${seed}.${format}`));

  testWith('soffice')('says the same in a DOCX and in the PDF that LibreOffice prints of it', async () => {
    expect(await contentOf(await fileOf('pdf'))).toEqual(await contentOf(await fileOf('docx')));
  });
});

const ways = Object.keys(rewrites) as (keyof typeof rewrites)[]; // its own keys

for (const way of ways) {
  testWith('soffice', rewrites[way][0])(`a report says the same once rewritten: ${way}`, async () => {
    const pdf = await readFile(path.join(folder, '2.pdf'));
    expect(await contentOf(await rewritten(pdf, way))).toEqual(await contentOf(pdf));
  });
}
