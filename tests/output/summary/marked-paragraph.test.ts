import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlacedClaim } from '../../../lib/output/summary/marked-paragraph.ts';
import { markedParagraph, piecesOf } from '../../../lib/output/summary/marked-paragraph.ts';
import type { Pointer } from '../../../lib/report/pointer.ts';

const RECEIVED: Pointer = '/requests/newlyReceived/total';

function claimOf(text: string, number = 0, confirms: Pointer | null = null): PlacedClaim {
  const kind = 'requestsReceived';
  const claim = {
    kind,
    value: 2,
    unit: '件',
    text,
    section: 'overview',
    paragraph: 0,
    confirms,
    parts: [],
    spot: null,
  };
  return { pointer: `/claims/${number}`, claim: { ...claim, kind, section: 'overview' } };
}

test('no character of a paragraph is lost or doubled, whatever the claims say', () => {
  const sentence = fc.string({ unit: fc.constantFrom('年', '共', '2', '件', '。') });
  fc.assert(
    fc.property(sentence, fc.array(sentence), (text, sentences) => {
      const claims = sentences.map((each, number) => claimOf(each, number));
      const pieces = piecesOf(text, claims);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      expect(pieces.flatMap((piece) => piece.claims)).toHaveLength(claims.length);
    }),
  );
});

test('the sentence of a claim is marked and leads to the figure that it should equal', () => {
  const { html } = markedParagraph(
    '我局依法公开。全年收到2件。均已答复。',
    [claimOf('全年收到2件。', 4, RECEIVED)],
    new Map(),
  );
  expect(html).toContain('我局依法公开。<span id="at-claims-4"><mark class="claim ">全年收到2件。</mark></span>');
  expect(html).toContain('href="#at-requests-newlyReceived-total"');
  expect(html).toMatch(/均已答复。$/);
});

test('claims of one sentence share its mark', () => {
  const { html } = markedParagraph(
    '收到2件，答复2件。',
    [claimOf('收到2件，答复2件。', 0), claimOf('收到2件，答复2件。', 1)],
    new Map(),
  );
  expect(html.match(/<mark/g)).toHaveLength(1);
  expect(html).toContain('id="at-claims-0"');
  expect(html).toContain('id="at-claims-1"');
});

test('a claim that took part in a finding is marked with it', () => {
  const marks = new Map([['/claims/0' as const, { severity: 'warning' as const, isSuspect: false, findings: [3] }]]);
  const { html } = markedParagraph('全年收到2件。', [claimOf('全年收到2件。')], marks);
  expect(html).toContain('class="claim marked warning"');
  expect(html).toContain('href="#finding-3"');
});
