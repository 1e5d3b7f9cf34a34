import type { SqlMigration } from './migration.js';

const inside = "current_setting('purser.scope', true) IN ('staff', 'service')";

/**
 * At which share of a line of credit its use is shown as a warning: agreed with the line, never changed after. And what stands
 * at external venues by their own word, beside what stands there by our books.
 */
export const tradingDesk: SqlMigration = {
  name: '035-trading-desk',
  up: `
  ALTER TABLE credit_lines
      ADD COLUMN soft_share NUMERIC(5,4) NOT NULL DEFAULT 0.8 CHECK (soft_share > 0 AND soft_share <= 1);

  CREATE TABLE venue_balances (
      venue_id TEXT NOT NULL REFERENCES venues(id),
      -- As the venue calls it: our books need not know it.
      asset TEXT NOT NULL,
      free NUMERIC(38,18) NOT NULL,
      total NUMERIC(38,18) NOT NULL,
      ledger NUMERIC(38,18),
      difference NUMERIC(38,18),
      differs_since TIMESTAMPTZ,
      looked_at TIMESTAMPTZ NOT NULL,
      PRIMARY KEY (venue_id, asset),
      CONSTRAINT venue_balances_compared CHECK ((ledger IS NULL) = (difference IS NULL)),
      CONSTRAINT venue_balances_differs CHECK (differs_since IS NULL OR difference <> 0)
  );
  CREATE TABLE venue_breaks (
      id UUID PRIMARY KEY,
      venue_id TEXT NOT NULL REFERENCES venues(id),
      asset TEXT NOT NULL,
      total NUMERIC(38,18) NOT NULL,
      ledger NUMERIC(38,18) NOT NULL,
      difference NUMERIC(38,18) NOT NULL CHECK (difference <> 0),
      opened_at TIMESTAMPTZ NOT NULL,
      closed_at TIMESTAMPTZ CHECK (closed_at >= opened_at)
  );
  CREATE INDEX idx_venue_breaks_venue_id ON venue_breaks(venue_id, opened_at DESC);
  CREATE UNIQUE INDEX venue_breaks_open ON venue_breaks(venue_id, asset) WHERE closed_at IS NULL;

  ALTER TABLE venue_balances ENABLE ROW LEVEL SECURITY;
  CREATE POLICY venue_balances_scope ON venue_balances USING (${inside});
  ALTER TABLE venue_breaks ENABLE ROW LEVEL SECURITY;
  CREATE POLICY venue_breaks_scope ON venue_breaks USING (${inside});
  REVOKE ALL ON venue_balances, venue_breaks FROM purser_api;
  GRANT SELECT, INSERT, UPDATE ON venue_balances TO purser_api;
  GRANT SELECT, INSERT ON venue_breaks TO purser_api;
  GRANT UPDATE (closed_at) ON venue_breaks TO purser_api;
  `,
  down: `
  DROP TABLE venue_breaks, venue_balances;
  ALTER TABLE credit_lines DROP COLUMN soft_share;
  `,
};
