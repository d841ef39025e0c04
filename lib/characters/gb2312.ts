/** The characters of GB 2312 in the order of the standard: official Chinese hardly ever uses another. */
export const gb2312 = (() => {
  let characters: readonly string[] | undefined;
  return () => (characters ??= charactersInOrder());
})();

function charactersInOrder(): readonly string[] {
  const rows = Array.from({ length: 0xf7 - 0xa1 + 1 }, (_, row) => 0xa1 + row);
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell);
  const decoder = new TextDecoder('gb2312');
  const texts = rows.map((row) => decoder.decode(Uint8Array.from(cells.flatMap((cell) => [row, cell]))));
  return texts.flatMap((text) => Array.from(text)).filter((character) => !/[\ufffd\ue000-\uf8ff]/u.test(character));
}

/** The same without their variants of form (NFKC), each once. */
export const plainGb2312 = (() => {
  let characters: ReadonlySet<string> | undefined;
  return () => (characters ??= new Set(gb2312().flatMap((character) => Array.from(character.normalize('NFKC')))));
})();
