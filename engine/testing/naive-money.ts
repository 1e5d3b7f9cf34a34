import {
  accountOf,
  feeAccount,
  marketOf,
  named,
  roundingAccount,
  tell,
  type NaiveOrder,
  type NaiveWorld,
} from './naive-world.js';

const scale = 10_000_000n;

export function pair(account: number, asset: number): string {
  return `${account}:${asset}`;
}

export function totalOf(world: NaiveWorld, account: number, asset: number): bigint {
  return world.total.get(pair(account, asset)) ?? 0n;
}

/** All that the live orders of an account may still cost of an asset. */
export function heldOf(world: NaiveWorld, account: number, asset: number): bigint {
  return world.orders
    .filter((order) => order.account === account && assetOf(world, order) === asset)
    .reduce((sum, order) => sum + holdOf(world, order), 0n);
}

/** What open buys of an account may add of an asset. The leg of an OCO that holds nothing adds nothing. */
export function arrivingOf(world: NaiveWorld, account: number, asset: number): bigint {
  return world.orders
    .filter((order) => order.account === account && order.side === 'buy' && !order.isSecondLeg)
    .filter((order) => marketOf(world, order.symbol).terms.baseAsset === asset)
    .reduce((sum, order) => sum + unitsOf(world, order), 0n);
}

export function availableOf(world: NaiveWorld, account: number, asset: number): bigint {
  const credit = world.credit.get(pair(account, asset)) ?? 0n;
  return totalOf(world, account, asset) + credit - heldOf(world, account, asset);
}

/** What is held for an order: the dearer of two legs, once, until one of them has traded. */
export function holdOf(world: NaiveWorld, order: NaiveOrder): bigint {
  if (order.isSecondLeg) return 0n;
  const own = needOf(world, order, order.price, order.leaves);
  const peer = world.orders.find(({ id }) => id === order.peerId);
  if (!peer || order.filled > 0) return own;
  const other = needOf(world, peer, peer.price, peer.leaves);
  return own > other ? own : other;
}

/** The worst that an order with these lots at this price may still cost. */
export function needOf(world: NaiveWorld, order: NaiveOrder, price: number, leaves: number): bigint {
  const { basePerLot, quotePerTick } = marketOf(world, order.symbol).terms;
  if (order.side === 'sell') return BigInt(leaves) * BigInt(basePerLot);
  const value = BigInt(price) * BigInt(leaves) * BigInt(quotePerTick);
  const rate = order.makerRate > order.takerRate ? order.makerRate : order.takerRate;
  const owed = order.feeExact - order.feePaid * scale + value * rate;
  return value + (owed + scale - 1n) / scale;
}

/** The asset that an order holds. */
export function assetOf(world: NaiveWorld, order: NaiveOrder): number {
  const { baseAsset, quoteAsset } = marketOf(world, order.symbol).terms;
  return order.side === 'sell' ? baseAsset : quoteAsset;
}

/** Moves what a trade moves; answers the fees. */
export function payTrade(
  world: NaiveWorld,
  { taker, maker, price, lots }: { taker: NaiveOrder; maker: NaiveOrder; price: number; lots: number },
): { takerFee: number; makerFee: number } {
  const { baseAsset, quoteAsset, basePerLot, quotePerTick } = marketOf(world, taker.symbol).terms;
  const value = BigInt(price) * BigInt(lots) * BigInt(quotePerTick);
  const units = BigInt(lots) * BigInt(basePerLot);
  const takerFee = chargeFee(taker, value * taker.takerRate);
  const makerFee = chargeFee(maker, value * maker.makerRate);
  for (const [order, fee] of [
    [taker, takerFee],
    [maker, makerFee],
  ] as const) {
    const sign = order.side === 'buy' ? 1n : -1n;
    add(world, order.account, baseAsset, sign * units);
    add(world, order.account, quoteAsset, -sign * value - fee);
    add(world, feeAccount, quoteAsset, fee);
  }
  return { takerFee: Number(takerFee), makerFee: Number(makerFee) };
}

/** The part of a unit that an order which is over has not paid costs a whole one, if that is there. */
export function roundFees(world: NaiveWorld, order: NaiveOrder): void {
  const { quoteAsset } = marketOf(world, order.symbol).terms;
  if (order.feeExact === order.feePaid * scale || availableOf(world, order.account, quoteAsset) < 1n) return;
  add(world, order.account, quoteAsset, -1n);
  add(world, roundingAccount, quoteAsset, 1n);
  tell(world, { type: 'feeRounded', ...named(order), quantity: 1 });
}

export function add(world: NaiveWorld, account: number, asset: number, units: bigint): void {
  world.total.set(pair(account, asset), totalOf(world, account, asset) + units);
}

/** One order from the account's bucket, which fills with time. */
export function takeToken(world: NaiveWorld, account: number): boolean {
  const bucket = accountOf(world, account);
  if (bucket.ordersPerSecond === 0) return true;
  const since = BigInt(world.timeUs - bucket.tokensAtUs);
  const full = BigInt(bucket.burst) * 1_000_000n;
  const filled = bucket.tokens + since * BigInt(bucket.ordersPerSecond);
  bucket.tokens = filled > full ? full : filled;
  bucket.tokensAtUs = world.timeUs;
  if (bucket.tokens < 1_000_000n) return false;
  bucket.tokens -= 1_000_000n;
  return true;
}

function unitsOf(world: NaiveWorld, order: NaiveOrder): bigint {
  return BigInt(order.leaves) * BigInt(marketOf(world, order.symbol).terms.basePerLot);
}

function chargeFee(order: NaiveOrder, exact: bigint): bigint {
  order.feeExact += exact;
  const fee = order.feeExact / scale - order.feePaid;
  order.feePaid += fee;
  return fee;
}
