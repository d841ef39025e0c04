import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Ways in which programs write a PDF anew, that shows the same on every page. */
export const rewrites = {
  'qpdf, streams uncompressed': ['qpdf', '--stream-data=uncompress', 'FROM', 'TO'],
  'qpdf, objects in streams': ['qpdf', '--object-streams=generate', 'FROM', 'TO'],
  'qpdf, linearized': ['qpdf', '--linearize', 'FROM', 'TO'],
  'mutool clean': ['mutool', 'clean', '-gggg', '-s', 'FROM', 'TO'],
  'Ghostscript pdfwrite': ['gs', '-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', '-oTO', 'FROM'],
} as const satisfies Readonly<Record<string, readonly [program: string, ...args: readonly string[]]>>;

/** A PDF as a program writes it anew. */
export async function rewritten(pdf: Uint8Array, way: keyof typeof rewrites): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-rewrite-'));
  const [from, to] = [path.join(folder, 'from.pdf'), path.join(folder, 'to.pdf')];
  const [program, ...args] = rewrites[way];
  try {
    await writeFile(from, pdf);
    await run(
      program,
      args.map((argument) => argument.replace('FROM', from).replace('TO', to)),
    );
    return await readFile(to);
  } finally {
    await rm(folder, { recursive: true });
  }
}
