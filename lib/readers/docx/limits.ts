/**
 * What a DOCX may cost. A report is 20 to 300 kB with 0.1 to 0.3 MB of text markup, also when every character is a run of its own; each
 * limit is some ten times what the largest real ones need and a fraction of what a hostile one asks for.
 */
export const limits = {
  /** Entries of the ZIP; a report has about 15, one with a hundred pictures about 130. */
  entries: 2_000,
  /** Bytes of all entries together once inflated, as the directory declares them: pictures count, though they are never inflated. */
  inflated: 100_000_000,
  /** Bytes of one part that is read. The parser takes about 90 times that in memory. */
  part: 8_000_000,
  /** Bytes of all parts that are read. */
  parts: 16_000_000,
  /** How many times larger a part that is read may become, once it is past `ratioFrom` bytes; text markup reaches 20 to 60. */
  ratio: 200,
  ratioFrom: 1_000_000,
  /** Elements within each other; Word writes about 30, tables and boxes within each other some 60. */
  depth: 256,
  /** Declarations of namespaces in a part: the parser copies all that are in force at each. */
  namespaces: 20_000,
  /** Word itself allows 63 columns in a table. */
  columns: 64,
  rows: 2_000,
} as const;
