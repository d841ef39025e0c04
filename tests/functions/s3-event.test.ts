import { expect, test } from 'vitest';
import { createdObjects, encodeKey, messagesOf } from '../../functions/s3-event.ts';

function event(object: object, record: object = {}) {
  return {
    Records: [
      {
        eventVersion: '2.1',
        eventName: 'ObjectCreated:Put',
        eventTime: '2026-01-05T02:00:00.000Z',
        ...record,
        s3: {
          bucket: { name: 'reports' },
          object: { key: 'a.pdf', size: 3, eTag: 'e', versionId: 'v', sequencer: '0A', ...object },
        },
      },
    ],
  };
}

test.each([
  ['2023+%E5%B9%B4%E6%8A%A5%2B.pdf', '2023 年报+.pdf'],
  ['a%252520b', 'a%2520b'],
  ['%F0%9F%98%80/x', '😀/x'],
])('the key %s is %s', (encoded, key) => {
  expect(createdObjects(event({ key: encoded }))).toMatchObject([{ key }]);
});

test.each(['2023 年报+.pdf', 'a%20b', '😀/x', 'a\nb', '(1)!*'])(
  'the key %j is the same after coding and decoding',
  (key) => {
    expect(createdObjects(event({ key: encodeKey(key) }))).toMatchObject([{ key }]);
  },
);

test('what is not needed may be absent or new', () => {
  const bare = { versionId: undefined, sequencer: undefined, size: undefined, eTag: undefined, news: { a: 1 } };
  const record = { eventVersion: '2.99', requestParameters: { sourceIPAddress: '2001:db8::1' }, eventTime: undefined };
  expect(createdObjects(event(bare, record))).toEqual([
    { bucket: 'reports', key: 'a.pdf', versionId: null, etag: null, size: null, sequencer: null, eventTime: null },
  ]);
});

test('all records count', () => {
  const { Records } = event({});
  expect(createdObjects({ Records: [...Records, ...Records] })).toHaveLength(2);
});

test.each([
  ['a test event', { Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'reports' }],
  ['a deletion', event({}, { eventName: 'ObjectRemoved:Delete' })],
])('%s creates nothing', (_, given) => {
  expect(createdObjects(given)).toEqual([]);
});

test.each([
  ['another version of events', event({}, { eventVersion: '3.0' })],
  ['a key that is not encoded', event({ key: '%E5%' })],
  ['no key', event({ key: '' })],
  ['something else', { detail: {} }],
  ['nothing', null],
])('%s is refused', (_, given) => {
  expect(() => createdObjects(given)).toThrow();
});

test('messages of a queue are told from an event of S3', () => {
  const message = { messageId: 'm', body: '{', attributes: { ApproximateReceiveCount: '2' }, eventSource: 'aws:sqs' };
  expect(messagesOf({ Records: [message] })).toMatchObject([{ attributes: { ApproximateReceiveCount: 2 } }]);
  expect(messagesOf(event({}))).toBeNull();
});
