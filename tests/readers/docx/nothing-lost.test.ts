import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, Document } from '../../../lib/document/model.ts';
import { squeeze } from '../../../lib/document/text.ts';
import { DocumentError } from '../../../lib/errors.ts';
import { docxReader } from '../../../lib/readers/docx/docx-reader.ts';
import { cell, docx, paragraph, readBody, run, table, textBox } from '../../support/docx.ts';

/** Markup, with the text that a person sees in it and what is there but is not seen. */
interface Made {
  readonly markup: string;
  readonly seen: string;
  readonly unseen: string;
}

/** Never a figure alone: of one that floats over the text the reader says so besides. */
const word = fc.stringMatching(/^[一二三公开信息申请件数][一二三公开信息申请件数0-9]{0,5}$/);

function made(markup: string, ...within: readonly Made[]): Made {
  return { markup, seen: within.map(({ seen }) => seen).join(''), unseen: within.map(({ unseen }) => unseen).join('') };
}

function joined(all: readonly Made[], around: (markup: string) => string): Made {
  return made(around(all.map(({ markup }) => markup).join('')), ...all);
}

const field =
  '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> DATE </w:instrText><w:fldChar w:fldCharType="separate"/></w:r>';
const wraps: readonly ((markup: string) => string)[] = [
  (markup) => `<w:ins>${markup}</w:ins>`,
  (markup) => `<w:moveTo>${markup}</w:moveTo>`,
  (markup) => `<w:sdt><w:sdtPr/><w:sdtContent>${markup}</w:sdtContent></w:sdt>`,
  (markup) => `<w:smartTag>${markup}</w:smartTag>`,
  (markup) => `<w:hyperlink>${markup}</w:hyperlink>`,
  (markup) => `<w:fldSimple w:instr=" DATE ">${markup}</w:fldSimple>`,
  (markup) => `<unheard:of>${markup}</unheard:of>`,
  (markup) => `${field}${markup}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
  (markup) =>
    `<mc:AlternateContent><mc:Choice Requires="unheard"/><mc:Fallback>${markup}</mc:Fallback></mc:AlternateContent>`,
];

const depthIdentifier = fc.createDepthIdentifier();

const { blocks } = fc.letrec<{ inline: Made; blocks: Made; block: Made }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, depthIdentifier, withCrossShrink: true },
    word.map((text): Made => ({ markup: run(text), seen: text, unseen: '' })),
    word.map((text): Made => ({ markup: run(text, '<w:vanish/>'), seen: '', unseen: text })),
    word.map((text): Made => ({ markup: `<w:del>${run(text)}</w:del>`, seen: '', unseen: text })),
    fc
      .tuple(fc.constantFrom(...wraps), fc.array(tie('inline'), { maxLength: 3 }))
      .map(([wrap, all]) => joined(all, wrap)),
    tie('blocks').map((all) => made(textBox(all.markup), all)),
  ),
  block: fc.oneof(
    { maxDepth: 3, depthIdentifier, withCrossShrink: true },
    fc
      .tuple(fc.array(tie('inline'), { maxLength: 4 }), fc.constantFrom('', '<w:rPr><w:del/></w:rPr>'))
      .map(([all, mark]) => joined(all, (markup) => paragraph(markup === '' ? '<w:r/>' : markup, mark))),
    fc
      .array(fc.array(tie('blocks'), { minLength: 1, maxLength: 2 }), { maxLength: 3 })
      .map((rows) => made(table(...rows.map((row) => row.map(({ markup }) => cell(markup)))), ...rows.flat())),
    tie('blocks').map((all) => joined([all], (markup) => `<w:sdt><w:sdtContent>${markup}</w:sdtContent></w:sdt>`)),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier }).map((all) => joined(all, String)),
}));

test('every character is in the document or in its losses, and in one of them once', async () => {
  await fc.assert(
    fc.asyncProperty(blocks, async ({ markup, seen, unseen }) => {
      const document = await readBody(markup);
      expect(sorted(document.blocks.map(textOf).join(''))).toEqual(sorted(seen));
      expect(sorted(document.losses.map(({ text }) => text).join(''))).toEqual(sorted(unseen));
    }),
    { numRuns: 150 },
  );
});

test('the cells of every table tile its rectangle, and each is in it or in the losses', async () => {
  const merge = fc.constantFrom(
    '',
    '<w:vMerge w:val="restart"/>',
    '<w:vMerge/>',
    '<w:hMerge w:val="restart"/>',
    '<w:hMerge/>',
  );
  const geometry = fc
    .tuple(fc.integer({ min: 1, max: 3 }), merge)
    .map(([span, merged]) => `<w:gridSpan w:val="${span}"/>${merged}`);
  const rows = fc.array(fc.array(geometry, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  await fc.assert(
    fc.asyncProperty(rows, async (drawn) => {
      const { blocks, losses } = await readBody(table(...drawn.map((row) => row.map((each) => cell('件', each)))));
      const tables = blocks.filter((block) => block.kind === 'table');
      for (const each of tables) expect(coverage(each)).toEqual(new Array(each.rows * each.columns).fill(1));
      const texts = [...blocks.map(textOf), ...losses.map(({ text }) => text)].join('');
      expect(squeeze(texts)).toBe('件'.repeat(drawn.flat().length));
    }),
    { numRuns: 100 },
  );
});

test('a file with changed bytes is read or refused, and nothing else', async () => {
  const sound = await docx(paragraph('见闻') + table(['规章', '3']));
  const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const bytes = sound.slice();
      for (const [at, byte] of changes) bytes[at] = byte;
      const outcome = await docxReader.read(bytes).catch((error: unknown) => error);
      expect(outcome instanceof DocumentError || (outcome as Document).format === 'docx').toBe(true);
    }),
    { numRuns: 300 },
  );
});

function coverage(drawn: Extract<Block, { kind: 'table' }>): readonly number[] {
  const covered = new Array<number>(drawn.rows * drawn.columns).fill(0);
  for (const { row, column, rowSpan, columnSpan } of drawn.cells) {
    for (let down = row; down < row + rowSpan; down += 1) {
      for (let across = column; across < column + columnSpan; across += 1) {
        covered[down * drawn.columns + across] = (covered[down * drawn.columns + across] ?? 0) + 1;
      }
    }
  }
  return covered;
}

function textOf(block: Block): string {
  return block.kind === 'paragraph' ? block.text : block.cells.map(({ text }) => text).join('');
}

function sorted(text: string): string {
  return Array.from(squeeze(text)).sort().join('');
}
