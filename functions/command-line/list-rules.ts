import { catalogue, catalogueVersion } from '../../lib/rules/catalogue/index.ts';
import type { Rule } from '../../lib/rules/rule.ts';

const HEAD = ['规则 rule', '级别 severity', '须成立 holds when', '依据 basis', '不成立之例 fails', '自 since'];

/** The catalogue as Markdown, in its own order. */
export function listRules(): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...catalogue.map(rowOf)];
  const table = rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `# 规则目录 The catalogue of rules, ${catalogueVersion}\n\n${table}\n`;
}

function rowOf({ id, severity, title, basis, example, since }: Rule): readonly string[] {
  return [`\`${id}\``, severity, `${title.zh}<br>${title.en}`, basis, example, since].map((cell) =>
    cell.replaceAll('|', '\\|'),
  );
}
