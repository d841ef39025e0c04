import type { Message } from '../../rules/rule.ts';
import type { Validation } from '../validation-schema.ts';
import { both } from './both.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import { ruleTitle } from './rule-title.ts';

type Outcome = Validation['rules'][number]['outcome'];

const outcomes: Readonly<Record<Outcome, Message>> = {
  failed: { zh: '未通过', en: 'failed' },
  passed: { zh: '通过', en: 'passed' },
  skipped: { zh: '不适用或无法判断', en: 'did not apply, or could not be judged' },
};

/** Every rule of the catalogue with what came of it, so that nobody takes a rule that was not judged for one that holds. */
export function checks({ rules, catalogue }: Validation): Markup {
  return markup`<section id="checks" aria-labelledby="checks-title">
<h2 id="checks-title">${both({ zh: '规则核对情况', en: 'Rules that were checked' })}</h2>
<details><summary>${both({ zh: `规则目录${catalogue}版，共${rules.length}条`, en: `Catalogue ${catalogue}: ${rules.length} rules` })}</summary>
<table class="checks">
<thead><tr><th scope="col">${both({ zh: '规则', en: 'rule' })}</th><th scope="col">${both({ zh: '结果', en: 'outcome' })}</th></tr></thead>
<tbody>
${rules.map(({ rule, outcome }) => markup`<tr><th scope="row">${ruleTitle(rule)}</th><td class="${outcome}">${both(outcomes[outcome])}</td></tr>\n`)}</tbody>
</table>
</details>
</section>`;
}
