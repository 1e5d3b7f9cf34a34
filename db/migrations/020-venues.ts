import type { SqlMigration } from './migration.js';

const scope = "current_setting('purser.scope', true)";
const inside = `${scope} IN ('staff', 'service')`;

/** External venues: who they are, what of an order stands there, whose assets they keep, and by what hash a decision is proven. */
export const venues: SqlMigration = {
  name: '020-venues',
  up: `
  CREATE TABLE venues (
      id TEXT PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9-]{1,29}$' AND id <> 'purser'),
      name TEXT NOT NULL,
      ccxt_id TEXT NOT NULL,
      urls JSONB NOT NULL DEFAULT '{}',
      is_enabled BOOLEAN NOT NULL DEFAULT false,
      maker_fee NUMERIC(12,9) NOT NULL CHECK (abs(maker_fee) < 1),
      taker_fee NUMERIC(12,9) NOT NULL CHECK (abs(taker_fee) < 1),
      penalty_bps INTEGER NOT NULL CHECK (penalty_bps >= 0),
      max_book_age_ms INTEGER NOT NULL CHECK (max_book_age_ms > 0),
      requests_per_second INTEGER NOT NULL CHECK (requests_per_second > 0),
      calendar JSONB NOT NULL,
      sealed_key TEXT,
      key_hint TEXT,
      health JSONB,
      tested_at TIMESTAMPTZ,
      version INTEGER NOT NULL DEFAULT 1,
      changed_by TEXT NOT NULL,
      changed_at TIMESTAMPTZ NOT NULL,
      created_at TIMESTAMPTZ NOT NULL,
      CONSTRAINT venues_enabled_with_key CHECK (NOT is_enabled OR sealed_key IS NOT NULL)
  );

  -- Beside the row of orders, which every part at a venue has.
  CREATE TABLE venue_legs (
      order_id UUID PRIMARY KEY REFERENCES orders(id),
      parent_id UUID NOT NULL REFERENCES orders(id),
      venue_id TEXT NOT NULL REFERENCES venues(id),
      child INTEGER NOT NULL,
      client_id TEXT NOT NULL,
      is_immediate BOOLEAN NOT NULL,
      venue_order_id TEXT,
      fund_asset TEXT NOT NULL REFERENCES ledger_assets(code),
      fund_amount NUMERIC(39,0) NOT NULL CHECK (fund_amount > 0),
      funds_id UUID REFERENCES engine_funds(id),
      is_funded BOOLEAN NOT NULL DEFAULT false,
      fund_spent NUMERIC(39,0) NOT NULL DEFAULT 0,
      received NUMERIC(39,0) NOT NULL DEFAULT 0,
      returned_at TIMESTAMPTZ,
      absences INTEGER NOT NULL DEFAULT 0,
      venue_filled NUMERIC(38,18) NOT NULL DEFAULT 0,
      is_over BOOLEAN NOT NULL DEFAULT false,
      UNIQUE (venue_id, client_id)
  );
  CREATE INDEX idx_venue_legs_parent_id ON venue_legs(parent_id, child);
  CREATE INDEX idx_venue_legs_funds_id ON venue_legs(funds_id);
  CREATE INDEX idx_venue_legs_fund_asset ON venue_legs(fund_asset);
  CREATE INDEX idx_venue_legs_out ON venue_legs(venue_id) WHERE NOT is_over;

  ALTER TABLE ledger_accounts ADD COLUMN venue_id TEXT REFERENCES venues(id),
      ADD CONSTRAINT ledger_accounts_venue CHECK (venue_id IS NULL OR code = 'venue_balance');
  DROP INDEX ledger_accounts_place;
  CREATE UNIQUE INDEX ledger_accounts_place ON ledger_accounts
    (code, asset, trading_account_id, institutional_account_id, user_id, venue_id) NULLS NOT DISTINCT;
  CREATE INDEX idx_ledger_accounts_venue_id ON ledger_accounts(venue_id) WHERE venue_id IS NOT NULL;

  -- Of the content as canonical JSON; what was recorded before has none.
  ALTER TABLE order_evidence ADD COLUMN content_hash TEXT CHECK (content_hash ~ '^[0-9a-f]{64}$');
  CREATE INDEX idx_order_evidence_recorded_at ON order_evidence(recorded_at);

  ALTER TABLE venues ENABLE ROW LEVEL SECURITY;
  CREATE POLICY venues_scope ON venues USING (${inside});
  ALTER TABLE venue_legs ENABLE ROW LEVEL SECURITY;
  CREATE POLICY venue_legs_scope ON venue_legs
    USING (${inside} OR (${scope} = 'client' AND order_id IN (SELECT id FROM orders)));
  REVOKE ALL ON venues, venue_legs FROM purser_api;
  GRANT SELECT, INSERT, UPDATE ON venues, venue_legs TO purser_api;
  GRANT INSERT (venue_id) ON ledger_accounts TO purser_api;
  `,
  down: `
  ALTER TABLE order_evidence DROP COLUMN content_hash;
  DROP INDEX idx_order_evidence_recorded_at;
  DROP INDEX ledger_accounts_place;
  CREATE UNIQUE INDEX ledger_accounts_place ON ledger_accounts
    (code, asset, trading_account_id, institutional_account_id, user_id) NULLS NOT DISTINCT;
  ALTER TABLE ledger_accounts DROP COLUMN venue_id;
  DROP TABLE venue_legs, venues;
  `,
};
