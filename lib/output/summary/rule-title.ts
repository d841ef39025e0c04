import { catalogue } from '../../rules/catalogue/index.ts';
import type { Message } from '../../rules/rule.ts';
import { both } from './both.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';

const titles: ReadonlyMap<string, Message> = new Map(catalogue.map(({ id, title }) => [id, title]));

/** What a rule demands, and its id. A validation of another catalogue may know rules that this one does not. */
export function ruleTitle(rule: string): Markup {
  const title = titles.get(rule);
  return title === undefined ? markup`<code>${rule}</code>` : markup`${both(title)} <code>${rule}</code>`;
}
