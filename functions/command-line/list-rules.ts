import { catalogueVersion } from '../../lib/rules/catalogue-version.ts';
import { catalogue } from '../../lib/rules/catalogue/index.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { severities } from './severities.ts';

/** The catalogue for a terminal, in its own order; docs/rules.md says more. */
export function listRules(): string {
  return `${catalogue.map(entryOf).join('\n')}\n${catalogue.length}条规则 rules, ${catalogueVersion}\n`;
}

function entryOf({ id, severity, title, basis }: Rule): string {
  return `${severities[severity]}  ${id}\n      ${title.zh}\n      ${title.en}\n      依据 basis: ${basis}\n`;
}
