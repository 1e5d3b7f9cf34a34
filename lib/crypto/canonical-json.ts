import { CryptoError } from './crypto-error.js';

/** Deeper values are refused, so that a hostile one cannot exhaust the stack. */
const maxDepth = 64;

/**
 * JSON with one spelling for each value (RFC 8785): members sorted by UTF-16 code units, numbers and strings as
 * ECMAScript writes them, no white space. Refuses with `crypto.not_canonical` what JSON cannot say: undefined, NaN,
 * infinities, bigint, functions, class instances (a Date too), holes in arrays, lone surrogates, circles.
 */
export function canonicalJson(value: unknown): string {
  return write(value, '', 0);
}

function write(value: unknown, pointer: string, depth: number): string {
  if (depth > maxDepth) throw refused(pointer, `nests deeper than ${maxDepth}`);
  switch (typeof value) {
    case 'string':
      return writeString(value, pointer);
    case 'number':
      if (!Number.isFinite(value)) throw refused(pointer, 'is not a finite number');
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? writeArray(value, pointer, depth) : writeObject(value, pointer, depth);
    default:
      throw refused(pointer, `is ${typeof value}, which JSON cannot say`);
  }
}

function writeString(text: string, pointer: string): string {
  if (/\p{Surrogate}/u.test(text)) throw refused(pointer, 'holds half of a surrogate pair');
  return JSON.stringify(text);
}

function writeArray(values: readonly unknown[], pointer: string, depth: number): string {
  const parts = Array.from(values, (value, index) => write(value, `${pointer}/${index}`, depth + 1));
  return `[${parts.join(',')}]`;
}

function writeObject(value: object, pointer: string, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    throw refused(pointer, 'is an instance of a class');
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  const parts = members.map(([name, member]) => {
    const path = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return `${writeString(name, path)}:${write(member, path, depth + 1)}`;
  });
  return `{${parts.join(',')}}`;
}

function refused(pointer: string, why: string): CryptoError {
  return new CryptoError('crypto.not_canonical', `The value at "${pointer}" ${why}`);
}
