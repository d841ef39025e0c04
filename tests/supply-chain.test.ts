import { expect, test } from 'vitest';
import * as z from 'zod';
import { lockedPackages } from './support/locked-packages.ts';
import { textOf } from './support/source-files.ts';

/** Of each line of versions, the first without the flaws that are known of it; all of them read strangers' files. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  // CVE-2026-16633, CVE-2024-4367: a script out of a PDF
  'pdfjs-dist': ['6.2.108'],
  // CVE-2025-11849: a picture that is any file of the machine
  mammoth: ['1.11.0'],
  // CVE-2022-48285, CVE-2021-23413: entries that lead out of the folder, or to a prototype
  jszip: ['3.8.0'],
  // CVE-2026-34601, CVE-2026-41673, CVE-2026-83608, CVE-2026-83614, CVE-2022-39353
  '@xmldom/xmldom': ['0.8.15', '0.9.12'],
};

const LICENSES = [
  ...['MIT', 'Apache-2.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'ISC'],
  ...['(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'],
];

const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
    overrides: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(textOf('package.json')));
const direct = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

test.each(Object.entries(FLOORS))('every copy of %s is of a version whose known flaws are mended', (name, floors) => {
  const copies = lockedPackages().filter((each) => each.name === name);
  expect(copies).not.toEqual([]);
  for (const { version } of copies) {
    const floor = floors.find((each) => lineOf(each) === lineOf(version));
    expect(floor, `nobody has looked at the line of ${version}`).toBeDefined();
    expect(weightOf(version), version).toBeGreaterThanOrEqual(weightOf(floor ?? version));
  }
});

/** The versions that a caret would take for one. */
function lineOf(version: string): string {
  return /^(?:0\.\d+|\d+)/.exec(version)?.[0] ?? '';
}

function weightOf(version: string): number {
  return version.split('.').reduce((weight, step) => weight * 1e5 + Number(step), 0);
}

test('what is shipped may be passed on by anybody', () => {
  const shipped = lockedPackages().filter(({ isShipped }) => isShipped);
  expect(shipped.length).toBeGreaterThan(40);
  expect(shipped.filter(({ license }) => !LICENSES.includes(license ?? ''))).toEqual([]);
});

test('nothing that is shipped runs a program when it is installed, nor would anything be let', () => {
  expect(lockedPackages().filter(({ isShipped, hasInstallScript }) => isShipped && hasInstallScript)).toEqual([]);
  expect(textOf('.npmrc').split('\n')).toContain('ignore-scripts=true');
});

test('every version is named to the last digit', () => {
  const versions = [...Object.entries(direct), ...Object.entries(manifest.overrides)];
  expect(versions.filter(([, version]) => !/^(?:npm:[@\w/-]+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
});

test('every dependency has its line in the README', () => {
  const readme = textOf('README.md');
  const named = Object.keys(direct).filter((name) => !name.startsWith('@types/'));
  expect(named.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});
