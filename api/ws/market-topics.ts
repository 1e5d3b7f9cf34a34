import { isAllowed } from '../../domain/accounts/permissions.js';
import type { Context } from '../context.js';
import { marketTopic, ownOrdersTopic, type MarketTopic } from '../market-data/topics.js';

/** A topic of the market as one client follows it. */
export interface OpenedTopic {
  topic: MarketTopic;
  /** Lets go of what the topic needs. */
  release: () => void;
}

const marketName = /^(book|trades|candles|ticker)\/([A-Z0-9]{4,20})(?:\/([0-9a-z]{1,3}))?$/;
const ordersName = /^orders\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** True for topics that follow the engine rather than what is committed. */
export const isMarketTopic = (name: string): boolean => marketName.test(name) || ordersName.test(name);

/** The topic for this caller, or null when there is no such topic or it is not for them. Errors: `market-data.unavailable`. */
export async function openMarketTopic(context: Context, name: string): Promise<OpenedTopic | null> {
  const { role } = context.principal;
  if (role === 'anonymous') return null;
  const [, kind, symbol, interval] = marketName.exec(name) ?? [];
  if (kind && symbol && isAllowed(role, 'market-data:read')) {
    if (!(await context.instruments.bySymbol(symbol))) return null;
    const topic = marketTopic(kind, interval, await context.marketData.find(symbol));
    return topic && { topic, release: () => undefined };
  }
  const [, accountId] = ordersName.exec(name) ?? [];
  return accountId && isAllowed(role, 'orders:read') ? openOwnOrders(context, name, accountId) : null;
}

async function openOwnOrders(context: Context, name: string, accountId: string): Promise<OpenedTopic | null> {
  const { tradingAccounts, marketData } = context;
  const access = await tradingAccounts.find(context, accountId);
  if (!access?.engineAccount) return null;
  const quoted = await marketData.all();
  const units = new Map(quoted.map((each) => [each.units.number, each.units]));
  const release = marketData.ownOrders.watch(access.engineAccount);
  return { topic: ownOrdersTopic(name, marketData, access.engineAccount, units), release };
}
