import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bundleChild } from '../isolation/bundle-child.ts';
import type { Converter, ConverterOptions } from '../isolation/converter.ts';
import { createConverter } from '../isolation/converter.ts';

/** From so many documents on, it takes less time to bundle what reads them than the bundle saves. */
const BUNDLE_FROM = 4;

export async function openConverter(
  documents: number,
  options: Pick<ConverterOptions, 'jobs' | 'onFailure'>,
): Promise<Converter> {
  if (documents < BUNDLE_FROM) return createConverter(options);
  const folder = await mkdtemp(path.join(tmpdir(), 'gongkai-reader-'));
  const { convert, close } = createConverter({ ...options, program: await bundleChild(folder) });
  return {
    convert,
    close: async () => {
      await close();
      await rm(folder, { recursive: true });
    },
  };
}
