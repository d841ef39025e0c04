/** The address of a figure in `report.json`, as a JSON Pointer (RFC 6901) that needs no escapes: '/requests/carriedOver/total'. */
export type Pointer = `/${string}`;

/** The value at a pointer, or undefined where the pointer leads nowhere. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let node = root;
  for (const key of stepsOf(pointer)) {
    if (!isRecord(node) || !Object.hasOwn(node, key)) return undefined;
    node = node[key];
  }
  return node;
}

/** The steps of the pointers seen so far: rules ask for the same few hundred over and over. */
const steps = new Map<Pointer, readonly string[]>();

function stepsOf(pointer: Pointer): readonly string[] {
  const known = steps.get(pointer) ?? pointer.slice(1).split('/');
  if (steps.size < 1000) steps.set(pointer, known);
  return known;
}

/** Every number and null below a node, by its pointer, in the order in which they stand. */
export function* leavesOf(node: unknown, at: Pointer | ''): Generator<readonly [Pointer, number | null]> {
  if (node === null || typeof node === 'number') {
    if (at !== '') yield [at, node];
  } else if (isRecord(node)) {
    for (const [key, child] of Object.entries(node)) yield* leavesOf(child, `${at}/${key}`);
  }
}

function isRecord(node: unknown): node is Readonly<Record<string, unknown>> {
  return typeof node === 'object' && node !== null;
}
