import type { Element } from './xml.ts';
import { renderXml } from './xml.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

export function answer(status: number, headers: Answer['headers'] = {}, body: Answer['body'] = ''): Answer {
  return { status, headers, body };
}

export function answerXml(root: Element, headers: Answer['headers'] = {}): Answer {
  return { status: 200, headers: { ...headers, 'content-type': 'application/xml' }, body: renderXml(root) };
}
