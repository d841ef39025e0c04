import type { XmlElement } from '../xml/xml.ts';
import { childAt, element, elementsOf, withChildren } from '../xml/xml.ts';
import type { Context } from './context.ts';
import { BOX } from './flatten-drawing.ts';
import { flattenRuns } from './flatten-runs.ts';
import { lost, lostText } from './lost.ts';

/**
 * Takes a story (a body, a cell, a text box) out of everything that only wraps it: content controls, custom markup, insertions.
 * What is left is paragraphs and tables, and in paragraphs runs of one piece each. An element that nobody knows is taken for a wrapping.
 */
export function flattenBlocks(story: XmlElement, context: Context): readonly XmlElement[] {
  return gatherRuns(elementsOf(story).flatMap((child) => flattenBlock(child, context)));
}

function flattenBlock(block: XmlElement, context: Context): readonly XmlElement[] {
  switch (block.name) {
    case 'w:p':
      return [withChildren(block, [...properties(block, 'w:pPr'), ...inlineOf(block, context)])];
    case 'w:tbl':
      return [
        withChildren(block, [
          ...properties(block, 'w:tblPr'),
          ...properties(block, 'w:tblGrid'),
          ...flattenRows(block, context),
        ]),
      ];
    case 'w:del':
    case 'w:moveFrom':
      return [lost('deleted-text', flattenBlocks(block, context))];
    case 'w:altChunk':
      return [lostText('part-unread', `altChunk ${context.targetOf(block)}`)];
    case 'w:sectPr':
    case 'w:tcPr':
    case 'w:sdtPr':
      return [];
    case 'w:r':
    case 'w:t':
    case 'w:hyperlink':
    case 'w:fldSimple':
      return inlineOf(element('w:p', [block]), context);
    default:
      return elementsOf(block).flatMap((child) => flattenBlock(child, context));
  }
}

/** Runs that stand in no paragraph, as faulty programs write them, are given one. */
function gatherRuns(blocks: readonly XmlElement[]): readonly XmlElement[] {
  const gathered: XmlElement[][] = [];
  for (const block of blocks) {
    const last = gathered.at(-1);
    if (block.name === 'w:r' && last?.[0]?.name === 'w:r') last.push(block);
    else gathered.push([block]);
  }
  return gathered.flatMap((group) => (group[0]?.name === 'w:r' ? [element('w:p', group)] : group));
}

function inlineOf(paragraph: XmlElement, context: Context): readonly XmlElement[] {
  return flattenRuns(paragraph, context).map((piece) => flattenBoxes(piece, context));
}

function flattenBoxes(piece: XmlElement, context: Context): XmlElement {
  if (piece.name === BOX) return withChildren(piece, flattenBlocks(piece, context));
  return withChildren(
    piece,
    piece.children.map((child) => (typeof child === 'string' ? child : flattenBoxes(child, context))),
  );
}

function flattenRows(table: XmlElement, context: Context): readonly XmlElement[] {
  return elementsOf(table).flatMap((child) => {
    if (child.name !== 'w:tr') return child.name === 'w:tblPr' ? [] : flattenRows(child, context);
    const row = withChildren(child, [...properties(child, 'w:trPr'), ...flattenCells(child, context)]);
    const of = childAt(child, 'w:trPr');
    return of && childAt(of, 'w:del') ? [lost('deleted-text', [row])] : [row];
  });
}

function flattenCells(row: XmlElement, context: Context): readonly XmlElement[] {
  return elementsOf(row).flatMap((child) => {
    if (child.name !== 'w:tc') return child.name === 'w:trPr' ? [] : flattenCells(child, context);
    const blocks = flattenBlocks(child, context);
    const deleted = childAt(child, 'w:tcPr', 'w:cellDel');
    return [
      withChildren(child, [...properties(child, 'w:tcPr'), ...(deleted ? [lost('deleted-text', blocks)] : blocks)]),
    ];
  });
}

function properties(owner: XmlElement, name: string): readonly XmlElement[] {
  const found = childAt(owner, name);
  return found ? [found] : [];
}
