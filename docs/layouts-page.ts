import type { LayoutCase, LayoutKind } from '../tests/support/layouts/case.ts';
import { layoutKinds } from '../tests/support/layouts/index.ts';

/** `docs/layouts.md`: the layouts that the tests walk through, as the table of them says. */
export function layoutsPage(): string {
  const count = layoutKinds.reduce((sum, { layouts }) => sum + layouts.length, 0);
  return `# Layouts

${count} ways in which the same report is laid out. This page is written by \`npm run docs\` from \`tests/support/layouts/\`; \`npm run
docs:layouts\` draws its pictures anew. \`tests/layouts.test.ts\` has one test for each, of its name: the document is made, goes through
the whole pipeline, and all of this must hold.

- Every figure that is printed is the figure that is read; one that cannot be told is null, and is named here.
- Title, agency, year, headings and paragraphs are those that are printed.
- The rules that fail, the doubts and the losses are those named here, and no others.
- The characters that stand in the document are those that were read together with those in \`losses\`, each as many times.

${layoutKinds.map(chapter).join('\n')}`;
}

function chapter({ id, title, about, picture, layouts }: LayoutKind): string {
  const drawing = picture === undefined ? '' : `\n![${picture.layout}](layouts/${id}.png)\n`;
  return `## ${title}

${about}
${drawing}
| layout | what is special | how it is read | what is said |
| --- | --- | --- | --- |
${layouts.map(row).join('\n')}
`;
}

function row({ name, special, reading, outcome = {} }: LayoutCase): string {
  const { findings = [], doubts = [], losses = [], untold = [] } = outcome;
  const said = [
    ...saidOf('finding', findings),
    ...saidOf('doubt', doubts),
    ...saidOf('loss', losses),
    ...saidOf('null', untold),
  ];
  return `| ${[name, special, reading, said.join('; ')].join(' | ')} |`;
}

function saidOf(what: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${what} ${names.map((name) => `\`${name}\``).join(', ')}`];
}
