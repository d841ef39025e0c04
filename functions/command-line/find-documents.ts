import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface Found {
  readonly documents: readonly string[];
  /** Named paths that lead to no document. */
  readonly missing: readonly string[];
}

/**
 * The documents at the paths that a person named. A named file is always one, whatever its name: its bytes decide. In a folder, hidden
 * files, the lock files of office programs (`~$…`), JSON and the folder of our own outputs are passed over.
 */
export async function findDocuments(named: readonly string[], outputs: string): Promise<Found> {
  const found = await Promise.all(named.map((one) => documentsAt(path.normalize(one), path.resolve(outputs))));
  return {
    documents: [...new Map(found.flat().map((file) => [path.resolve(file), file])).values()],
    missing: named.filter((_, index) => found[index]?.length === 0),
  };
}

async function documentsAt(place: string, outputs: string): Promise<readonly string[]> {
  const entry = await stat(place).catch(() => undefined);
  if (entry?.isFile()) return [place];
  return entry?.isDirectory() ? documentsIn(place, outputs) : [];
}

async function documentsIn(folder: string, outputs: string): Promise<readonly string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(
    ({ name }) => !/^\.|^~\$|\.json$/i.test(name),
  );
  const sorted = entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return (await Promise.all(sorted.map((entry) => documentsOf(entry, outputs)))).flat();
}

/** A link to a folder is not followed: it may lead back to where it stands. */
async function documentsOf(entry: Dirent, outputs: string): Promise<readonly string[]> {
  const place = path.join(entry.parentPath, entry.name);
  if (entry.isDirectory()) return path.resolve(place) === outputs ? [] : documentsIn(place, outputs);
  const target = await stat(place).catch(() => undefined);
  return target?.isFile() ? [place] : [];
}
