import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { escapeText, markup } from '../../../lib/output/summary/markup.ts';

/** Text as the meanest document would have it: any code unit, and what means something to HTML. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<', '>', '"', "'", '&', '</p>', '<!--', ']]>', '\0', '\r', '\u202e', '\ud800'),
    ),
  )
  .map((pieces) => pieces.join(''));

test('no text opens a tag, leaves its attribute or changes on the way', () => {
  fc.assert(
    fc.property(text, (given) => {
      const { childNodes } = parseFragment(markup`<p title="${given}">${given}</p>`.html);
      const unescaped = shown(given);
      expect(childNodes).toMatchObject([
        {
          tagName: 'p',
          attrs: [{ name: 'title', value: unescaped }],
          childNodes: unescaped === '' ? [] : [{ nodeName: '#text', value: unescaped }],
        },
      ]);
      expect(childNodes).toHaveLength(1);
    }),
    { numRuns: 2000 },
  );
});

/** What an element that holds the text shows. */
function shown(given: string): string {
  return escapeText(given).replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

test('nothing invisible is left in a text, white space apart', () => {
  fc.assert(
    fc.property(text, (given) => {
      expect(escapeText(given)).not.toMatch(/[^\P{C}\t\n\p{Co}\p{Cn}]|[<>"']/u);
    }),
  );
});

test.each([
  ['件\u202e61', '件⟦U+202E⟧61'],
  ['1\u200b6', '1⟦U+200B⟧6'],
  ['\0', '⟦U+0000⟧'],
  ['\u{e0041}', '⟦U+E0041⟧'],
  ['\ud800', '⟦U+D800⟧'],
  ['第一行\n第二行', '第一行\n第二行'],
  ['“三安全一稳定”', '“三安全一稳定”'],
  ['𠮷野家', '𠮷野家'],
])('%j is shown as %s', (given, expected) => {
  expect(escapeText(given)).toBe(expected);
});

test('pieces keep their markup, and nothing else does', () => {
  const piece = markup`<b>${'<i>'}</b>`;
  expect(markup`${piece}${[piece, piece]}${3}`.html).toBe('<b>&lt;i&gt;</b>'.repeat(3) + '3');
});
