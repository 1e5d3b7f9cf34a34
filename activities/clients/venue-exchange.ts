import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Decimal } from 'decimal.js';
import type { Exchange } from 'ccxt';
import type { VenueAccess } from '../../domain/venues/views.js';
import { rootDir } from '../../lib/root.js';
import type { RateBudget } from './rate-budget.js';
import { isBadSymbol } from './venue-errors.js';

/** Well below the time that an activity has: what is sent is sent before anybody calls it lost. */
export const timeoutMs = 8_000;

export interface Pair {
  base: string;
  quote: string;
}

/** A request at its turn. */
export type Call = <T>(run: () => Promise<T>) => Promise<T>;

/** One exchange of stock ccxt, with a venue's key and addresses. */
export async function loadExchange({ ccxt_id, urls, ...keys }: VenueAccess): Promise<Exchange> {
  // One exchange instead of a hundred: a fifth of the memory, and a worker starts sooner.
  const file = join(rootDir, 'node_modules', 'ccxt', 'js', 'src', `${ccxt_id}.js`);
  const loaded: unknown = await import(pathToFileURL(file).href);
  const made: unknown = typeof loaded === 'object' && loaded !== null ? Reflect.get(loaded, 'default') : null;
  if (!isExchangeClass(made)) throw new Error(`ccxt has no exchange ${ccxt_id}`);
  const exchange = new made({
    ...(keys.api_key === null ? {} : { apiKey: keys.api_key, secret: keys.secret }),
    ...(keys.password === null ? {} : { password: keys.password }),
    enableRateLimit: false,
    timeout: timeoutMs,
    options: { defaultType: 'spot' },
  });
  Object.assign(exchange.urls.api, urls);
  return exchange;
}

const isExchangeClass = (value: unknown): value is new (config: object) => Exchange =>
  typeof value === 'function';

/** Once; from then on amounts come as the text that the venue sent. */
export async function loadMarkets(exchange: Exchange, budget: RateBudget): Promise<void> {
  if (exchange.markets) return;
  await budget.take(Date.now() + timeoutMs);
  await exchange.loadMarkets();
  Object.assign(exchange, { number: String });
}

/** Spot only: `BTC/USDT`. Null when it is not traded there, or not now. */
export function symbolOf(exchange: Exchange, { base, quote }: Pair): string | null {
  const symbol = `${base}/${quote}`;
  try {
    const market = exchange.market(symbol);
    return market.spot && market.active !== false ? symbol : null;
  } catch (error) {
    if (isBadSymbol(error)) return null;
    throw error;
  }
}

/** A plain decimal of what ccxt gives: text, or a number that was text. Eighteen places are all that anybody has. */
export function text(value: unknown): string {
  const given = typeof value === 'string' || typeof value === 'number' ? value : 0;
  return new Decimal(given).toDecimalPlaces(18).toFixed();
}

export const textOrNull = (value: unknown): string | null =>
  value === undefined || value === null ? null : text(value);
