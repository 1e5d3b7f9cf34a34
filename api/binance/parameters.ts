import { BinanceError, malformed } from './binance-error.js';

/** The parameters of a request, of its query and its form together. */
export class Parameters {
  constructor(private readonly values: ReadonlyMap<string, string>) {}

  static of(query: string, form: string): Parameters {
    return new Parameters(new Map([...new URLSearchParams(query), ...new URLSearchParams(form)]));
  }

  has(name: string): boolean {
    return this.text(name) !== null;
  }

  text(name: string): string | null {
    return this.values.get(name) || null;
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === null) throw malformed(name);
    return value;
  }

  /** A whole number, not below zero. */
  whole(name: string): number | null {
    const value = this.text(name);
    if (value === null) return null;
    const number = Number(value);
    if (!/^\d{1,16}$/.test(value) || !Number.isSafeInteger(number)) throw malformed(name);
    return number;
  }

  /** A whole number, no more than a bound. */
  limit(usual: number, most: number): number {
    const limit = this.whole('limit') ?? usual;
    if (limit === 0) throw malformed('limit');
    return Math.min(limit, most);
  }

  /** A plain decimal above zero, without the zeros at its end, which some programs send without end. */
  decimal(name: string): string | null {
    const value = this.text(name);
    if (value === null) return null;
    if (!/^\d{1,20}(\.\d{1,30})?$/.test(value))
      throw new BinanceError(-1100, `Illegal characters found in parameter '${name}'.`);
    const short = value.includes('.') ? value.replace(/\.?0+$/, '') : value;
    if (!/[1-9]/.test(short)) throw malformed(name);
    return short;
  }

  /** One of some words, or an error with this code. */
  oneOf<T extends string>(name: string, words: readonly T[], code: number): T | null {
    const value = this.text(name);
    if (value === null) return null;
    const known = words.find((word) => word === value);
    if (known === undefined) throw new BinanceError(code, `Invalid ${name}.`);
    return known;
  }

  /** The same with other names for some, whatever stood under those. */
  renamed(names: Record<string, string>): Parameters {
    const values = new Map([...this.values].filter(([name]) => !Object.values(names).includes(name)));
    for (const [from, to] of Object.entries(names)) {
      const value = this.values.get(from);
      if (value !== undefined) values.set(to, value);
    }
    return new Parameters(values);
  }
}
