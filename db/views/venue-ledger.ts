import type { Knex } from 'knex';
import { amountOf } from '../../domain/ledger/rules.js';

export interface AtVenue {
  /** By asset, as a decimal. */
  standing: ReadonlyMap<string, string>;
  /** Every asset that our books know. */
  known: ReadonlySet<string>;
}

/** What stands at a venue by our books: what is posted, nothing that is under way. */
export async function balancesAtVenue(trx: Knex, venueId: string): Promise<AtVenue> {
  const assets: { code: string; scale: number }[] = await trx('ledger_assets').select('code', 'scale');
  const rows: { asset: string; units: string }[] = await trx('ledger_accounts')
    .where({ code: 'venue_balance', venue_id: venueId })
    .groupBy('asset')
    .select('asset', trx.raw('sum(debits_posted - credits_posted)::text AS units'));
  const scales = new Map(assets.map(({ code, scale }) => [code, scale]));
  return {
    standing: new Map(
      rows.map(({ asset, units }) => [asset, amountOf(BigInt(units), scales.get(asset) ?? 0)]),
    ),
    known: new Set(scales.keys()),
  };
}
