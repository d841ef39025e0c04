import type { Block, Loss } from '../../../document/model.ts';
import { missingCharacters } from '../missing-characters.ts';
import type { XmlElement } from '../xml/xml.ts';
import { outermost, stringOf } from '../xml/xml.ts';
import { plainPackage } from './plain-package.ts';
import type { TreeNode } from './run-mammoth.ts';
import { runMammoth } from './run-mammoth.ts';
import { tableOf } from './table-of.ts';
import { textOf } from './text-of.ts';

/** What mammoth makes of a mended body, as blocks; whatever of the text is not in them is said. */
export async function readTree(
  body: XmlElement,
): Promise<{ readonly blocks: readonly Block[]; readonly losses: readonly Loss[] }> {
  const { root, messages } = await runMammoth(await plainPackage(body));
  const blocks = root.children.flatMap(blockOf);
  const missing = missingCharacters(outermost(body, 'w:t').map(stringOf).join(''), blocks.map(blockText).join(''));
  const said = missing === '' ? messages : [...messages, `text not read: ${missing}`];
  return { blocks, losses: said.map((text) => ({ kind: 'library-warning', text, spot: null, inTable: true })) };
}

function blockOf(node: TreeNode): readonly Block[] {
  if (node.type === 'table') return node.children.length === 0 ? [] : [tableOf(node)];
  const text = textOf(node).trim();
  return text === '' ? [] : [{ kind: 'paragraph', text, spot: null }];
}

function blockText(block: Block): string {
  return block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text).join('');
}
