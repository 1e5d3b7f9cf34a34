import type { Knex } from 'knex';
import { Decimal } from 'decimal.js';
import type { AccountCode, LedgerOwner } from '../../../domain/ledger/chart-of-accounts.js';
import { engineUnits, ledgerFactor, type EngineUnits } from '../../../domain/market-data/engine-units.js';
import type { EngineAsset, Instrument } from '../../../domain/market-data/schema.js';
import type { AccountSpec } from '../../services/ledger-accounts.js';

/** An account of the engine, with the books that its events go into. */
export interface TradingParty {
  number: number;
  kind: 'fees' | 'rounding' | 'house' | 'client';
  trading_account_id: string | null;
  /** A client's; the house has none, and no orders, executions or positions. */
  portfolio_id: string | null;
}

/** An instrument with its tick as a count of the last decimal of a price. */
export interface TradedPair extends EngineUnits {
  tick: bigint;
  /** Beyond it no order was ever taken. */
  maxQuantityLots: number;
}

export interface LedgerUnits extends EngineAsset {
  /** Units of the ledger in one of the engine. */
  factor: bigint;
}

/** What the engine's numbers mean, as of the last look at Postgres. */
export interface Directory {
  parties: Map<number, TradingParty>;
  pairs: Map<number, TradedPair>;
  assets: Map<number, LedgerUnits>;
}

/** The engine tells of an account, instrument or asset that Postgres doesn't know: nothing can be written before it does. */
export class UnknownToBooks extends Error {}

export async function readDirectory(trx: Knex): Promise<Directory> {
  const parties: TradingParty[] = await trx('engine_accounts AS a')
    .leftJoin('portfolios AS p', 'p.trading_account_id', 'a.trading_account_id')
    .select('a.number', 'a.kind', 'a.trading_account_id', 'p.id AS portfolio_id');
  const assets: (EngineAsset & { ledger_scale: number })[] = await trx('engine_assets AS e')
    .join('ledger_assets AS l', 'l.code', 'e.code')
    .select('e.code', 'e.number', 'e.scale', 'l.scale AS ledger_scale');
  const instruments: Instrument[] = await trx('instruments');
  const byCode = new Map(assets.map((asset) => [asset.code, asset]));
  return {
    parties: new Map(parties.map((party) => [party.number, party])),
    pairs: new Map(instruments.map((instrument) => [instrument.number, pairOf(instrument, byCode)])),
    assets: new Map(
      assets.map((asset) => [asset.number, { ...asset, factor: ledgerFactor(asset, asset.ledger_scale) }]),
    ),
  };
}

function pairOf(instrument: Instrument, assets: Map<string, EngineAsset>): TradedPair {
  const [base, quote] = [assets.get(instrument.base), assets.get(instrument.quote)];
  if (!base || !quote)
    throw new UnknownToBooks(`An asset of ${instrument.symbol} has no number in the engine`);
  const units = engineUnits(instrument, base, quote);
  const tick = new Decimal(instrument.tick_size).mul(new Decimal(10).pow(units.priceDecimals));
  return {
    ...units,
    tick: BigInt(tick.toFixed()),
    maxQuantityLots: units.lotsOf(instrument.max_quantity) ?? 0,
  };
}

export function partyOf({ parties }: Directory, number: number): TradingParty {
  const party = parties.get(number);
  if (!party) throw new UnknownToBooks(`Account ${number} of the engine has no row`);
  if (party.kind === 'client' && !party.portfolio_id)
    throw new UnknownToBooks(`The trading account of engine account ${number} has no portfolio`);
  return party;
}

export function pairByNumber({ pairs }: Directory, number: number): TradedPair {
  const pair = pairs.get(number);
  if (!pair) throw new UnknownToBooks(`Instrument ${number} of the engine has no row`);
  return pair;
}

export function assetByNumber({ assets }: Directory, number: number): LedgerUnits {
  const asset = assets.get(number);
  if (!asset) throw new UnknownToBooks(`Asset ${number} of the engine has no row`);
  return asset;
}

const codes = {
  fees: { inEngine: 'fees_income', outside: 'house_funds' },
  rounding: { inEngine: 'rounding', outside: 'house_funds' },
  house: { inEngine: 'house_trading', outside: 'house_funds' },
  client: { inEngine: 'client_trading', outside: 'client_funds' },
} as const satisfies Record<TradingParty['kind'], { inEngine: AccountCode; outside: AccountCode }>;

/** The account of the ledger that mirrors a balance in the engine. */
export function inEngine(party: TradingParty, asset: string): AccountSpec {
  const spec = { code: codes[party.kind].inEngine, asset, owner: ownerOf(party) };
  // The house quotes as fast as a machine: thousands of entries a batch, and nobody reads their statement.
  return party.kind === 'house' ? { ...spec, has_history: false } : spec;
}

/** Where a balance of the engine comes from and goes to. */
export function outsideEngine(party: TradingParty, asset: string): AccountSpec {
  return { code: codes[party.kind].outside, asset, owner: ownerOf(party) };
}

const ownerOf = ({ trading_account_id }: TradingParty): LedgerOwner | null =>
  trading_account_id === null ? null : { kind: 'trading_account', id: trading_account_id };
