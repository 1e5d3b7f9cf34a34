import type { Database } from '../db/database.js';
import type { OrderOrigin } from '../domain/orders/schema.js';

/** Who stands behind an order: what the row says without its number. */
export type OriginFacts = Omit<OrderOrigin, 'number' | 'created_at'>;

export interface OrderOrigins {
  /** The number that the engine carries for it; only the first order of a new combination meets the database. */
  numberOf(facts: OriginFacts): Promise<number>;
}

const maxKept = 50_000;

export function openOrderOrigins(database: Database): OrderOrigins {
  const kept = new Map<string, number>();
  return {
    numberOf: async (facts) => {
      const key = JSON.stringify(columns.map((column) => facts[column]));
      const known = kept.get(key);
      if (known !== undefined) return known;
      const number = (await findOrigin(database, facts)) ?? (await addOrigin(database, facts));
      if (kept.size >= maxKept) kept.clear();
      kept.set(key, number);
      return number;
    },
  };
}

const columns = ['placed_by', 'user_id', 'api_key_id', 'strategy_id', 'parent_id', 'source'] as const;

async function addOrigin(database: Database, facts: OriginFacts): Promise<number> {
  await database('order_origins').insert(facts).onConflict().ignore();
  const number = await findOrigin(database, facts);
  if (number === null) throw new Error('An origin that was just written is not there');
  return number;
}

async function findOrigin(database: Database, facts: OriginFacts): Promise<number | null> {
  const row: { number: number } | undefined = await database('order_origins').where(facts).first('number');
  return row?.number ?? null;
}
