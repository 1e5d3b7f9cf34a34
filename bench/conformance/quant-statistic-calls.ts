import { z } from 'zod';
import { recordedNumber } from './quant-files.js';

export type SeriesByName = Record<string, Float64Array>;

export interface Call {
  returns: Float64Array;
  /** What comes second without a name: a rate or another series; 0 without. */
  other: number | Float64Array;
  riskFree: number | Float64Array;
  requiredPerYear: number;
  periodsPerYear: number;
}

const TRADING_DAYS = 252;
const literal = z.array(recordedNumber);

/**
 * Reads `mixed_returns,rf=0@252`, `mixed|-mixed`, `one_return` or `[0.1,-0.1,0.1]`: series with their arguments, and the
 * periods a year behind an @. `name[1:]` lacks its first period. Null when it names a series that isn't there.
 */
export function readCall(text: string, known: SeriesByName): Call | null {
  const [, body = '', periods] = /^(.*?)(?:@(\d+))?$/.exec(text) ?? [];
  const parts = body.match(/(?:\[[^\]]*\]|[^,|])+/g) ?? [];
  const named = new Map(parts.filter((part) => part.includes('=')).map((part) => twoOf(part)));
  const [returns, other] = parts.filter((part) => !part.includes('=')).map((part) => readValue(part, known));
  const riskFree = readValue(named.get('rf') ?? '0', known);
  const required = readValue(named.get('req') ?? '0', known);
  if (!(returns instanceof Float64Array) || other === null || riskFree === null) return null;
  if (typeof required !== 'number') return null;
  const periodsPerYear = periods === undefined ? TRADING_DAYS : Number(periods);
  return { returns, other: other ?? 0, riskFree, requiredPerYear: required, periodsPerYear };
}

function twoOf(part: string): [string, string] {
  const [name = '', value = ''] = part.split('=');
  return [name.trim(), value];
}

function readValue(text: string, known: SeriesByName): number | Float64Array | null {
  const trimmed = text.trim();
  if (trimmed.startsWith('[')) return Float64Array.from(literal.parse(JSON.parse(trimmed)));
  if (!Number.isNaN(Number(trimmed))) return Number(trimmed);
  const [, sign, name = '', from = '0'] = /^(-?)(\w+)(?:\[(\d+):\])?$/.exec(trimmed) ?? [];
  const series = known[name] ?? known[`${name}_returns`];
  if (!series) return null;
  return series.map((value, period) => (period < Number(from) ? NaN : sign === '-' ? -value : value));
}
