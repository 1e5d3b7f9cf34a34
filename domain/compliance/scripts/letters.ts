/** Replaces each letter by the table's; letters that the table does not know stay. Digraphs first. */
export function replaceByTable(
  word: string,
  table: ReadonlyMap<string, string>,
  digraphs: readonly [string, string][] = [],
): string {
  const joined = digraphs.reduce((text, [from, to]) => text.replaceAll(from, to), word);
  return [...joined].map((letter) => table.get(letter) ?? letter).join('');
}

/** `'а a, б b'` as a map: a table that reads like one. */
export function lettersTable(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs.split(/\s*,\s*/).map((pair): [string, string] => {
      const [letter = '', latin = ''] = pair.trim().split(' ');
      return [letter, latin];
    }),
  );
}
