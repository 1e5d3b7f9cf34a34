import { lettersTable, replaceByTable } from './letters.js';

/** Modern Greek after ELOT 743, with the digraphs read as they sound. Accents are gone before. */
const table = lettersTable(
  'α a, β v, γ g, δ d, ε e, ζ z, η i, θ th, ι i, κ k, λ l, μ m, ν n, ξ x, ο o, π p, ρ r, σ s, ς s, τ t, υ y, φ f, χ ch, ψ ps, ω o',
);

export function romaniseGreek(word: string): string {
  const start: [string, string][] = [
    ['μπ', 'b'],
    ['ντ', 'd'],
    ['γκ', 'g'],
  ];
  const initial = start.find(([from]) => word.startsWith(from));
  const body = initial ? initial[1] + word.slice(2) : word;
  return replaceByTable(body, table, [
    ['ου', 'ou'],
    ['αυ', 'av'],
    ['ευ', 'ev'],
    ['γγ', 'ng'],
    ['γχ', 'nch'],
    ['μπ', 'mb'],
    ['ντ', 'nt'],
    ['γκ', 'ng'],
  ]);
}
