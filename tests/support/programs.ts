import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { test } from 'vitest';

/** Programs that some tests need, which npm does not bring, and the package of Debian that does. */
const packages = {
  soffice: 'libreoffice-writer-nogui libreoffice-calc-nogui',
  chromium: 'chromium',
  weasyprint: 'weasyprint',
  wkhtmltopdf: 'wkhtmltopdf',
  bwrap: 'bubblewrap',
  unzip: 'unzip',
  qpdf: 'qpdf',
  gs: 'ghostscript',
  mutool: 'mupdf-tools',
  radosgw: 'radosgw',
  'ceph-mon': 'ceph-mon ceph-common',
  'ceph-osd': 'ceph-osd',
  rclone: 'rclone',
} as const;

export type Program = keyof typeof packages;

/**
 * `test`, or, where a program is missing, a test that is skipped aloud. With GONGKAI_REQUIRE_PROGRAMS in the environment, as in CI,
 * it fails instead: what is said to be tested there is tested.
 */
export function testWith(...programs: readonly Program[]): typeof test | typeof test.skip {
  const missing = programs.filter((program) => !isInstalled(program));
  if (missing.length === 0) return test;
  const wanted = missing.map((program) => `${program} (apt-get install ${packages[program]})`).join(', ');
  if (process.env['GONGKAI_REQUIRE_PROGRAMS'] !== undefined) throw new Error(`missing: ${wanted}`);
  process.stderr.write(`tests skipped for want of ${wanted}\n`);
  return test.skip;
}

export function isInstalled(program: Program): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
