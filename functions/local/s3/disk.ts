import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { StoredVersion, Versioning } from './stored-version.ts';

/** The folder of one bucket. A version is two files, `<sequencer>.bytes` and then `<sequencer>.json`: with the second it is there. */
export interface BucketFolder {
  readonly settings: () => { readonly versioning: Versioning };
  readonly saveVersioning: (versioning: Versioning) => void;
  readonly versions: () => readonly StoredVersion[];
  readonly save: (version: StoredVersion, bytes: Uint8Array) => void;
  readonly remove: (version: StoredVersion) => void;
  readonly read: (version: StoredVersion) => Promise<Buffer>;
  readonly drop: () => void;
}

export function bucketFolder(folder: string): BucketFolder {
  const file = (name: string) => path.join(folder, name);
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(file(`${name}.part`), content);
    renameSync(file(`${name}.part`), file(name));
  };
  mkdirSync(folder, { recursive: true });
  return {
    settings: () => JSON.parse(readFileSync(file('bucket.json'), 'utf8')) as { versioning: Versioning }, // saveVersioning() wrote it
    saveVersioning: (versioning) => {
      write('bucket.json', JSON.stringify({ versioning }));
    },
    versions: () => loadVersions(folder),
    save: (version, bytes) => {
      write(`${version.sequencer}.bytes`, bytes);
      write(`${version.sequencer}.json`, JSON.stringify(version));
    },
    remove: ({ sequencer }) => {
      rmSync(file(`${sequencer}.json`), { force: true });
      rmSync(file(`${sequencer}.bytes`), { force: true });
    },
    read: ({ sequencer }) => readFile(file(`${sequencer}.bytes`)),
    drop: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

export function bucketNames(root: string): readonly string[] {
  mkdirSync(root, { recursive: true });
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}

/** Oldest first. What a put left behind that was cut off before its end is cleared away. */
function loadVersions(folder: string): readonly StoredVersion[] {
  const names = readdirSync(folder).sort();
  const saved = new Set(names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)));
  for (const name of names) {
    const isRest = name.endsWith('.part') || (name.endsWith('.bytes') && !saved.has(name.slice(0, -'.bytes'.length)));
    if (isRest) rmSync(path.join(folder, name));
  }
  return [...saved]
    .filter((name) => name !== 'bucket')
    .map((name) => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')) as StoredVersion); // save() wrote it
}
