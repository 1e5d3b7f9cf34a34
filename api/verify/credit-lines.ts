import type { Knex } from 'knex';
import { readBook, resultOf, type Check, type CheckFinding } from './check.js';

/**
 * The bound of each trading account is what its changes of credit come to, those that raise it from when they are asked for,
 * and without a line in force nothing is asked for. That the engine gives the same is held by the balances of the engine.
 */
export const creditLines: Check = (context) =>
  readBook(context, async (trx) => {
    const rows = await boundsOf(trx);
    return resultOf(rows.length, rows.flatMap(wrongBound));
  });

interface BoundRow {
  id: string;
  bound: string;
  /** By the changes of credit, each counted anew. */
  asked: string;
  /** A change that raises the bound and waits for the engine. */
  is_rising: boolean;
  agreed: string;
}

function wrongBound({ id, bound, asked, is_rising, agreed }: BoundRow): CheckFinding[] {
  const differs = BigInt(bound) !== BigInt(asked);
  const isUnagreed = is_rising && BigInt(asked) > BigInt(agreed);
  return [
    ...(differs
      ? [{ code: 'credit_bound_differs', record_id: id, detail: `It is ${bound}, by its changes ${asked}` }]
      : []),
    ...(isUnagreed
      ? [{ code: 'credit_not_agreed', record_id: id, detail: `${asked} is asked for, ${agreed} in force` }]
      : []),
  ];
}

async function boundsOf(trx: Knex): Promise<BoundRow[]> {
  const { rows } = await trx.raw<{ rows: BoundRow[] }>(
    `WITH change AS (
       SELECT trading_account_id, asset,
         sum(CASE WHEN direction = 'in' THEN amount WHEN state = 'moved' THEN -amount ELSE 0 END) AS asked,
         bool_or(direction = 'in' AND state = 'pending') AS is_rising
       FROM engine_funds WHERE credit_line_id IS NOT NULL AND state <> 'refused' GROUP BY trading_account_id, asset
     )
     SELECT a.id, a.credit_line::text AS bound, coalesce(c.asked, 0)::text AS asked,
       coalesce(c.is_rising, false) AS is_rising, coalesce(l.amount, 0)::text AS agreed
     FROM ledger_accounts a
     LEFT JOIN change c ON c.trading_account_id = a.trading_account_id AND c.asset = a.asset
     LEFT JOIN credit_lines l ON l.trading_account_id = a.trading_account_id AND l.asset = a.asset
       AND l.state = 'in_force'
     WHERE a.code = 'client_trading' AND (a.credit_line <> 0 OR c.asked IS NOT NULL) ORDER BY a.id`,
  );
  return rows;
}
