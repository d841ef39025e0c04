import { realpathSync } from 'node:fs';
import path from 'node:path';
import { childProgram } from './start-child.ts';

/**
 * What a child runs, bundled into a folder of its own, from which it starts in less than half the time that the sources take.
 * Returns the program for `createConverter`: where esbuild is not installed, the sources.
 */
export async function bundleChild(folder: string): Promise<string> {
  try {
    const { bundle } = await import('../bundle.ts');
    await bundle(['functions/isolation/child.ts'], folder);
    return path.join(realpathSync(folder), 'child.mjs');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return childProgram;
    throw error;
  }
}
