import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { RouteOptions } from '../route.js';
import type { ZodType } from 'zod';

/** Points a minute. Each api process counts for itself: with n processes the bound is n times as wide. */
export interface RateBounds {
  perAccount: number;
  perAddress: number;
  guardedPerAddress: number;
  /** Of orders placed, changed and cancelled, which programs do faster than people ask; the engine bounds them too. */
  tradingPerAccount: number;
}

export const defaultBounds: RateBounds = {
  perAccount: 1_200,
  perAddress: 2_400,
  guardedPerAddress: 60,
  tradingPerAccount: 120_000,
};

const windowSeconds = 60;

/** Limits by account and by address; routes that guesses could use have a tighter bound by address. */
export function createRateLimits(bounds: RateBounds) {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterMemory({ keyPrefix, points, duration: windowSeconds });
  const byAccount = limiter('account', bounds.perAccount);
  const byAddress = limiter('address', bounds.perAddress);
  const guarded = limiter('guarded', bounds.guardedPerAddress);
  const trading = limiter('trading', bounds.tradingPerAccount);
  return async (context: Context, options: RouteOptions<ZodType, ZodType, ZodType>): Promise<void> => {
    const { kind, id } = context.principal;
    if (kind === 'service') return;
    // Who is not signed in is counted by address, here as everywhere.
    if (options.trades && kind === 'user') return spend(trading, id);
    await spend(byAddress, context.address);
    if (options.guarded) await spend(guarded, context.address);
    if (kind === 'user') await spend(byAccount, id);
  };
}

async function spend(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw problem('request.too_many', undefined, { retryAfterSeconds: error.msBeforeNext / 1000 });
  }
}
