import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundle } from './functions/bundle.ts';
import { billOf, noticesOf, thirdPartiesOf } from './third-parties.ts';

/** Bundles the functions into one folder, as they lie in the zip: `serverless package` only packs it. */
const programs = ['convert', 'sweep', 'collect', 'isolation/child'].map((name) => `functions/${name}.ts`);
const dist = path.join(import.meta.dirname, 'dist');
const parties = thirdPartiesOf(await bundle(programs, path.join(dist, 'app')));
writeFileSync(path.join(dist, 'app/THIRD-PARTIES.txt'), noticesOf(parties));
writeFileSync(path.join(dist, 'bill-of-materials.cdx.json'), billOf(parties));
