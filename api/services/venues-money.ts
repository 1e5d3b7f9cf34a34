import { Decimal } from 'decimal.js';
import type { Knex } from 'knex';
import { EngineAssetModel } from '../../db/models/engine-assets.js';
import { LedgerAssetModel } from '../../db/models/ledger-assets.js';
import { ledgerFactor } from '../../domain/market-data/engine-units.js';
import type { AccountSpec } from './ledger-accounts.js';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_EVEN });

/** How an asset counts in the ledger, and how many of its units the engine counts as one. */
export interface AssetUnits {
  asset: string;
  /** Whole units of the ledger; venues round in their own books, ours are rounded half to even. */
  unitsOf(amount: string): bigint;
  /** So that the engine can move it: rounded up. */
  forEngine(units: bigint): bigint;
  /** What of it the engine can take: rounded down. */
  intoEngine(units: bigint): bigint;
}

/** Null for an asset that our books do not have. */
export async function assetUnits(trx: Knex, asset: string): Promise<AssetUnits | null> {
  const ledger = await LedgerAssetModel.query(trx).findById(asset);
  const engine = await EngineAssetModel.query(trx).findById(asset);
  if (!ledger) return null;
  const factor = engine ? ledgerFactor(engine, ledger.scale) : 1n;
  const one = new Exact(10).pow(ledger.scale);
  return {
    asset,
    unitsOf: (amount) => BigInt(new Exact(amount).mul(one).toDecimalPlaces(0).toFixed(0)),
    forEngine: (units) => ((units + factor - 1n) / factor) * factor,
    intoEngine: (units) => (units / factor) * factor,
  };
}

/** Where money of a part of an order may stand. */
export function placesOf(tradingAccountId: string, venueId: string) {
  const owner = { kind: 'trading_account', id: tradingAccountId } as const;
  return {
    funds: (asset: string): AccountSpec => ({ code: 'client_funds', asset, owner }),
    inEngine: (asset: string): AccountSpec => ({ code: 'client_trading', asset, owner }),
    out: (asset: string): AccountSpec => ({ code: 'client_venue', asset, owner }),
    // What a venue has done is a fact, whatever we thought was there: a comparison with its balance finds it.
    atVenue: (asset: string): AccountSpec => ({
      code: 'venue_balance',
      asset,
      owner: { kind: 'venue', id: venueId },
      is_bounded: false,
    }),
    borne: (asset: string): AccountSpec => ({ code: 'venue_fees', asset, owner: null }),
    suspense: (asset: string): AccountSpec => ({ code: 'suspense', asset, owner: null }),
  };
}
export type Places = ReturnType<typeof placesOf>;
