export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lineOf = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return `${[lineOf(heads), lineOf(heads.map(() => '---')), ...rows.map(lineOf)].join('\n')}\n`;
}
