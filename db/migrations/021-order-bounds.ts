import type { SqlMigration } from './migration.js';

const inside = "current_setting('purser.scope', true) IN ('staff', 'service')";

/** Bounds of an account's orders as one person proposed and another approved them; what is in force is also where it is read fast. */
export const orderBounds: SqlMigration = {
  name: '021-order-bounds',
  up: `
  CREATE TABLE order_bounds (
      id UUID PRIMARY KEY,
      trading_account_id UUID NOT NULL REFERENCES trading_accounts(id),
      -- Zero is no bound.
      max_open_orders INTEGER NOT NULL CHECK (max_open_orders >= 0),
      orders_per_second INTEGER NOT NULL CHECK (orders_per_second >= 0),
      max_notional NUMERIC(38,18) NOT NULL CHECK (max_notional >= 0),
      -- Null is the setting of the house.
      approval_notional NUMERIC(38,18) CHECK (approval_notional >= 0),
      position_limits JSONB NOT NULL CHECK (jsonb_typeof(position_limits) = 'object'),
      reason TEXT NOT NULL,
      proposed_by UUID NOT NULL REFERENCES global_users(id),
      proposed_at TIMESTAMPTZ NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('proposed', 'in_force', 'refused', 'withdrawn', 'ended')),
      decided_by UUID REFERENCES global_users(id),
      decided_at TIMESTAMPTZ,
      note TEXT,
      ended_at TIMESTAMPTZ,
      CONSTRAINT order_bounds_four_eyes CHECK (
          CASE state WHEN 'withdrawn' THEN decided_by = proposed_by ELSE decided_by <> proposed_by END),
      CONSTRAINT order_bounds_decided CHECK (
          (state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
      CONSTRAINT order_bounds_ended CHECK ((state = 'ended') = (ended_at IS NOT NULL))
  );
  CREATE INDEX idx_order_bounds_trading_account_id ON order_bounds(trading_account_id, proposed_at);
  CREATE INDEX idx_order_bounds_proposed_by ON order_bounds(proposed_by);
  CREATE INDEX idx_order_bounds_decided_by ON order_bounds(decided_by);
  CREATE UNIQUE INDEX order_bounds_one_in_force ON order_bounds(trading_account_id) WHERE state = 'in_force';
  CREATE UNIQUE INDEX order_bounds_one_proposed ON order_bounds(trading_account_id) WHERE state = 'proposed';

  ALTER TABLE order_bounds ENABLE ROW LEVEL SECURITY;
  CREATE POLICY order_bounds_scope ON order_bounds USING (${inside});
  REVOKE ALL ON order_bounds FROM purser_api;
  GRANT SELECT, INSERT ON order_bounds TO purser_api;
  GRANT UPDATE (state, decided_by, decided_at, note, ended_at) ON order_bounds TO purser_api;
  GRANT DELETE ON order_limits TO purser_api;
  `,
  down: `
  REVOKE DELETE ON order_limits FROM purser_api;
  DROP TABLE order_bounds;
  `,
};
