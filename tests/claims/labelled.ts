import { readClaims } from '../../lib/claims/read-claims.ts';
import type { Outline, OutlinedSection } from '../../lib/outline/outline.ts';
import type { Claim } from '../../lib/report/schema.ts';
import { sectionIds } from '../../lib/report/schema.ts';
import { narrativeBureaus } from '../fixtures/narrative-bureaus.ts';
import { narrativeClaims } from '../fixtures/narrative-claims.ts';
import { narrativeFieldClaims } from '../fixtures/narrative-field-claims.ts';
import { narrativeFieldTraps } from '../fixtures/narrative-field-traps.ts';
import { narrativeFurtherRegions } from '../fixtures/narrative-further-regions.ts';
import { narrativeManners } from '../fixtures/narrative-manners.ts';
import { narrativeNearTraps } from '../fixtures/narrative-near-traps.ts';
import { narrativeOffices } from '../fixtures/narrative-offices.ts';
import { narrativeRegions } from '../fixtures/narrative-regions.ts';
import { narrativeTraps } from '../fixtures/narrative-traps.ts';
import type { LabelledPassage, Stated } from '../fixtures/stated.ts';

export interface Labelled extends Pick<LabelledPassage, 'agency' | 'year' | 'under'> {
  readonly text: string;
  readonly states: readonly Stated[];
}

export const labelled: readonly Labelled[] = [
  ...[
    ...narrativeClaims,
    ...narrativeManners,
    ...narrativeFieldClaims,
    ...narrativeOffices,
    ...narrativeBureaus,
    ...narrativeRegions,
    ...narrativeFurtherRegions,
    ...narrativeNearTraps,
  ].flatMap(({ sentences, ...passage }) => sentences.map((sentence) => ({ ...passage, ...sentence }))),
  ...[...narrativeTraps, ...narrativeFieldTraps].flatMap(({ agency, year, under, sentences }) =>
    sentences.map((text) => ({ agency, year, under, text, states: [] })),
  ),
];

/** A report of which one sentence is all the narrative. */
export function outlineWith({ agency, year, under, text }: Omit<Labelled, 'states'>): Outline {
  const sections = sectionIds.map((id): OutlinedSection => {
    const paragraphs = id === under ? [{ kind: 'paragraph' as const, text, spot: null }] : [];
    return { id, heading: null, paragraphs, subsections: [] };
  });
  return {
    document: { format: 'docx', pages: null, blocks: [], losses: [] },
    title: `${agency}${year}年政府信息公开工作年度报告`,
    agency,
    year,
    preamble: [],
    sections,
    closing: [],
    tables: [],
  };
}

export function readSentence(sentence: Omit<Labelled, 'states'>): Claim[] {
  return readClaims(outlineWith(sentence));
}

/** What makes two statements the same: kind, value, what it confirms, parts. */
export function keyOf({ kind, value, confirms, parts = {} }: Stated): string {
  return JSON.stringify([kind, value, confirms, Object.entries(parts)]);
}

export function statedBy({ kind, value, confirms, parts }: Claim): Stated {
  return { kind, value, confirms, parts: Object.fromEntries(parts.map((part) => [part.label, part.value])) };
}
