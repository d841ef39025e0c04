import { jsonSchemaOf, jsonSchemas as schemasOfOutputs } from '../lib/output/json-schemas.ts';
import { rollup, rollupSchemaId } from '../lib/rollup/rollup-schema.ts';
import { catalogueVersion } from '../lib/rules/catalogue-version.ts';
import { catalogue } from '../lib/rules/catalogue/index.ts';
import type { Rule, Severity } from '../lib/rules/rule.ts';
import { errorsPage } from './errors-page.ts';
import { glossaryPage } from './glossary-page.ts';
import { layoutsPage } from './layouts-page.ts';

export const jsonSchemas = {
  ...schemasOfOutputs,
  rollup: jsonSchemaOf(rollup, rollupSchemaId, 'rollup.json: the reports of some agencies, added up'),
};

const titles: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', info: 'Remarks' };

/** What the documentation says because the code does: texts by their paths. `npm run docs` writes them. */
export const generatedFiles: Readonly<Record<string, string>> = {
  'docs/errors.md': errorsPage(),
  'docs/glossary.md': glossaryPage(),
  'docs/layouts.md': layoutsPage(),
  'docs/rules.md': rulesPage(),
  'docs/schemas/report.schema.json': jsonOf(jsonSchemas.report),
  'docs/schemas/rollup.schema.json': jsonOf(jsonSchemas.rollup),
  'docs/schemas/validation.schema.json': jsonOf(jsonSchemas.validation),
};

function jsonOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function rulesPage(): string {
  return `# Rules

Catalogue ${catalogueVersion}, ${catalogue.length} rules. This page is written by \`npm run docs\` from \`lib/rules/catalogue/\`.

A rule judges a report as it was printed; no figure is recomputed or filled in. Its outcome is passed, failed or skipped, where skipped
says that it cannot be judged: a figure is missing, nothing is said, there is no report of last year. An empty cell is not 0.
Any error makes a report invalid; any warning gives it the status warnings; remarks of severity info do not count.
A single finding may weigh less or more than its rule, which its example then says.

${(['error', 'warning', 'info'] as const).map(chapter).join('\n')}`;
}

function chapter(severity: Severity): string {
  const rules = catalogue.filter((rule) => rule.severity === severity);
  return `## ${titles[severity]}\n\n${rules.map(entry).join('\n')}`;
}

function entry({ id, title, basis, example, since }: Rule): string {
  return `### \`${id}\`

${title.zh}: ${title.en}.

- Basis: ${basis}
- Fails, for example: ${example}
- Since: ${since}
`;
}
