import type { Knex } from 'knex';
import { z } from 'zod';
import { ledgerAccountId } from '../../../db/models/ledger-accounts.js';
import type { EngineClient } from '../../../engine/protocol/engine-client.js';
import type { TradingDesk } from './desk.js';

const numeric = z.string();
const orderRow = z.object({
  id: z.string(),
  parent_id: z.string().nullable(),
  is_worked: z.boolean(),
  status: z.string(),
  quantity: numeric,
  filled_quantity: numeric,
  ended_at: z.date().nullable(),
  expires_at: z.date().nullable(),
  /** Sums of its rows: executions, its children's fills, what was allocated of it. */
  executed: numeric,
  children_filled: numeric,
  allocated: numeric,
});
const cursorRow = z.object({
  last_event_seq: z.coerce.number(),
  last_command_seq: z.coerce.number(),
});
const moneyRow = z.object({ asset: z.string(), expected: numeric, held: numeric });

/** What the books and the engine have of an account: rows as they are, nothing judged. */
export interface OrderFacts {
  orders: z.infer<typeof orderRow>[];
  /** How far the books are. */
  cursor: z.infer<typeof cursorRow>;
  /** The engine's own picture: how far it is, and which orders of the account live, by its own numbers. */
  engine: { lastEvent: number; living: number[] };
  /** Per asset: what executions and movements make of it, and what the ledger holds. In whole coins. */
  money: z.infer<typeof moneyRow>[];
}

/** The engine is asked first, so that the books must have what it tells. */
export async function gatherOrderFacts(
  database: Knex,
  engine: EngineClient,
  { accountId, engineAccount }: TradingDesk,
): Promise<OrderFacts> {
  const { lastEvent, orders: living } = await engine.picture(engineAccount);
  return {
    engine: { lastEvent, living: living.map(({ id }) => id) },
    cursor: cursorRow.parse(await database('engine_cursors').where({ shard: 0 }).first()),
    orders: orderRow.array().parse((await database.raw(ordersSql, [accountId])).rows),
    money: await moneyOf(database, accountId),
  };
}

const ordersSql = `
  SELECT o.id, o.parent_id, o.algo IS NOT NULL AS is_worked, o.status, o.quantity::text, o.filled_quantity::text,
    o.ended_at, o.expires_at,
    (SELECT coalesce(sum(e.quantity), 0)::text FROM executions e WHERE e.order_id = o.id) AS executed,
    (SELECT coalesce(sum(c.filled_quantity), 0)::text FROM orders c WHERE c.parent_id = o.id) AS children_filled,
    (SELECT coalesce(sum(a.quantity), 0)::text FROM order_allocations a WHERE a.order_id = o.id AND a.released_at IS NULL)
      AS allocated
  FROM orders o WHERE o.trading_account_id = ?`;

async function moneyOf(database: Knex, accountId: string): Promise<OrderFacts['money']> {
  const assets = z
    .object({ code: z.string() })
    .array()
    .parse(await database('engine_assets').select('code').orderBy('code'));
  const rows = await Promise.all(
    assets.map(async ({ code: asset }) => {
      const owner = { kind: 'trading_account', id: accountId } as const;
      const inLedger = ledgerAccountId({ code: 'client_trading', asset, owner });
      return (await database.raw(moneySql, { asset, accountId, inLedger })).rows;
    }),
  );
  return moneyRow.array().parse(rows.flat());
}

/**
 * Executions, movements and the fees of the positions, which have what rounding took, on the one hand, transfers on the other:
 * nothing of the one is computed from the other.
 */
const moneySql = `
  SELECT a.code AS asset,
    trim_scale(
      (SELECT coalesce(sum(CASE direction WHEN 'in' THEN amount ELSE -amount END), 0) FROM engine_funds
        WHERE trading_account_id = :accountId AND asset = a.code AND state = 'moved' AND credit_line_id IS NULL) / power(10::numeric, a.scale)
      + coalesce(sum(CASE WHEN i.base = a.code THEN CASE e.side WHEN 'buy' THEN e.quantity ELSE -e.quantity END ELSE 0 END
        + CASE WHEN i.quote = a.code THEN CASE e.side WHEN 'sell' THEN e.value ELSE -e.value END ELSE 0 END
        ), 0)
      - (SELECT coalesce(sum(p.fees), 0) FROM positions p JOIN portfolios f ON f.id = p.portfolio_id
        JOIN instruments j ON j.symbol = p.symbol WHERE f.trading_account_id = :accountId AND j.quote = a.code))::text AS expected,
    trim_scale((SELECT coalesce(sum(CASE WHEN credit_account_id = :inLedger THEN amount ELSE -amount END), 0)
      FROM ledger_transfers WHERE (credit_account_id = :inLedger OR debit_account_id = :inLedger)
        AND kind IN ('posted', 'post_pending')) / power(10::numeric, a.scale))::text AS held
  FROM ledger_assets a
  LEFT JOIN (executions e JOIN orders o ON o.id = e.order_id AND o.trading_account_id = :accountId
    JOIN instruments i ON i.symbol = e.symbol) ON a.code IN (i.base, i.quote)
  WHERE a.code = :asset GROUP BY a.code, a.scale`;
