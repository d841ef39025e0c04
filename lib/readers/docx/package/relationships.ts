import { childrenNamed } from '../xml/xml.ts';
import type { OfficePackage } from './office-package.ts';

/** What a part says of another: `type` is the last step of the address that names it, `styles`, `header`, `officeDocument`. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The name of a part; outside the package, an address that nothing ever opens. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of a part, or of the package itself where the name is ''. */
export function relationshipsOf(source: OfficePackage, part: string): readonly Relationship[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const root = source.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  if (!root) return [];
  return childrenNamed(root, 'rels:Relationship').map(({ attributes }) => {
    const external = attributes.get('TargetMode') === 'External';
    const target = attributes.get('Target') ?? '';
    return {
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
      target: external ? target : resolve(folder, target),
      external,
    };
  });
}

/** `../media/x.png` from `word/` is `media/x.png`; a target never leads out of the package. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
