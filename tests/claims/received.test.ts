import { expect, test } from 'vitest';
import { readSentence } from './labelled.ts';

/** The numbers of requests received that a sentence of 云岭县水利局 states, on requests and, where it says so, elsewhere. */
function receivedIn(text: string, under: 'requests' | 'overview' = 'requests'): (number | null)[] {
  return readSentence({ agency: '云岭县水利局', year: 2023, under, text })
    .filter(({ kind }) => kind === 'requestsReceived')
    .map(({ value }) => value);
}

test.each([
  ['上半年收到政府信息公开申请14件，全年共收到23件。', 23],
  ['政府信息公开申请受理情况：全年共收到23件。', 23],
  ['收到3件政府信息公开申请，受理政府信息公开申请2件。', 3],
  ['收到来电14件、政府信息公开申请9件，全年共收到23件。', 9],
  ['公民、法人向我局提出政府信息公开申请5件。', 5],
  ['公民向本局提出政府信息公开申请5件。', 5],
  ['公民向云岭县水利局提出政府信息公开申请5件。', 5],
  ['登记政府信息公开申请，其中新收64件。', 64],
  ['登记政府信息公开申请70件，其中新收64件。', 70],
])('%s', (text, value) => {
  expect(receivedIn(text)).toEqual([value]);
});

test.each([
  '上半年收到群众来电14件，全年共收到23件。',
  '来电受理情况：全年共收到23件。',
  '收到公开信息5件，受理来电4件，全年共收到23件。',
  '公民向县应急管理局提出政府信息公开申请5件。',
  '公民向县本级其他单位提出政府信息公开申请5件。',
])('no requests of its own: %s', (text) => {
  expect(receivedIn(text, 'overview')).toEqual([]);
});
