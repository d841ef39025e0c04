import type { OutgoingHttpHeaders } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: string | Uint8Array;
}

export function answerJson(value: unknown, status = 200): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** Why a request is refused, for programs: the page says it in its own words. */
export const refusals = {
  'bad-name': { zh: '文件名或路径不能用作键', en: 'the name or path makes no key' },
  'bad-request': { zh: '请求的内容不合要求', en: 'what is asked for is not understood' },
  'name-taken': { zh: '已有同名文件，内容不同', en: 'another file has this name' },
  'no-such-document': { zh: '没有这份原件', en: 'there is no such document' },
  'no-such-file': { zh: '没有这个输出文件', en: 'there is no such file of outputs' },
  'no-such-report': { zh: '没有这份年报的结果', en: 'there is no result of such a report' },
  'not-found': { zh: '没有这个地址', en: 'nothing is at this address' },
  'not-from-here': { zh: '请求不是来自本机的页面', en: 'the request does not come from the page of this machine' },
  'too-large': { zh: '内容超过上限', en: 'the body is over a limit' },
} as const;

export function refuse(status: number, code: keyof typeof refusals): Answer {
  return answerJson({ code }, status);
}

/** What goes along with everything that is served: nothing is loaded from outside, shown within another site, or kept. */
export const safetyHeaders: OutgoingHttpHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** For a page that was made from a stranger's file: its own styles, and nothing else; not even our own origin. */
export const summaryPolicy =
  "sandbox allow-popups; default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
