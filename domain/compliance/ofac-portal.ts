import { jaroWinkler } from './names/jaro-winkler.js';

/** A word of the query counts only when some word of the list name is at least so close. */
const leastWordSimilarity = 0.78;
/** Shorter words of the query are not looked for. */
const shortestWord = 3;

/**
 * The score, 0 to 100, that the search page of OFAC gives a name of its list for a query, as near as its published results
 * tell: the better of Jaro-Winkler over the whole line as printed (family name first) and the share of the query's words
 * that are found among the words of the name. OFAC, FAQ 249, names the method and leaves its details open.
 * For comparing our results with the page's; screening decides by `searchIndex`.
 */
export function ofacPortalScore(query: string, listName: string): number {
  const scores = spellingsOf(query).flatMap((mine) =>
    spellingsOf(listName).map((theirs) => scoreWords(mine, theirs)),
  );
  return Math.round(100 * Math.max(0, ...scores));
}

/** Hyphens join words for the page in one place and divide them in another: both are tried. */
function spellingsOf(name: string): string[][] {
  const plain = name
    .normalize('NFD')
    .replace(/[\p{M}'’‘`.]/gu, '')
    .toUpperCase();
  return [plain.replace(/-/g, ''), plain.replace(/-/g, ' ')].map((text) =>
    text.split(/[^A-Z0-9]+/).filter((word) => word !== ''),
  );
}

function scoreWords(query: readonly string[], name: readonly string[]): number {
  if (query.length === 0 || name.length === 0) return 0;
  const long = query.filter((word) => word.length >= shortestWord);
  const wanted = long.length > 0 ? long : query;
  const found = wanted.map((word) => Math.max(...name.map((other) => jaroWinkler(word, other))));
  const byWord =
    found.reduce((sum, similarity) => sum + (similarity >= leastWordSimilarity ? similarity : 0), 0) /
    wanted.length;
  return Math.max(byWord, jaroWinkler(query.join(' '), name.join(' ')));
}
