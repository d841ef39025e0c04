/**
 * What a document may cost. A report has 2 to 30 pages, 5,000 to 30,000 characters and 3 tables with 250 cells; each limit is some ten times
 * what the largest real ones need and a fraction of what a hostile one asks for. What is over any of them is refused and said: never
 * read in part.
 */
export const limits = {
  /** Of every kind of file, once it is read. */
  document: {
    characters: 2_000_000,
    /** In all tables together. */
    cells: 20_000,
  },
  pdf: {
    pages: 200,
    /** In points: the largest that readers of PDFs have to take (ISO 32000-1, annex C), 5 m. */
    pageSide: 14_400,
    /** Drawn on one page; a full page of text has 1,500, the widest table 5,000. */
    glyphs: 50_000,
    /** Of a picture within the content of a page, which is taken apart to see where it stands; a character of a font of pictures has 1,000. */
    pixels: 10_000,
    /** Bytes that are inflated to look for what pdf.js does not tell of. */
    searched: 64_000_000,
    /** Of a content stream in another filter than Flate, which nobody inflates before pdf.js; a page of text takes some ten thousand. */
    encoded: 4_000_000,
  },
  docx: {
    /** Entries of the ZIP; a report has about 15, one with a hundred pictures about 130. */
    entries: 2_000,
    /** Bytes of all entries together once inflated, as the directory declares them: pictures count, though they are never inflated. */
    inflated: 100_000_000,
    /** Bytes of one part that is read: 0.1 to 0.3 MB, also when every character is a run of its own. The parser takes about 90 times that in memory. */
    part: 8_000_000,
    /** Bytes of all parts that are read. */
    parts: 16_000_000,
    /** How many times larger a part that is read may become, once it is past `ratioFrom` bytes; text markup reaches 20 to 60. */
    ratio: 200,
    ratioFrom: 1_000_000,
    /** Elements within each other; Word writes about 30, tables and boxes within each other some 60. */
    depth: 256,
    /** Of one element; the parser holds each against all others. A root that declares its namespaces has 40. */
    attributes: 256,
    /** Declarations of namespaces in a part: the parser copies all that are in force at each. */
    namespaces: 20_000,
    /** Word itself allows 63 columns in a table. */
    columns: 64,
    rows: 2_000,
  },
} as const;
