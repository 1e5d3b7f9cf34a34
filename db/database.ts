import knexModule, { type Knex } from 'knex';
import pg from 'pg';

// Calendar dates stay strings, exact numbers stay strings, and counts that fit are numbers.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, (text) =>
  Number.isSafeInteger(Number(text)) ? Number(text) : text,
);

export type Database = Knex;

const statementTimeoutMs = 15_000;
const acquireTimeoutMs = 5_000;
// A host that vanished says no goodbye: its open transaction would keep its locks for hours.
const idleTransactionMs = 60_000;

/** How many connections are in use, how many askers wait for one, and how many there may be. */
export function poolUse({ client }: Database): { used: number; waiting: number; max: number } {
  const { pool } = client;
  return { used: pool.numUsed(), waiting: pool.numPendingAcquires(), max: pool.max };
}

/** A pool of connections to Postgres; statements and waits are bounded. */
export function openDatabase(url: string, poolSize: number): Database {
  return knexModule({
    client: 'pg',
    connection: {
      connectionString: url,
      statement_timeout: statementTimeoutMs,
      idle_in_transaction_session_timeout: idleTransactionMs,
      application_name: 'purser',
    },
    pool: { min: 0, max: poolSize, acquireTimeoutMillis: acquireTimeoutMs },
    acquireConnectionTimeout: acquireTimeoutMs,
  });
}
