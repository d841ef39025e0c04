/** pdf.js ships no types for its worker, of which nothing is used but that it is there. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
