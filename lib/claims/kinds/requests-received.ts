import type { ClaimReader } from '../claim-reader.ts';
import { NUMERAL, parseNumeral } from '../numeral.ts';

const RECEIVED = new RegExp(
  String.raw`(?:收到|受理|新收|接收|接到)[^,;。()※\d]{0,30}申请[^,;。()※\d]{0,8}?(?<count>${NUMERAL})(?<unit>件次|[件宗条起份])`,
  'u',
);
const NONE = /(?:未|没有)(?:收到|接到|受理)[^,;。※]{0,40}(?:公开|公开的)申请/u;

/** `共收到政府信息公开申请16件`; `未收到政府信息公开申请` states zero. */
export const requestsReceived: ClaimReader = {
  kind: 'requestsReceived',
  read: ({ stated }) => {
    const found = RECEIVED.exec(stated)?.groups;
    const value = found === undefined ? (NONE.test(stated) ? 0 : null) : parseNumeral(found['count'] ?? '');
    if (value === null) return [];
    return [{ value, unit: found?.['unit'] ?? null, confirms: '/requests/newlyReceived/total', parts: [] }];
  },
};
