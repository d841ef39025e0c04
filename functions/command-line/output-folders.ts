import { createHash } from 'node:crypto';
import path from 'node:path';

export interface Placed {
  readonly file: string;
  /** Where its outputs go: the document's own name, with a mark of its path where others have the name too. */
  readonly folder: string;
  readonly shared: boolean;
}

export function placeOutputs(files: readonly string[], out: string): readonly Placed[] {
  const byName = Map.groupBy(files, nameOf);
  return files.map((file) => {
    const shared = (byName.get(nameOf(file))?.length ?? 0) > 1;
    return {
      file,
      shared,
      folder: path.join(out, shared ? `${path.basename(file)}~${markOf(file)}` : path.basename(file)),
    };
  });
}

/** What a disk that does not tell capitals apart takes for the same name. */
function nameOf(file: string): string {
  return path.basename(file).normalize('NFC').toLowerCase();
}

function markOf(file: string): string {
  return createHash('sha256').update(file.replaceAll(path.sep, '/')).digest('hex').slice(0, 8);
}
