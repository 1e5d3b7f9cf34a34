import type { SqlMigration } from './migration.js';

/** What a late fill or a bust changes after the end is written anew beside what was written before, which stays. */
export const orderSettlements: SqlMigration = {
  name: '021-order-settlements',
  up: `
  ALTER TABLE order_allocations
      ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      DROP CONSTRAINT order_allocations_pkey,
      ADD PRIMARY KEY (order_id, version, portfolio_id);
  ALTER TABLE order_confirmations
      ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
      DROP CONSTRAINT order_confirmations_pkey,
      ADD PRIMARY KEY (order_id, version);
  `,
  down: `
  DELETE FROM order_confirmations WHERE version > 1;
  DELETE FROM order_allocations WHERE version > 1;
  ALTER TABLE order_confirmations DROP COLUMN version, ADD PRIMARY KEY (order_id);
  ALTER TABLE order_allocations DROP COLUMN version, ADD PRIMARY KEY (order_id, portfolio_id);
  `,
};
