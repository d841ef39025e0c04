import type { Doubt, LossKind } from '../../../lib/document/model.ts';
import type { BindingDoubt } from '../../../lib/binding/bound-cell.ts';
import type { Pointer } from '../../../lib/report/pointer.ts';
import type { Layout } from '../generated/layout.ts';
import type { Part } from '../generated/parts.ts';
import type { GeneratedReport } from '../generated/report.ts';

/** A document that was made, and what it prints. */
export interface Made {
  readonly bytes: Uint8Array;
  readonly report: GeneratedReport;
  /** How it words and cuts the tables of the form. */
  readonly form: Layout;
  /** The report as it is printed, part by part, and what stands beside it, as page numbers do. */
  readonly parts: readonly Part[];
  readonly besides: string;
}

/** What comes of a document beside its figures and its text, which are always those that it prints. */
export interface Outcome {
  readonly status: 'valid' | 'warnings' | 'invalid';
  /** The rules that fail, by their ids. */
  readonly findings: readonly string[];
  /** What the figures in doubt are doubted for. */
  readonly doubts: readonly (Doubt | BindingDoubt)[];
  readonly losses: readonly (LossKind | 'table-unbound')[];
  /** Figures that are printed and cannot be told: null, and said. */
  readonly untold: readonly Pointer[];
  /** Whether title, headings and paragraphs are whole. */
  readonly text: 'whole' | 'in part';
}

/** A way in which reports are laid out. */
export interface LayoutCase {
  readonly name: string;
  /** What is special about it, and how it is read. */
  readonly special: string;
  readonly reading: string;
  readonly make: () => Made | Promise<Made>;
  /** Where it is not valid, whole and without doubt. */
  readonly outcome?: Partial<Outcome>;
}

/** Layouts of which one picture shows what they have in common. */
export interface LayoutKind {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** The layout that is drawn, and its page; none where there is nothing to see. */
  readonly picture?: { readonly layout: string; readonly page: number };
  readonly layouts: readonly LayoutCase[];
}
