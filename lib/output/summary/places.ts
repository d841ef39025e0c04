import type { Pointer } from '../../report/pointer.ts';
import { valueAt } from '../../report/pointer.ts';
import type { Report } from '../../report/schema.ts';
import type { Message } from '../../rules/rule.ts';
import { sectionNames, tableNames } from '../../rules/wording.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';

/** The id of the element that shows what is at a pointer of the report. A heading is shown with what it heads. */
export function anchorOf(pointer: Pointer): string {
  return `at${pointer.replace(/\/heading$/u, '').replaceAll('/', '-')}`;
}

export function linkTo(pointer: Pointer, content: Markup | string): Markup {
  return markup`<a href="#${anchorOf(pointer)}">${content}</a>`;
}

/** A finding is known by its number on the page, from 1. */
export function findingAnchor(number: number): string {
  return `finding-${number}`;
}

const WHOLES: Readonly<Record<string, Message>> = {
  ...tableNames,
  title: { zh: '标题', en: 'title' },
  agency: { zh: '机关名称', en: 'agency' },
  year: { zh: '报告年度', en: 'year' },
  edition: { zh: '版式', en: 'edition' },
  preamble: { zh: '引言', en: 'preamble' },
  closing: { zh: '落款', en: 'closing' },
  claims: { zh: '正文表述', en: 'sentence' },
};

/** What of a report a pointer leads to, where it is no figure. */
export function placeName(pointer: Pointer, report: Report): Message {
  const [whole = '', index] = pointer.slice(1).split('/');
  const section = whole === 'sections' ? report.sections[Number(index)] : undefined;
  if (section !== undefined) return sectionNames[section.id];
  return WHOLES[whole] ?? { zh: pointer, en: pointer };
}

/** The words of a report at a pointer; null where there are none. */
export function wordsAt(pointer: Pointer, report: Report): string | null {
  const value = valueAt(report, pointer);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
