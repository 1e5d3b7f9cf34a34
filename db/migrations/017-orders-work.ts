import type { SqlMigration } from './migration.js';

const scope = "current_setting('purser.scope', true)";
const inside = `${scope} IN ('staff', 'service')`;
/** Row-level security of orders itself bounds the inner query. */
const ofOwnOrder = `(${scope} = 'client' AND order_id IN (SELECT id FROM orders))`;
const tables = [
  'order_approvals',
  'order_allocations',
  'order_confirmations',
  'order_breaks',
  'order_evidence',
];

/** What lasts in an order's life: who agreed to it, why it was placed as it was, where what it traded went, what did not fit. */
export const ordersWork: SqlMigration = {
  name: '017-orders-work',
  up: `
  -- What an account may place without a second person, where that is not the setting of the house.
  CREATE TABLE order_limits (
      trading_account_id UUID PRIMARY KEY REFERENCES trading_accounts(id),
      approval_notional NUMERIC(38,18) NOT NULL CHECK (approval_notional >= 0),
      changed_by TEXT NOT NULL,
      changed_at TIMESTAMPTZ NOT NULL
  );

  CREATE TABLE order_approvals (
      order_id UUID PRIMARY KEY REFERENCES orders(id),
      reasons JSONB NOT NULL,
      -- Exactly what was shown; a decision names its hash.
      shown JSONB NOT NULL,
      shown_hash TEXT NOT NULL CHECK (shown_hash ~ '^[0-9a-f]{64}$'),
      state TEXT NOT NULL CHECK (state IN ('pending', 'approved', 'rejected', 'expired', 'withdrawn')),
      requested_by TEXT NOT NULL,
      requested_at TIMESTAMPTZ NOT NULL,
      expires_at TIMESTAMPTZ NOT NULL,
      decided_by UUID REFERENCES global_users(id),
      decided_at TIMESTAMPTZ,
      note TEXT,
      CONSTRAINT order_approvals_four_eyes CHECK (decided_by::text <> requested_by),
      CONSTRAINT order_approvals_decided CHECK ((state IN ('approved', 'rejected')) = (decided_by IS NOT NULL))
  );
  CREATE INDEX idx_order_approvals_pending ON order_approvals(expires_at) WHERE state = 'pending';
  CREATE INDEX idx_order_approvals_decided_by ON order_approvals(decided_by);

  CREATE TABLE order_allocations (
      order_id UUID NOT NULL REFERENCES orders(id),
      portfolio_id UUID NOT NULL REFERENCES portfolios(id),
      quantity NUMERIC(38,18) NOT NULL CHECK (quantity >= 0),
      value NUMERIC(38,18) NOT NULL CHECK (value >= 0),
      fee NUMERIC(38,18) NOT NULL,
      allocated_at TIMESTAMPTZ NOT NULL,
      released_at TIMESTAMPTZ,
      PRIMARY KEY (order_id, portfolio_id)
  );
  CREATE INDEX idx_order_allocations_portfolio_id ON order_allocations(portfolio_id);

  CREATE TABLE order_confirmations (
      order_id UUID PRIMARY KEY REFERENCES orders(id),
      object_hash TEXT NOT NULL CHECK (object_hash ~ '^[0-9a-f]{64}$'),
      confirmed_at TIMESTAMPTZ NOT NULL
  );

  CREATE TABLE order_breaks (
      id UUID PRIMARY KEY,
      order_id UUID NOT NULL REFERENCES orders(id),
      kind TEXT NOT NULL,
      detail TEXT NOT NULL,
      opened_at TIMESTAMPTZ NOT NULL,
      closed_by UUID REFERENCES global_users(id),
      closed_at TIMESTAMPTZ,
      resolution TEXT,
      CONSTRAINT order_breaks_closed CHECK ((closed_at IS NULL) = (closed_by IS NULL))
  );
  CREATE INDEX idx_order_breaks_order_id ON order_breaks(order_id);
  CREATE INDEX idx_order_breaks_closed_by ON order_breaks(closed_by);
  CREATE INDEX idx_order_breaks_open ON order_breaks(opened_at) WHERE closed_at IS NULL;

  -- Why a child was placed as it was: the books at that moment, costs, what else there was. Never changed.
  CREATE TABLE order_evidence (
      id UUID PRIMARY KEY,
      order_id UUID NOT NULL REFERENCES orders(id),
      child INTEGER NOT NULL,
      content JSONB NOT NULL,
      recorded_at TIMESTAMPTZ NOT NULL
  );
  CREATE INDEX idx_order_evidence_order_id ON order_evidence(order_id, child);

  ${tables
    .map(
      (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_scope ON ${table} USING (${inside} OR ${ofOwnOrder});`,
    )
    .join('\n  ')}
  ALTER TABLE order_limits ENABLE ROW LEVEL SECURITY;
  CREATE POLICY order_limits_scope ON order_limits USING (true) WITH CHECK (${inside});
  GRANT SELECT, INSERT, UPDATE ON order_limits, order_approvals, order_allocations, order_breaks TO purser_api;
  GRANT SELECT, INSERT ON order_confirmations, order_evidence TO purser_api;
  `,
  down: `DROP TABLE order_evidence, order_breaks, order_confirmations, order_allocations, order_approvals, order_limits;`,
};
