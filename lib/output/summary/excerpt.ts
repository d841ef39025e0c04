/** The beginning of a text, enough to find it again. */
export function excerpt(text: string, most = 120): string {
  const characters = Array.from(text);
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}
