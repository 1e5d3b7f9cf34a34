import type { Ack } from '../../../engine/protocol/engine-client.js';
import type { Command } from '../../../engine/protocol/codec.js';
import { packTerms, type OrderTerms } from '../../../engine/protocol/terms.js';
import { openEngineLink } from '../../engine-link.js';
import { openInstruments } from '../../instruments.js';
import { openTestEngine } from '../../testing/engine.js';
import type { House } from '../../testing/harness.js';
import { openMarketData } from '../open-market-data.js';

const assets = [
  { code: 'BTC', ledgerScale: 8, number: 1, scale: 8 },
  { code: 'ETH', ledgerScale: 18, number: 2, scale: 8 },
  { code: 'USDT', ledgerScale: 6, number: 4, scale: 6 },
];
const bounds = {
  tick_size: '0.01',
  lot_size: '0.0001',
  max_price: '1000000',
  min_quantity: '0.0001',
  max_quantity: '1000',
  min_notional: '5',
  max_notional: '0',
  collar_bps: 1_000,
  protection_bps: 500,
};
const pairs = [
  { symbol: 'BTCUSDT', number: 1, base: 'BTC', quote: 'USDT', ...bounds },
  { symbol: 'ETHUSDT', number: 2, base: 'ETH', quote: 'USDT', ...bounds },
];

export interface Wish extends Partial<OrderTerms> {
  account?: number;
  symbol?: number;
  price?: number;
  lots: number;
  trigger?: number;
  display?: number;
  clientId?: string;
}

/** A house with an engine in which two pairs are traded by accounts that have money: 10 and 11 of the house, 100 and 101. */
export async function openMarketRoom(house: House, accounts: readonly number[] = [10, 11, 100, 101]) {
  await seed(house);
  const engine = await openTestEngine(house);
  const { deps } = house;
  const door = { address: engine.address, token: engine.token, log: deps.log };
  const before = { engine: deps.engine, marketData: deps.marketData };
  const instruments = openInstruments(house.database);
  deps.instruments = instruments;
  deps.engine = openEngineLink(door);
  deps.marketData = openMarketData({ ...door, instruments, clickhouse: deps.clickhouse });
  const tell = async (command: Command): Promise<Ack> => {
    const ack = await deps.engine.send(command);
    if (ack.result !== 0) throw new Error(`${command.name} is answered with ${ack.result}`);
    return ack;
  };
  for (const command of definitions(accounts)) await tell(command);

  const place = (wish: Wish) => {
    const { account = 100, symbol = 1, lots, price, trigger, display, clientId, ...terms } = wish;
    const kind = terms.kind ?? (price === undefined ? 'market' : 'limit');
    const usual = { side: 'buy', tif: kind === 'market' ? 'IOC' : 'GTC', stp: 'none' } as const;
    const packed = packTerms({ isPostOnly: false, ...usual, ...terms, kind });
    const numbers = { quantity: lots, price, trigger, display, clientId };
    return tell({ name: 'newOrder', account, symbol, terms: packed, ...numbers });
  };

  return {
    engine,
    tell,
    place,
    cancel: (orderId: number, account = 100) => tell({ name: 'cancel', account, orderId }),
    close: async () => {
      deps.marketData.close();
      deps.engine.close();
      Object.assign(deps, before);
      await engine.close();
    },
  };
}

export type MarketRoom = Awaited<ReturnType<typeof openMarketRoom>>;

/** What is there already stays: other seeds may have it. */
async function seed({ owner }: House): Promise<void> {
  const ledger = assets.map(({ code, ledgerScale: scale }) => ({ code, scale, rounding: 'down' }));
  await owner('ledger_assets').insert(ledger).onConflict('code').ignore();
  const engineAssets = assets.map(({ code, number, scale }) => ({ code, number, scale }));
  await owner('engine_assets').insert(engineAssets).onConflict('code').ignore();
  await owner('instruments').insert(pairs).onConflict('symbol').ignore();
}

function definitions(accounts: readonly number[]): Command[] {
  const money = [1, 2, 4].map((asset, index) => ({ asset, transfer: index + 1, amount: 10 ** 14 }));
  return [
    ...assets.map(({ number }) => ({ name: 'defineAsset', asset: number }) as const),
    ...pairs.flatMap(({ number, base }): Command[] => [
      {
        name: 'defineSymbol',
        symbol: number,
        baseAsset: base === 'BTC' ? 1 : 2,
        quoteAsset: 4,
        basePerLot: 10_000,
        quotePerTick: 1,
        maxPrice: 100_000_000,
        collarBps: 1_000,
        minQuantity: 1,
        maxQuantity: 10_000_000,
        minNotional: 5_000_000,
        protectionBps: 500,
      },
      { name: 'setReference', symbol: number, price: 6_425_000 },
      { name: 'setPhase', symbol: number, phase: 0 },
    ]),
    ...accounts.flatMap((account): Command[] => [
      { name: 'defineAccount', account },
      ...(account < 100 ? [] : [{ name: 'setFees', account, makerRate: 10_000, takerRate: 20_000 } as const]),
      ...money.map((one) => ({ name: 'moveFunds', account, ...one }) as const),
    ]),
  ];
}
