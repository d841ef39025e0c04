import type { Block, Loss } from '../../document/model.ts';

const PAGE_NUMBER = /^(?:([-－–—])\s*\d{1,3}\s*\1|第\s*\d{1,3}\s*页(?:[\s，,/]*共\s*\d{1,3}\s*页)?)$/u;

/** Programs that make a DOCX of a PDF leave the numbers of its pages between the paragraphs: `— 3 —`, `第3页 共6页`. */
export function partPageNumbers(blocks: readonly Block[]): {
  readonly blocks: readonly Block[];
  readonly losses: readonly Loss[];
} {
  return {
    blocks: blocks.filter((block) => !isPageNumber(block)),
    losses: blocks.flatMap((block) =>
      block.kind === 'paragraph' && isPageNumber(block)
        ? [{ kind: 'page-furniture', text: block.text, spot: null, inTable: false }]
        : [],
    ),
  };
}

function isPageNumber(block: Block): boolean {
  return block.kind === 'paragraph' && PAGE_NUMBER.test(block.text);
}
