import { both } from './both.ts';
import type { Markup } from './markup.ts';
import { markup, nothing } from './markup.ts';
import type { Mark } from './marks.ts';
import { findingAnchor } from './places.ts';

/** Small links from a place to the findings that it took part in. */
export function references(mark: Mark | undefined): Markup {
  if (mark === undefined) return nothing;
  const links = mark.findings.map(
    (number) =>
      markup`<a href="#${findingAnchor(number)}"><span class="unseen">${both({ zh: '问题', en: 'finding' })} </span>${number}</a>`,
  );
  return markup`<sup class="references">${links}</sup>`;
}

export function classOf(mark: Mark | undefined): string {
  if (mark === undefined) return '';
  return mark.isSuspect ? `marked ${mark.severity} suspect` : `marked ${mark.severity}`;
}
