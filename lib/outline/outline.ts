import type { Document, Paragraph, Table } from '../document/model.ts';
import type { SectionId, SubsectionId } from '../report/schema.ts';

/** What a document says of itself and where its parts stand: the table of contents that it does not print. */
export interface Outline {
  readonly document: Document;
  /** Layout spaces and line breaks taken out. */
  readonly title: string;
  readonly agency: string | null;
  readonly year: number | null;
  /** Between the title and section one. */
  readonly preamble: readonly Paragraph[];
  /** Always six, see `sectionIds`. */
  readonly sections: readonly OutlinedSection[];
  /** Below section six: signature, date, contact. */
  readonly closing: readonly Paragraph[];
  readonly tables: readonly PlacedTable[];
}

export interface OutlinedSection {
  readonly id: SectionId;
  /** Null where the document lacks the section. */
  readonly heading: Paragraph | null;
  readonly paragraphs: readonly Paragraph[];
  readonly subsections: readonly OutlinedSubsection[];
}

export interface OutlinedSubsection {
  readonly id: SubsectionId;
  /** A heading that runs on into its paragraph keeps its own mark at its end: `（一）主动公开。` */
  readonly heading: Paragraph;
  readonly paragraphs: readonly Paragraph[];
}

export interface PlacedTable {
  /** Counts the document's tables from 0. */
  readonly index: number;
  /** The section below whose heading the table stands. */
  readonly section: SectionId | null;
  readonly table: Table;
}
