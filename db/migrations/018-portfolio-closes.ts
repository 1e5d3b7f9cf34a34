import type { SqlMigration } from './migration.js';

const scope = "current_setting('purser.scope', true)";
const inside = `${scope} IN ('staff', 'service')`;
/** Row-level security of portfolios itself bounds the inner query. */
const ofOwnPortfolio = `(${scope} = 'client' AND portfolio_id IN (SELECT id FROM portfolios))`;

/** What each portfolio was worth at the end of each day (00:00 UTC): performance is counted from it. Never changed. */
export const portfolioCloses: SqlMigration = {
  name: '018-portfolio-closes',
  up: `
  CREATE TABLE portfolio_closes (
      portfolio_id UUID NOT NULL REFERENCES portfolios(id),
      day DATE NOT NULL,
      total_value NUMERIC(38,18) NOT NULL,
      -- What came into the account less what left it since the close before, at the prices of this one.
      flows NUMERIC(38,18) NOT NULL,
      currency TEXT NOT NULL REFERENCES ledger_assets(code),
      prices JSONB NOT NULL CHECK (jsonb_typeof(prices) = 'object'),
      is_stale BOOLEAN NOT NULL,
      made_at TIMESTAMPTZ NOT NULL,
      PRIMARY KEY (portfolio_id, day),
      -- No day is closed before it is over.
      CONSTRAINT portfolio_closes_over CHECK (made_at >= (day + 1)::timestamp AT TIME ZONE 'UTC')
  );
  CREATE INDEX idx_portfolio_closes_day ON portfolio_closes(day);

  ALTER TABLE portfolio_closes ENABLE ROW LEVEL SECURITY;
  CREATE POLICY portfolio_closes_scope ON portfolio_closes USING (${inside} OR ${ofOwnPortfolio});
  REVOKE ALL ON portfolio_closes FROM purser_api;
  GRANT SELECT, INSERT ON portfolio_closes TO purser_api;
  `,
  down: `DROP TABLE portfolio_closes;`,
};
