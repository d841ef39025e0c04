import type { TreeNode } from './run-mammoth.ts';

/** A soft break within a paragraph and the end of a paragraph within a cell are both `\n`. */
export function textOf(node: TreeNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'tab') return '\t';
  if (node.type === 'break') return '\n';
  return node.children.map(textOf).join('');
}
