import type { Message } from '../../rules/rule.ts';
import type { Validation } from '../validation-schema.ts';
import { both } from './both.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import { nextStep } from './next-step.ts';

interface Wording {
  readonly word: Message;
  readonly sign: string;
}

const wordings: Readonly<Record<Validation['status'], Wording>> = {
  valid: { word: { zh: '可用', en: 'Can be used' }, sign: '✓' },
  warnings: { word: { zh: '有疑点', en: 'In doubt' }, sign: '?' },
  invalid: { word: { zh: '有错误', en: 'Has errors' }, sign: '!' },
  unreadable: { word: { zh: '无法读取', en: 'Unreadable' }, sign: '×' },
};

/** The word that decides, why, and what to do next. */
export function verdict(validation: Validation): Markup {
  const { word, sign } = wordings[validation.status];
  return markup`<section id="verdict" class="verdict ${validation.status}" aria-labelledby="verdict-word">
<h2 id="verdict-word"><span class="sign" aria-hidden="true">${sign}</span>${both(word)}</h2>
<p class="why">${both(reason(validation))}</p>
<p class="next"><strong>${both({ zh: '下一步：', en: 'Next: ' })}</strong>${both(nextStep(validation))}</p>
</section>`;
}

function reason({ error, counts, rules }: Validation): Message {
  if (error !== null) return error.message;
  const judged = rules.filter(({ outcome }) => outcome !== 'skipped').length;
  const skipped = rules.length - judged;
  const found = [
    { count: counts.error, zh: '处错误', en: 'errors' },
    { count: counts.warning, zh: '处疑点', en: 'doubts' },
    { count: counts.info, zh: '条提示', en: 'remarks' },
  ].filter(({ count }) => count > 0);
  const zh = found.length === 0 ? '没有发现问题' : `发现${found.map((one) => `${one.count}${one.zh}`).join('、')}`;
  const en =
    found.length === 0 ? 'nothing was found' : `found: ${found.map((one) => `${one.count} ${one.en}`).join(', ')}`;
  return {
    zh: `核对了${judged}条规则，${zh}${skipped === 0 ? '' : `；另有${skipped}条不适用或无法判断`}。`,
    en: `${judged} rules were checked; ${en}${skipped === 0 ? '' : `; ${skipped} did not apply or could not be judged`}.`,
  };
}
