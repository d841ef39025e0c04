import { Buffer } from 'node:buffer';
import mammoth from 'mammoth';

/** A node of mammoth's document tree, with what is read of it. `value` is '' and the spans are 1 where they do not apply. */
export interface TreeNode {
  readonly type: string;
  readonly value: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly children: readonly TreeNode[];
}

/**
 * The tree comes by way of the transform, before mammoth makes HTML of it; none is made. The file is one that this reader wrote, so
 * every message is about something that it should have put right.
 */
export async function runMammoth(
  bytes: Uint8Array,
): Promise<{ readonly root: TreeNode; readonly messages: readonly string[] }> {
  const trees: TreeNode[] = [];
  const transformDocument = (document: unknown) => {
    trees.push(toNode(document));
    return { ...(isObject(document) ? document : {}), children: [] };
  };
  const { messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { transformDocument, includeEmbeddedStyleMap: false, includeDefaultStyleMap: false, externalFileAccess: false },
  );
  const [root] = trees;
  if (!root) throw new Error('mammoth called no transform');
  return { root, messages: messages.map(({ message }) => message) };
}

function toNode(source: unknown): TreeNode {
  const node = isObject(source) ? source : {};
  const { type, value, colSpan, rowSpan, children } = node;
  return {
    type: typeof type === 'string' ? type : '',
    value: typeof value === 'string' ? value : '',
    columnSpan: typeof colSpan === 'number' ? colSpan : 1,
    rowSpan: typeof rowSpan === 'number' ? rowSpan : 1,
    children: Array.isArray(children) ? children.map(toNode) : [],
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
