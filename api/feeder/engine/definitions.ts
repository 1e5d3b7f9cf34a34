import type { Knex } from 'knex';
import { engineAmountOf, engineUnits } from '../../../domain/market-data/engine-units.js';
import type { EngineAsset, Instrument } from '../../../domain/market-data/schema.js';
import type { EngineAccount } from '../../../domain/orders/schema.js';
import type { Command } from '../../../engine/protocol/codec.js';

/** Rows that the engine must know. */
export interface Kept {
  assets: Map<string, EngineAsset & { ledger_scale: number }>;
  instruments: Instrument[];
  accounts: (EngineAccount & { group_number: number } & BoundsByAsset)[];
}

/** The most that an account may own of an asset, and order of it at once; null where nobody ever bounded its orders. */
interface BoundsByAsset {
  position_limits: Record<string, string> | null;
  max_quantities: Record<string, string> | null;
}

/** Limits on the value of an order are counted in this asset; every instrument is paid in it. */
const limitAsset = 'USDT';
const defaultScale = 6;

export async function readKept(trx: Knex): Promise<Kept> {
  const assets: (EngineAsset & { ledger_scale: number })[] = await trx('engine_assets AS e')
    .join('ledger_assets AS l', 'l.code', 'e.code')
    .select('e.code', 'e.number', 'e.scale', 'l.scale AS ledger_scale')
    .orderBy('e.number');
  // Accounts of one institution, or of one person, do not trade with each other: their group is the first one's number.
  const accounts: Kept['accounts'] = await trx('engine_accounts AS a')
    .leftJoin('trading_accounts AS t', 't.id', 'a.trading_account_id')
    .leftJoin('order_bounds AS b', (join) =>
      join.on('b.trading_account_id', 'a.trading_account_id').andOnVal('b.state', 'in_force'),
    )
    .whereNotIn('a.kind', ['fees', 'rounding'])
    .select('a.*', 'b.position_limits', 'b.max_quantities')
    .select(
      trx.raw(
        `min(a.number) OVER (PARTITION BY coalesce(t.institutional_account_id::text, t.user_id::text, a.number::text)) AS group_number`,
      ),
    )
    .orderBy('a.number');
  return {
    assets: new Map(assets.map((asset) => [asset.code, asset])),
    instruments: await trx('instruments').orderBy('number'),
    accounts,
  };
}

export function assetCommands({ assets }: Kept): Command[] {
  return [...assets.values()].map(({ number }) => ({ name: 'defineAsset', asset: number }));
}

/** Instruments that the engine does not have, each opened at once. */
export function instrumentCommands({ assets, instruments }: Kept, known: ReadonlySet<number>): Command[] {
  return instruments.flatMap((instrument): Command[] => {
    const [base, quote] = [assets.get(instrument.base), assets.get(instrument.quote)];
    if (!base || !quote) return [];
    const definition = defineSymbol(instrument, base, quote);
    const { number } = instrument;
    return known.has(number) ? [definition] : [definition, { name: 'setPhase', symbol: number, phase: 0 }];
  });
}

function defineSymbol(instrument: Instrument, base: EngineAsset, quote: EngineAsset): Command {
  const units = engineUnits(instrument, base, quote);
  const amount = (value: string) => engineAmountOf(value, quote.scale) ?? 0;
  return {
    name: 'defineSymbol',
    symbol: instrument.number,
    baseAsset: base.number,
    quoteAsset: quote.number,
    basePerLot: units.basePerLot,
    quotePerTick: units.quotePerTick,
    maxPrice: units.maxPriceTicks,
    collarBps: instrument.collar_bps,
    minQuantity: units.lotsOf(instrument.min_quantity) ?? 0,
    maxQuantity: units.lotsOf(instrument.max_quantity) ?? 0,
    minNotional: amount(instrument.min_notional),
    maxNotional: amount(instrument.max_notional),
    limitPerQuote: 1,
    protectionBps: instrument.protection_bps,
  };
}

/** Accounts with their group, fees and limits. Limits that nobody has set are not touched: others may hold an account back. */
export function accountCommands({ accounts, assets }: Kept): Command[] {
  const scale = assets.get(limitAsset)?.scale ?? defaultScale;
  return accounts.flatMap((row): Command[] => {
    const { number: account, group_number: group, maker_rate: makerRate, taker_rate: takerRate } = row;
    const maxNotional = engineAmountOf(row.max_notional, scale) ?? 0;
    const limits = {
      maxOpenOrders: row.max_open_orders,
      ordersPerSecond: row.orders_per_second,
      burst: row.orders_per_second,
      maxNotional,
    };
    const isLimited =
      row.position_limits !== null || row.max_open_orders > 0 || row.orders_per_second > 0 || maxNotional > 0;
    return [
      { name: 'defineAccount', account, group },
      { name: 'setFees', account, makerRate, takerRate },
      ...(isLimited ? [{ name: 'setLimits', account, ...limits } as const] : []),
      ...boundsCommands(account, row, assets),
    ];
  });
}

/** Of every asset, so that a bound which is no more is taken away. */
function boundsCommands(
  account: number,
  { position_limits: limits, max_quantities: quantities }: BoundsByAsset,
  assets: Kept['assets'],
): Command[] {
  if (!limits || !quantities) return [];
  return [...assets.values()].map(({ code, number: asset, scale }) => ({
    name: 'setPositionLimit',
    account,
    asset,
    amount: engineAmountOf(limits[code] ?? '0', scale) ?? 0,
    maxQuantity: engineAmountOf(quantities[code] ?? '0', scale) ?? 0,
  }));
}
