import { producedBy } from '../../lib/report/producer.ts';
import { catalogueVersion } from '../../lib/rules/catalogue-version.ts';

/** The versions of gongkai and of its catalogue of rules, as a step of a path. */
export const engine = `${producedBy.version}-rules-${catalogueVersion}`;
