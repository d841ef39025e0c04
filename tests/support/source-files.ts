import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import ts from 'typescript';

export const root = path.resolve(import.meta.dirname, '../..');

const NOT_OURS = new Set(['node_modules', '.git', 'dist', 'data', 'coverage', '.serverless']);

/** Every file of the project that matches, as a path from its root with forward slashes. */
export function projectFiles(pattern: string): readonly string[] {
  const options = {
    cwd: root,
    withFileTypes: true,
    exclude: ({ name }: { name: string }) => NOT_OURS.has(name),
  } as const;
  return globSync(pattern, options)
    .filter((entry) => entry.isFile() && !NOT_OURS.has(entry.name)) // in a worktree, .git is a file
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

export interface Import {
  /** The file that imports, from the project's root. */
  readonly from: string;
  readonly kind: 'file' | 'node' | 'package';
  /** A file from the project's root, `node:…`, or the name of a package without its sub-path. */
  readonly to: string;
}

/** Static and dynamic imports, re-exports and imports of types alike. */
export function importsOf(file: string): readonly Import[] {
  return ts.preProcessFile(textOf(file)).importedFiles.map(({ fileName }) => importOf(file, fileName));
}

function importOf(from: string, specifier: string): Import {
  if (specifier.startsWith('.'))
    return { from, kind: 'file', to: path.posix.join(path.posix.dirname(from), specifier) };
  if (isBuiltin(specifier)) return { from, kind: 'node', to: specifier };
  return { from, kind: 'package', to: specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/') };
}
