/**
 * @typedef {{ type: string, key?: { name?: string }, callee?: { name?: string }, arguments?: readonly unknown[] }} Node
 *   of a syntax tree, as far as it matters here
 */

/** Properties of a rule, a verdict or a meaning that hold nothing but words for people. */
const WORDING = new Set(['zh', 'en', 'basis', 'example']);

/**
 * Leaves the flags of a pattern built from parts out: none of them matches a character beyond the basic plane, where alone `u` tells.
 *
 * @param {{ node: Node, parent?: Node }} path
 */
function isFlags({ node, parent }) {
  const isPattern = parent?.type === 'NewExpression' && parent.callee?.name === 'RegExp';
  return isPattern && node === parent.arguments?.[1];
}

/**
 * Leaves the wording of messages out of mutation testing: a text literal that is the whole of such a property, with what it inserts.
 * Tests hold the words of some findings, not of all. Every other string is mutated, and so is all logic outside the literal.
 */
const wording = {
  /**
   * @param {{ node: Node, parent?: Node }} path
   */
  shouldIgnore({ node, parent }) {
    const isText = node.type === 'StringLiteral' || node.type === 'TemplateLiteral';
    const isOfWording = parent?.type === 'ObjectProperty' && WORDING.has(parent.key?.name ?? '');
    if (isText && isOfWording) return 'the wording of a message';
    return isText && isFlags({ node, parent }) ? 'the flags of a pattern' : undefined;
  },
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'wording', value: wording }];
