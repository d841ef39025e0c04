import { expect, test } from 'vitest';
import { channelOf } from '../../lib/claims/channels.ts';

test.each([
  ['互联网', '网上'],
  ['政府网站', '网上'],
  ['平台', '平台'],
  ['电子邮箱', '邮件'],
  ['快递', '信函'],
  ['窗口', '当面'],
  ['传真', '传真'],
  ['书面', '书面'],
  ['口头', '口头'],
  ['其他方式', '其他方式'],
])('%s goes by %s', (words, channel) => {
  expect(channelOf(words)).toBe(channel);
});
