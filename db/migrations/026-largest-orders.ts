import type { SqlMigration } from './migration.js';

/**
 * The most of an asset that one order of an account may be for, among the bounds that two people agree to; and stops that
 * wait for a better price.
 */
export const largestOrders: SqlMigration = {
  name: '026-largest-orders',
  up: `
  ALTER TABLE order_bounds
      ADD COLUMN max_quantities JSONB NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(max_quantities) = 'object');
  ALTER TABLE orders
      ADD COLUMN is_take_profit BOOLEAN NOT NULL DEFAULT false,
      ADD CONSTRAINT orders_take_profit CHECK (NOT is_take_profit OR type = 'stop');
  `,
  down: `
  ALTER TABLE orders DROP COLUMN is_take_profit;
  ALTER TABLE order_bounds DROP COLUMN max_quantities;
  `,
};
