/** What one document may take. Beyond any of these it is `unreadable`, never half read. */
export interface Limits {
  readonly inputBytes: number;
  /** From the document's arrival in the child to its answer. */
  readonly wallMilliseconds: number;
  /** Between two signs of life: a loop that never yields gives none. */
  readonly stallMilliseconds: number;
  /** What V8 may hold; buffers are outside of it. */
  readonly heapMegabytes: number;
  /** What the child may hold in all. */
  readonly residentMegabytes: number;
  readonly outputBytes: number;
}

export const defaultLimits: Limits = {
  inputBytes: 30e6,
  wallMilliseconds: 30_000,
  stallMilliseconds: 10_000,
  heapMegabytes: 384,
  residentMegabytes: 900,
  outputBytes: 64e6,
};
