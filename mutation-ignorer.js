/** Properties of a rule, a verdict or a meaning that hold nothing but words for people. */
const WORDING = new Set(['zh', 'en', 'basis', 'example']);

/**
 * Leaves the wording of messages out of mutation testing: a text literal that is the whole of such a property, with what it inserts.
 * Tests hold values and places, not sentences. Every other string is mutated, and so is all logic outside the literal.
 */
const wording = {
  /**
   * @typedef {{ type: string, key?: { name?: string } }} Node of a syntax tree, as far as it matters here
   * @param {{ node: Node, parent?: Node }} path
   */
  shouldIgnore({ node, parent }) {
    const isText = node.type === 'StringLiteral' || node.type === 'TemplateLiteral';
    const isOfWording = parent?.type === 'ObjectProperty' && WORDING.has(parent.key?.name ?? '');
    return isText && isOfWording ? 'the wording of a message' : undefined;
  },
};

export const strykerPlugins = [{ kind: 'Ignore', name: 'wording', value: wording }];
