import * as z from 'zod';
import { textOf } from './source-files.ts';

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string(),
      license: z.string().optional(),
      dev: z.boolean().default(false),
      devOptional: z.boolean().default(false),
      hasInstallScript: z.boolean().default(false),
    }),
  ),
});

export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string | undefined;
  /** Whether it is needed to run, and not for tests and building alone. */
  readonly isShipped: boolean;
  readonly hasInstallScript: boolean;
}

/** Every copy of every package that `npm ci` installs. */
export function lockedPackages(): readonly LockedPackage[] {
  const { packages } = lockFile.parse(JSON.parse(textOf('package-lock.json')));
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, { dev, devOptional, version, license, hasInstallScript }]) => {
      const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { ...{ name, version, license, hasInstallScript }, isShipped: !dev && !devOptional };
    });
}
