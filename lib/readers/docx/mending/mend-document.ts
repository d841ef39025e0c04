import type { Loss } from '../../../document/model.ts';
import type { WordParts } from '../package/word-parts.ts';
import type { XmlElement } from '../xml/xml.ts';
import { elementsOf, withChildren } from '../xml/xml.ts';
import { chooseAlternates } from './choose-alternates.ts';
import { contextOf } from './context.ts';
import { flattenBlocks } from './flatten-blocks.ts';
import { furnitureLosses } from './furniture.ts';
import { joinParagraphs } from './join-paragraphs.ts';
import { liftBoxes } from './lift-boxes.ts';
import { lossesIn, withoutLost } from './lost.ts';
import { markFieldCodes } from './mark-field-codes.ts';
import { markHidden } from './mark-hidden.ts';
import { mendTables } from './mend-tables.ts';
import { missingText } from './missing-text.ts';
import { plainBody } from './plain-body.ts';
import { writeNumbers } from './write-numbers.ts';

export interface Mended {
  /** In `w:p`, `w:r`, `w:t`, `w:tab`, `w:br`, `w:sym` and tables of them, with no property but the spans of cells. */
  readonly body: XmlElement;
  readonly losses: readonly Loss[];
}

/**
 * Turns whatever programs write into the few elements that mammoth reads without a loss: what is on paper is in it as text, what is not
 * is said to be lost.
 */
export function mendDocument(parts: WordParts): Mended {
  const context = contextOf(parts);
  const source = chooseAlternates(parts.body);
  const flat = withChildren(source, flattenBlocks(source, context));
  const seen = markHidden(markFieldCodes(flat), context.styles);
  const lifted = liftBoxes(joinParagraphs(seen));
  const tabled = withChildren(lifted, mendTables(elementsOf(lifted)));
  const numbered = writeNumbers(tabled, chooseAlternates(parts.numbering), context.styles);
  return {
    body: plainBody(withoutLost(numbered)),
    losses: [...lossesIn(tabled), ...furnitureLosses(parts.furniture), ...missingText(source, tabled)],
  };
}
