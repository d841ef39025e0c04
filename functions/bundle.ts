import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build, stop } from 'esbuild';
import { copyFolder } from './copy-folder.ts';

const root = path.join(import.meta.dirname, '..');
const pdfjs = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Bundles programs into a folder that has all they need at run time, in the place of whatever is there. Gives the files that went
 * in, from the root of the project.
 */
export async function bundle(entryPoints: readonly string[], out: string): Promise<readonly string[]> {
  const { metafile, outputFiles } = await build({
    write: false, // esbuild says of a full disk only that it failed
    entryPoints: [...entryPoints],
    absWorkingDir: root,
    outdir: path.resolve(out),
    outExtension: { '.js': '.mjs' },
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    minify: true,
    legalComments: 'none',
    external: ['@napi-rs/canvas'],
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
    logLevel: 'warning',
    metafile: true,
  });
  await stop(); // else its process stays as long as ours
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  for (const { path: file, contents } of outputFiles) writeFileSync(file, contents);
  addAssets(out);
  return Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs));
}

function addAssets(out: string): void {
  // What pdf.js reads at run time, where the bundle looks for it.
  const copy = path.join(out, 'node_modules/pdfjs-dist');
  for (const name of ['cmaps', 'standard_fonts']) copyFolder(path.join(pdfjs, name), path.join(copy, name));
  for (const name of ['package.json', 'LICENSE']) copyFileSync(path.join(pdfjs, name), path.join(copy, name));
  // For readers to rehearse; by plain names, which every ZIP can hold.
  mkdirSync(path.join(out, 'samples'));
  for (const [at, name] of readdirSync(path.join(root, 'samples')).sort().entries()) {
    copyFileSync(path.join(root, 'samples', name), path.join(out, 'samples', `${at}${path.extname(name)}`));
  }
  // pdf.js asks for a canvas to draw on and complains where there is none. Nothing is ever drawn.
  const canvas = path.join(out, 'node_modules/@napi-rs/canvas');
  mkdirSync(canvas, { recursive: true });
  writeFileSync(path.join(canvas, 'package.json'), '{"name":"@napi-rs/canvas","main":"index.js"}\n');
  writeFileSync(path.join(canvas, 'index.js'), 'exports.DOMMatrix = exports.Path2D = exports.ImageData = class {};\n');
}
