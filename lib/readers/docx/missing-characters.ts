import { squeeze } from '../../document/text.ts';

/** The characters of a text, in its order, of which another has fewer. White space and forms of the same character make no difference. */
export function missingCharacters(text: string, other: string): string {
  const rest = new Map<string, number>();
  for (const character of squeeze(other)) rest.set(character, (rest.get(character) ?? 0) + 1);
  return Array.from(squeeze(text))
    .filter((character) => {
      const left = rest.get(character) ?? 0;
      rest.set(character, left - 1);
      return left <= 0;
    })
    .join('');
}
