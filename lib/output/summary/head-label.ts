import type { Heading } from '../../report/form.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';

/** What groups heads on paper and has no key of its own. */
const GROUPS: Readonly<Record<string, string>> = {
  申请人情况: 'applicants',
  法人或其他组织: 'legal persons and other organisations',
  '第二十条第（一）项': 'article 20 (1)',
  '第二十条第（五）项': 'article 20 (5)',
  '第二十条第（六）项': 'article 20 (6)',
  '第二十条第（八）项': 'article 20 (8)',
  '第二十条第（九）项': 'article 20 (9)',
};

/** A head in the form's own words; in English its key is added, which is its name in `report.json`. */
export function headLabel({ key, labels: [official] }: Heading): Markup {
  const english = key === null ? GROUPS[official] : wordsOf(key);
  if (english === undefined) return markup`<span lang="zh-CN">${official}</span>`;
  return markup`<span lang="zh-CN">${official}</span> <span class="en gloss" lang="en">${english}</span>`;
}

function wordsOf(key: string): string {
  return key.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}
