/** xoshiro128** (Blackman and Vigna, 2018), seeded by splitmix32: the same stream on every machine. */
export interface Random {
  /** A whole number from 0 up to, not including, this one. */
  below(bound: number): number;
  /** From 0 up to, not including, 1. */
  unit(): number;
}

export function createRandom(seed: number): Random {
  let [a, b, c, d] = seedWords(seed);
  const next = (): number => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return result;
  };
  const unit = () => next() / 4_294_967_296;
  return { unit, below: (bound) => Math.floor(unit() * bound) };
}

function seedWords(seed: number): [number, number, number, number] {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
  return [next(), next(), next(), next()];
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}
