/** The ways by which a request comes, under the names that the parts of a claim bear. */
const ways: readonly (readonly [name: string, words: string])[] = [
  ['网上', '网上|网络|互联网|在线|线上|门户网站|政府网站|网站|网页'],
  ['平台', '平台'],
  ['邮件', '电子邮件|电子邮箱|邮件|邮箱'],
  ['信函', '信函|邮寄|邮政|书信|信件|来信|挂号信|快递'],
  ['当面', '当面|现场|来访|窗口|上门|线下'],
  ['传真', '传真'],
  ['书面', '书面'],
  ['口头', '口头'],
];

/** As a pattern. */
export const CHANNEL = ways.map(([, words]) => words).join('|');

export function channelOf(words: string): string {
  const first = new RegExp(CHANNEL, 'u').exec(words)?.[0] ?? '';
  return ways.find(([, seen]) => seen.split('|').includes(first))?.[0] ?? words;
}
