/** Letters of the beginning that raise the score, and by how much each (Winkler 1990). */
const prefixLetters = 4;
const prefixWeight = 0.1;

/** Jaro-Winkler similarity of two texts, 0 to 1; symmetric. Jaro 1989, Winkler 1990. */
export function jaroWinkler(left: string, right: string): number {
  const similarity = jaro(left, right);
  let prefix = 0;
  while (prefix < prefixLetters && prefix < left.length && left[prefix] === right[prefix]) prefix += 1;
  return similarity + prefix * prefixWeight * (1 - similarity);
}

function jaro(left: string, right: string): number {
  if (left === right) return 1;
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const taken = new Uint8Array(right.length);
  const matched: string[] = [];
  for (let at = 0; at < left.length; at += 1) {
    const place = freePlace(left[at], right, taken, { from: at - reach, to: at + reach });
    if (place < 0) continue;
    taken[place] = 1;
    matched.push(left[at] ?? '');
  }
  if (matched.length === 0) return 0;
  const others = [...right].filter((_, at) => taken[at] === 1);
  const swapped = matched.filter((letter, at) => letter !== others[at]).length / 2;
  return (
    (matched.length / left.length +
      matched.length / right.length +
      (matched.length - swapped) / matched.length) /
    3
  );
}

function freePlace(
  letter: string | undefined,
  text: string,
  taken: Uint8Array,
  { from, to }: { from: number; to: number },
): number {
  for (let at = Math.max(0, from); at <= Math.min(to, text.length - 1); at += 1) {
    if (taken[at] === 0 && text[at] === letter) return at;
  }
  return -1;
}
