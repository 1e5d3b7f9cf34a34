import type { ClientUnits } from '../../../db/views/risk-holdings.js';
import { amountOf } from '../../../domain/ledger/rules.js';
import type { Holding } from '../../../domain/portfolios/valuation.js';
import { holdingOf } from '../../risk/world.js';

/** What client accounts hold by the books, remembered between batches: all of them add up without being asked again. */
export class Held {
  readonly byAccount = new Map<string, readonly Holding[]>();
  private readonly rows = new Map<string, readonly ClientUnits[]>();
  private readonly totals = new Map<string, { units: bigint; scale: number }>();

  /** Accounts as the books have them now; those without rows hold nothing. */
  put(accountIds: readonly string[], rows: readonly ClientUnits[]): void {
    const found = grouped(rows);
    for (const id of accountIds) this.replace(id, found.get(id) ?? []);
  }

  /** All accounts together. */
  house(): Holding[] {
    return [...this.totals].map(([asset, { units, scale }]) => ({ asset, amount: amountOf(units, scale) }));
  }

  private replace(id: string, rows: readonly ClientUnits[]): void {
    for (const row of this.rows.get(id) ?? []) this.count(row, -1n);
    for (const row of rows) this.count(row, 1n);
    this.rows.set(id, rows);
    this.byAccount.set(id, rows.map(holdingOf));
  }

  private count({ asset, scale, units }: ClientUnits, sign: bigint): void {
    const before = this.totals.get(asset)?.units ?? 0n;
    this.totals.set(asset, { units: before + sign * BigInt(units), scale });
  }
}

/** Of every account that has rows. */
export function heldOf(rows: readonly ClientUnits[]): Held {
  const held = new Held();
  held.put([...new Set(rows.map(({ trading_account_id: id }) => id))], rows);
  return held;
}

function grouped(rows: readonly ClientUnits[]): Map<string, ClientUnits[]> {
  const groups = new Map<string, ClientUnits[]>();
  for (const row of rows) {
    const known = groups.get(row.trading_account_id);
    if (known) known.push(row);
    else groups.set(row.trading_account_id, [row]);
  }
  return groups;
}
