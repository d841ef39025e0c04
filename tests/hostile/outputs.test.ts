import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { byAgencyKey, latestKey } from '../../functions/conversion/names.ts';
import { gongkai } from '../functions/support/gongkai.ts';
import { memoryRig } from '../functions/support/memory-rig.ts';
import { paper } from '../functions/support/paper-service.ts';
import { elementsOf } from '../support/html.ts';
import { reportDocx } from '../support/report-files.ts';
import { CANARY } from './hostile-file.ts';
import { soundParts } from './sound.ts';

/** What would turn a line around, hide a text, or end a line where nobody sees it. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const TRAPS = '\u202e\u2066\u{e0041}\u2028<script>alert(1)</script><img src=x onerror=alert(1)>javascript:alert(1)';
const FORMULA = '=cmd|calc';

const folder = mkdtempSync(path.join(tmpdir(), 'gongkai-outputs-'));
const inFolder = (...steps: string[]) => path.join(folder, ...steps);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Names that a disk takes. */
const names = {
  markup: '<img src=x onerror=alert(1)>.docx',
  commands: '年\u001b[31m报\u0007\n\u202e.docx',
  formula: `${FORMULA}.docx`,
  option: '--out.docx',
  long: `${'年'.repeat(80)}.docx`,
};

beforeAll(async () => {
  const hostile = soundParts.map((part, at) =>
    typeof part === 'string' && at > 0 ? `${part}${CANARY}${TRAPS}` : part,
  );
  const bytes = await reportDocx(hostile);
  for (const name of Object.values(names)) writeFileSync(inFolder(name), bytes);
});

describe('48, 50: on the command line', () => {
  const outputsOf = (name: string, file: string) => readFileSync(inFolder('out', name, file), 'utf8');

  test('names and texts are printed as texts, each in its own line', () => {
    const { stdout, stderr } = gongkai('convert', folder, '--out', inFolder('out'));
    for (const printed of [stripVTControlCharacters(stdout), stderr]) {
      expect(printed.split('\n').filter((line) => UNSEEN.test(line))).toEqual([]);
    }
    for (const name of Object.values(names)) expect(() => outputsOf(name, 'report.json')).not.toThrow();
  });

  test('an object of the log is a line of plain characters, and reads back', () => {
    const { stdout } = gongkai('convert', folder, '--out', inFolder('out'), '--log', 'json');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.filter((line) => UNSEEN.test(line))).toEqual([]);
    const files = lines.map((line) => (JSON.parse(line) as { file?: string }).file);
    expect(files).toEqual(expect.arrayContaining(Object.values(names).map((name) => inFolder(name))));
  });

  test('the page has no script, no handler, no picture and no way out', () => {
    const page = outputsOf(names.markup, 'summary.html');
    const elements = elementsOf(page);
    const attributes = elements.flatMap(({ tagName, attrs }) => attrs.map(({ name, value }) => [tagName, name, value]));
    expect(elements.map(({ tagName }) => tagName)).not.toEqual(expect.arrayContaining(['script']));
    expect(elements.map(({ tagName }) => tagName)).not.toEqual(expect.arrayContaining(['img']));
    expect(attributes.filter(([, name = '']) => name.startsWith('on'))).toEqual([]);
    const ways = attributes.filter(([, name = '']) => ['href', 'src', 'action', 'xlink:href'].includes(name));
    expect(ways.filter(([, , value = '']) => !value.startsWith('#'))).toEqual([]);
    expect(attributes).toContainEqual(['meta', 'content', expect.stringContaining("default-src 'none'")]);
    expect(page).toContain(CANARY);
    expect(page.split('\n').filter((line) => UNSEEN.test(line))).toEqual([]);
  });

  test('49: no cell of a table begins a formula', () => {
    gongkai('collect', inFolder('out'), '--out', inFolder('tables'));
    const tables = readdirSync(inFolder('tables')).filter((name) => name.endsWith('.csv'));
    const texts = tables.map((name) => readFileSync(inFolder('tables', name), 'utf8'));
    const cells = texts.flatMap((text) => parseCsv(text, { bom: true }).flat());
    expect(cells).toContain(`'${names.formula}`);
    expect(cells.filter((each) => /^[=+\-@\t\r]/.test(each) && Number.isNaN(Number(each)))).toEqual([]);
  });
});

test('48: no key holds what nobody sees, is too long, or leads elsewhere', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.constantFrom('../x', 'a//b', '\u202e', './.'),
  );
  fc.assert(
    fc.property(text, text, (key, agency) => {
      for (const made of [latestKey({ bucket: 'b', key: `年${key}` }), byAgencyKey(agency, 2023)]) {
        expect(made).not.toMatch(UNSEEN);
        expect(Buffer.byteLength(made)).toBeLessThanOrEqual(1024);
        expect(made.split('/').filter((step) => ['', '.', '..'].includes(step))).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

test('51: no line of the log holds a secret, or what a report says', async () => {
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', `secret-${CANARY}`);
  vi.stubEnv('AWS_SESSION_TOKEN', `token-${CANARY}`);
  const rig = memoryRig();
  const told = [
    await rig.deliver(await rig.upload('年报.pdf', paper('望澜县水务局', 2023, `${CANARY}${TRAPS}`))),
    await rig.deliver(await rig.upload('信.pdf', `${CANARY}${TRAPS}`)),
    await rig.deliver(await rig.upload('坏.pdf', paper('望澜县水务局', 2022)), {
      faultOf: () => new Error('S3 is away'),
    }),
  ];
  vi.unstubAllEnvs();
  const lines = told.flatMap((each) => each.lines);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => line.includes(CANARY) || UNSEEN.test(line.trimEnd()))).toEqual([]);
});
