import { expect, test } from 'vitest';
import type { Import } from './support/source-files.ts';
import { importsOf, projectFiles, textOf } from './support/source-files.ts';

/** Which parts of the project each part may import besides itself; a part is a folder or a file of lib/, and functions/. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  characters: [],
  document: [],
  errors: [],
  report: ['document'],
  readers: ['characters', 'document', 'errors'],
  outline: ['document', 'report', 'errors'],
  binding: ['document', 'report', 'outline'],
  claims: ['document', 'report', 'outline'],
  assembly: ['document', 'report', 'outline', 'binding', 'claims'],
  rules: ['characters', 'report'],
  output: ['characters', 'document', 'report', 'rules', 'errors'],
  office: [],
  collection: ['report', 'rules'],
  rollup: ['report', 'rules', 'collection', 'office'],
  pipeline: ['errors', 'report', 'readers', 'outline', 'binding', 'claims', 'assembly', 'rules', 'output'],
  functions: ['pipeline', 'errors', 'report', 'rules', 'output', 'office', 'collection', 'rollup'],
};

/** What lib/ may use of Node: functions of their arguments alone. */
const PURE = ['node:buffer', 'node:crypto', 'node:url', 'node:zlib'];

const files = [...projectFiles('lib/**/*.ts'), ...projectFiles('functions/**/*.ts')];
const imports = files.flatMap(importsOf);

function partOf(file: string): string {
  const [top = '', part = ''] = file.split('/');
  return top === 'lib' ? part.replace(/\.ts$/, '') : top;
}

function shown({ from, to }: Import): string {
  return `${from} → ${to}`;
}

test('there is source to look at', () => {
  expect(files).toContain('lib/pipeline.ts');
  expect(imports.map(shown)).toContain('lib/pipeline.ts → lib/errors.ts');
});

test('every part of lib/ has its line in the table', () => {
  expect([...new Set(files.map(partOf))].filter((part) => !(part in mayImport))).toEqual([]);
});

test('parts import only what stands beside them in the table', () => {
  const wrong = imports.filter(({ from, kind, to }) => {
    if (kind !== 'file' || !to.endsWith('.ts') || partOf(from) === partOf(to)) return false;
    return !mayImport[partOf(from)]?.includes(partOf(to));
  });
  expect(wrong.map(shown)).toEqual([]);
});

test('the table has no way round in a circle', () => {
  const reaches = (part: string): readonly string[] =>
    (mayImport[part] ?? []).flatMap((next) => [next, ...reaches(next)]);
  expect(Object.keys(mayImport).filter((part) => reaches(part).includes(part))).toEqual([]);
});

test('lib/ uses nothing of Node that has a world behind it', () => {
  const used = imports.filter(({ from, kind }) => from.startsWith('lib/') && kind === 'node');
  expect(used.filter(({ to }) => !PURE.includes(to)).map(shown)).toEqual([]);
});

test('each third-party package is imported in one folder, zod where things are parsed', () => {
  const uses = imports.filter(({ kind }) => kind === 'package');
  const folders = [...Map.groupBy(uses, ({ to }) => to)].map(([name, each]) => ({
    name,
    folders: [...new Set(each.map(({ from }) => folderOf(from)))],
  }));
  const scattered = folders.filter(({ name, folders: { length } }) => length > (name === 'zod' ? PARSERS.length : 1));
  expect(scattered).toEqual([]);
  expect(PARSERS).toEqual(expect.arrayContaining(folders.find(({ name }) => name === 'zod')?.folders ?? []));
});

const PARSERS = ['lib/report', 'lib/output', 'lib/rollup', 'functions'];

function folderOf(file: string): string {
  return /^(?:lib\/readers\/[^/]+|lib\/[^/]+|functions)(?=\/)/.exec(file)?.[0] ?? file;
}

test('AWS is spoken to in three files', () => {
  const speakers = imports.filter(({ kind, to }) => kind === 'package' && to.startsWith('@aws-sdk/'));
  expect([...new Set(speakers.map(shown))].sort()).toEqual([
    'functions/s3.ts → @aws-sdk/client-s3',
    'functions/sqs.ts → @aws-sdk/client-sqs',
    'functions/stack.ts → @aws-sdk/client-cloudformation',
  ]);
});

test('the lock file names no registry', () => {
  expect(textOf('package-lock.json').match(/"resolved":.*/g)).toBeNull();
});

test('no file names a path of the machine that it was written on', () => {
  const texts = projectFiles('**/*').filter((file) => /\.(?:ts|js|json|md|yml|yaml|html|css)$|\/run$/.test(file));
  const hidden = projectFiles('.*').concat(projectFiles('.ci/**/*'));
  const found = [...texts, ...hidden].filter((file) => MACHINE_PATH.test(textOf(file)));
  expect(found).toEqual([]);
});

const MACHINE_PATH = /(?<![\w.])\/(?:home|Users|work)\/[\w.]|(?<![\w.])\/root\/|[A-Z]:\\\\?Users/;
