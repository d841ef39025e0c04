import path from 'node:path';
import { bundle } from './functions/bundle.ts';

/** Bundles the functions into one folder, as they lie in the zip: `serverless package` only packs it. */
const programs = ['convert', 'sweep', 'collect', 'isolation/child'].map((name) => `functions/${name}.ts`);
await bundle(programs, path.join(import.meta.dirname, 'dist/app'));
