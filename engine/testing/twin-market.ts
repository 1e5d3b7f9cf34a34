import type { EngineCapacity } from '../engine.js';
import { Twin } from './twin.js';

/** An instrument with few prices close together, and one with prices far apart. */
export const near = 1;
export const far = 2;

/** Room for everything. */
export const roomy: EngineCapacity = {
  orders: 400,
  accounts: 24,
  assets: 6,
  symbols: 4,
  sessions: 4,
  clientIds: 64,
  book: { levels: 60, triggers: 60 },
};

/** So little room that every store is full at times. */
export const tight: EngineCapacity = {
  ...roomy,
  orders: 9,
  clientIds: 8,
  book: { levels: 4, triggers: 2 },
};

/** Two instruments that trade, and four accounts with little money: 16 and 17 are of one group. */
export function openTwin(capacity: EngineCapacity): Twin {
  const twin = new Twin(capacity);
  twin.timeUs = 1_700_000_000_000_000;
  for (const asset of [1, 2, 3, 4]) twin.tell({ name: 'defineAsset', asset });
  twin.tell({
    name: 'defineSymbol',
    symbol: near,
    baseAsset: 1,
    quoteAsset: 2,
    basePerLot: 10,
    quotePerTick: 3,
    maxPrice: 60,
    minQuantity: 1,
    maxQuantity: 11,
    minNotional: 30,
    maxNotional: 480,
    limitPerQuote: 2,
    collarBps: 4_500,
    protectionBps: 1_500,
  });
  twin.tell({
    name: 'defineSymbol',
    symbol: far,
    baseAsset: 3,
    quoteAsset: 4,
    basePerLot: 1,
    quotePerTick: 1,
    maxPrice: 500_000,
    minQuantity: 1,
    maxQuantity: 20,
    protectionBps: 9_000,
  });
  for (const account of [16, 17, 18, 19]) fund(twin, account);
  for (const symbol of [near, far]) twin.tell({ name: 'setPhase', symbol, phase: 0 });
  return twin;
}

function fund(twin: Twin, account: number): void {
  twin.tell({ name: 'defineAccount', account, group: account < 18 ? 7 : 0 });
  const [makerRate, takerRate] = account % 2 === 0 ? [12_345, 234_567] : [300_003, 20_000];
  twin.tell({ name: 'setFees', account, makerRate, takerRate });
  const balances = [
    [1, 160],
    [2, 900],
    [3, 60],
    [4, 3_000_000],
  ] as const;
  for (const [index, [asset, amount]] of balances.entries())
    twin.tell({ name: 'moveFunds', account, asset, amount, transfer: index + 1 });
}
