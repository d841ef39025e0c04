import type { Loss } from '../../../document/model.ts';
import type { XmlElement } from '../xml/xml.ts';
import { outermost } from '../xml/xml.ts';
import { chooseAlternates } from './choose-alternates.ts';
import { readableText } from './lost.ts';

/** What stands in running heads and feet; drawn letters there are a watermark. */
export function furnitureLosses(parts: readonly XmlElement[]): readonly Loss[] {
  const chosen = parts.map(chooseAlternates);
  const heads = chosen.map((part) => loss('page-furniture', readableText(part).trim()));
  const marks = chosen
    .flatMap((part) => outermost(part, 'v:textpath'))
    .map(({ attributes }) => attributes.get('string') ?? '');
  return [...heads, ...[...new Set(marks)].map((text) => loss('watermark', text))].filter(({ text }) => text !== '');
}

function loss(kind: Loss['kind'], text: string): Loss {
  return { kind, text, spot: null, inTable: false };
}
