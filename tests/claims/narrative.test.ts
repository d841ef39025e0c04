import { expect, test } from 'vitest';
import { keyOf, labelled, readSentence, statedBy } from './labelled.ts';
import type { Labelled } from './labelled.ts';

function judge(sentence: Labelled) {
  const stated = sentence.states.map(keyOf);
  const read = readSentence(sentence).map((claim) => keyOf(statedBy(claim)));
  return {
    text: sentence.text,
    read,
    missed: stated.filter((each) => !read.includes(each)),
    wrong: read.filter((each) => !stated.includes(each)),
  };
}

test('what is read from labelled sentences is what they state', () => {
  const judged = labelled.map(judge);
  const count = (list: (of: (typeof judged)[number]) => readonly string[]): number => judged.flatMap(list).length;
  const right = count(({ read }) => read) - count(({ wrong }) => wrong);
  const precision = right / count(({ read }) => read);
  const recall = right / (right + count(({ missed }) => missed));
  const differing = judged.filter(({ missed, wrong }) => missed.length + wrong.length > 0);
  console.info(`${judged.length} sentences: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`);
  expect(differing).toEqual([]);
});

test('half of the labelled sentences state nothing', () => {
  const traps = labelled.filter(({ states }) => states.length === 0);
  expect(labelled.length).toBeGreaterThanOrEqual(300);
  expect(traps.length / labelled.length).toBeGreaterThanOrEqual(0.5);
});
