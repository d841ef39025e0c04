import type { Pointer } from '../../report/pointer.ts';
import type { Claim } from '../../report/schema.ts';
import { fieldAt } from '../../rules/figures.ts';
import { nameOf, tableNames } from '../../rules/wording.ts';
import { both } from './both.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';
import type { Mark, Marks } from './marks.ts';
import { anchorOf, linkTo } from './places.ts';
import { classOf, references } from './references.ts';

export interface PlacedClaim {
  readonly claim: Claim;
  readonly pointer: Pointer;
}

/** A piece of a paragraph, with the claims that it states. */
interface Piece {
  readonly text: string;
  readonly claims: readonly PlacedClaim[];
}

/** A paragraph with the sentences marked that state figures. No character of it is lost or doubled. */
export function markedParagraph(text: string, claims: readonly PlacedClaim[], marks: Marks): Markup {
  return markup`${piecesOf(text, claims).map((piece) => drawPiece(piece, marks))}`;
}

/** Cuts a paragraph at its claims; one that overlaps the claim before it, or that is not found, is put to where that ends. */
export function piecesOf(text: string, claims: readonly PlacedClaim[]): Piece[] {
  const bySentence = [...Map.groupBy(claims, ({ claim }) => claim.text)]
    .map(([sentence, each]) => ({ start: text.indexOf(sentence), sentence, claims: each }))
    .toSorted((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let end = 0;
  for (const { start, sentence, claims: stated } of bySentence) {
    const from = Math.max(start, end);
    const to = start === -1 ? end : Math.max(start + sentence.length, end);
    pieces.push({ text: text.slice(end, from), claims: [] }, { text: text.slice(from, to), claims: stated });
    end = to;
  }
  return [...pieces, { text: text.slice(end), claims: [] }];
}

function drawPiece({ text, claims }: Piece, marks: Marks): Markup {
  if (claims.length === 0) return markup`${text}`;
  const mark = joined(claims.flatMap(({ pointer }) => marks.get(pointer) ?? []));
  const confirmed = [...new Set(claims.flatMap(({ claim }) => claim.confirms ?? []))];
  const sentence = text === '' ? nothing : markup`<mark class="claim ${classOf(mark)}">${text}</mark>`;
  const anchored = claims.reduce(
    (inner, { pointer }) => markup`<span id="${anchorOf(pointer)}">${inner}</span>`,
    sentence,
  );
  return markup`${anchored}${references(mark)}${confirmed.map(arrow)}`;
}

function arrow(pointer: Pointer): Markup {
  const field = fieldAt(pointer);
  if (field === undefined) return nothing;
  const label = markup`→${both(tableNames[field.table])}<span class="unseen">${both(nameOf(pointer))}</span>`;
  return markup`<sup class="confirms">${linkTo(pointer, label)}</sup>`;
}

function joined(marks: readonly Mark[]): Mark | undefined {
  if (marks.length === 0) return undefined;
  return {
    severity: marks.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
    isSuspect: false,
    findings: [...new Set(marks.flatMap(({ findings }) => findings))],
  };
}
