import type { Knex } from 'knex';

/** Assets of the demonstration; in the engine ETH counts more coarsely than in the ledger, for its numbers to stay exact. */
const assets = [
  { code: 'BTC', number: 1, ledgerScale: 8, engineScale: 8 },
  { code: 'ETH', number: 2, ledgerScale: 18, engineScale: 8 },
  { code: 'SOL', number: 3, ledgerScale: 9, engineScale: 8 },
  { code: 'USDT', number: 4, ledgerScale: 6, engineScale: 6 },
];

const bounds = {
  tick_size: '0.01',
  min_notional: '5',
  collar_bps: 1_000,
  protection_bps: 500,
  quote: 'USDT',
};

// A highest price times a largest quantity stays below 2^53 units of the quote asset.
const instruments = [
  {
    symbol: 'BTCUSDT',
    number: 1,
    base: 'BTC',
    lot_size: '0.0001',
    min_quantity: '0.0001',
    max_quantity: '1000',
    max_price: '1000000',
  },
  {
    symbol: 'ETHUSDT',
    number: 2,
    base: 'ETH',
    lot_size: '0.0001',
    min_quantity: '0.0001',
    max_quantity: '10000',
    max_price: '100000',
  },
  {
    symbol: 'SOLUSDT',
    number: 3,
    base: 'SOL',
    lot_size: '0.001',
    min_quantity: '0.001',
    max_quantity: '100000',
    max_price: '10000',
  },
];

/** What is traded in a demonstration. Instruments that are there stay as they are. */
export async function seedMarket(trx: Knex, now: Date): Promise<void> {
  const ledger = assets.map(({ code, ledgerScale }) => ({
    code,
    scale: ledgerScale,
    rounding: 'down',
    created_at: now,
  }));
  await trx('ledger_assets').insert(ledger).onConflict('code').ignore();
  const engine = assets.map(({ code, number, engineScale }) => ({ code, number, scale: engineScale }));
  await trx('engine_assets').insert(engine).onConflict('code').ignore();
  const rows = instruments.map((each) => ({ ...bounds, ...each, created_at: now }));
  await trx('instruments').insert(rows).onConflict('symbol').ignore();
}
