import type { Reader } from '../reader.ts';

/** A PDF says so within its first 1,024 bytes (ISO 32000-2, 7.5.2, as readers have always taken it). */
export const pdfReader: Reader = {
  format: 'pdf',
  accepts: (bytes) => new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-'),
  read: async (bytes) => (await import('./read-pdf.ts')).readPdf(bytes),
};
