import type { MarketData } from '../market-data/open-market-data.js';

/** Accounts whose orders are remembered at a time; the one that asked longest ago is let go. */
const most = 500;

const watched = new WeakMap<MarketData, Map<number, () => void>>();

/** From now on what happens to the orders of the account is remembered. */
export function watchAccount(marketData: MarketData, account: number): void {
  const accounts = watched.get(marketData) ?? new Map<number, () => void>();
  watched.set(marketData, accounts);
  const stop = accounts.get(account) ?? marketData.ownOrders.watch(account);
  accounts.delete(account);
  accounts.set(account, stop);
  const [oldest] = accounts.keys();
  if (accounts.size <= most || oldest === undefined) return;
  accounts.get(oldest)?.();
  accounts.delete(oldest);
}
