import type { LayoutKind } from './case.ts';
import { formDeviations } from './form.ts';
import { pdfPages } from './pdf-pages.ts';
import { pdfRules } from './pdf-rules.ts';
import { pdfText } from './pdf-text.ts';
import { textFiles } from './text-files.ts';
import { wordFiles } from './word.ts';

/** Every layout that gongkai is held to. */
export const layoutKinds: readonly LayoutKind[] = [pdfRules, pdfPages, pdfText, wordFiles, textFiles, formDeviations];
