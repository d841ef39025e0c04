import type { Message } from '../../rules/rule.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';

/** In both languages; the page shows one of them at a time, Chinese on paper. */
export function both({ zh, en }: Message): Markup {
  return markup`<span class="zh">${zh}</span><span class="en" lang="en">${en}</span>`;
}
