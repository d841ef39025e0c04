import type { Block, Document, Loss } from '../document/model.ts';

/** Characters that show nothing and make what is shown another text than what is read. None has a use in a report. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/[\u202a-\u202e]/gu, 'bidi override'],
  [/[\u200f\u061c]/gu, 'bidi mark'],
  [/[\u2066-\u2069]/gu, 'bidi isolate'],
  [/[\u{e0000}-\u{e007f}]/gu, 'tag character'],
];

export function invisibleCharacters({ blocks }: Document): Loss[] {
  return blocks.flatMap((block) => {
    const text = textOf(block);
    return KINDS.flatMap(([characters, name]): Loss[] => {
      const count = text.match(characters)?.length ?? 0;
      const spot = block.kind === 'paragraph' ? block.spot : null;
      const inTable = block.kind === 'table';
      return count === 0 ? [] : [{ kind: 'invisible-characters', text: `${name}: ${count}`, spot, inTable }];
    });
  });
}

function textOf(block: Block): string {
  return block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text).join('\n');
}
