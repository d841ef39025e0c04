/** The address of a figure in `report.json`, as a JSON Pointer (RFC 6901) that needs no escapes: '/requests/carriedOver/total'. */
export type Pointer = `/${string}`;

/** The value at a pointer, or undefined where the pointer leads nowhere. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  return pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((node, key) => (isRecord(node) && Object.hasOwn(node, key) ? node[key] : undefined), root);
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
