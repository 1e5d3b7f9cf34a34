import { creditRules } from './023-credit-rules.js';
import { ledgerMove } from './014-ledger-rules.js';
import type { SqlMigration } from './migration.js';

const inside = "current_setting('purser.scope', true) IN ('staff', 'service')";

/** How far below zero the trading account of a client may go: by what was agreed, and no further than the engine is told. */
export const creditLines: SqlMigration = {
  name: '023-credit-lines',
  up: `
  CREATE TABLE credit_lines (
      id UUID PRIMARY KEY,
      trading_account_id UUID NOT NULL REFERENCES trading_accounts(id),
      asset TEXT NOT NULL REFERENCES engine_assets(code),
      -- Units of the ledger. Zero proposes the end of the one in force.
      amount NUMERIC(39,0) NOT NULL CHECK (amount >= 0),
      -- The last day on which it may be used, by UTC.
      expires_on DATE,
      reason TEXT NOT NULL,
      proposed_by UUID NOT NULL REFERENCES global_users(id),
      proposed_at TIMESTAMPTZ NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('proposed', 'in_force', 'refused', 'withdrawn', 'ended')),
      decided_by UUID REFERENCES global_users(id),
      decided_at TIMESTAMPTZ,
      note TEXT,
      ended_at TIMESTAMPTZ,
      CONSTRAINT credit_lines_amount CHECK (state <> 'in_force' OR amount > 0),
      CONSTRAINT credit_lines_decided CHECK (
          (state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
      CONSTRAINT credit_lines_four_eyes CHECK (
          decided_by IS NULL OR (state = 'withdrawn') = (decided_by = proposed_by)),
      CONSTRAINT credit_lines_ended CHECK ((state = 'ended') = (ended_at IS NOT NULL))
  );
  CREATE UNIQUE INDEX credit_lines_in_force ON credit_lines(trading_account_id, asset) WHERE state = 'in_force';
  CREATE UNIQUE INDEX credit_lines_proposed ON credit_lines(trading_account_id, asset) WHERE state = 'proposed';
  CREATE INDEX idx_credit_lines_trading_account_id ON credit_lines(trading_account_id, asset);
  CREATE INDEX idx_credit_lines_asset ON credit_lines(asset);
  CREATE INDEX idx_credit_lines_proposed_at ON credit_lines(proposed_at DESC);
  CREATE INDEX idx_credit_lines_proposed_by ON credit_lines(proposed_by);
  CREATE INDEX idx_credit_lines_decided_by ON credit_lines(decided_by);
  CREATE TRIGGER credit_lines_kept BEFORE UPDATE ON credit_lines
      FOR EACH ROW EXECUTE FUNCTION keep_risk_limit();

  ALTER TABLE credit_lines ENABLE ROW LEVEL SECURITY;
  CREATE POLICY credit_lines_scope ON credit_lines USING (${inside});
  REVOKE ALL ON credit_lines FROM purser_api;
  GRANT SELECT, INSERT ON credit_lines TO purser_api;
  GRANT UPDATE (state, decided_by, decided_at, note, ended_at) ON credit_lines TO purser_api;

  -- A change of the credit in the engine, by the line that asks for it; a row without one is money.
  ALTER TABLE engine_funds ADD COLUMN credit_line_id UUID REFERENCES credit_lines(id),
      ADD CONSTRAINT engine_funds_credit CHECK (credit_line_id IS NULL OR trading_account_id IS NOT NULL);
  CREATE INDEX idx_engine_funds_credit_line_id ON engine_funds(credit_line_id) WHERE credit_line_id IS NOT NULL;
  CREATE INDEX idx_engine_funds_credit ON engine_funds(trading_account_id, asset) WHERE credit_line_id IS NOT NULL;
  CREATE UNIQUE INDEX engine_funds_one_credit ON engine_funds(trading_account_id, asset)
      WHERE credit_line_id IS NOT NULL AND state = 'pending';

  ALTER TABLE ledger_accounts ADD COLUMN credit_line NUMERIC(39,0) NOT NULL DEFAULT 0,
      ADD CONSTRAINT ledger_accounts_credit_line
        CHECK (credit_line = 0 OR (credit_line > 0 AND code = 'client_trading' AND is_bounded)),
      DROP CONSTRAINT ledger_accounts_debits_bounded,
      ADD CONSTRAINT ledger_accounts_debits_bounded CHECK (NOT (is_bounded AND normal_side = 'credit')
        OR debits_pending + debits_posted <= credits_posted + credit_line);
  CREATE OR REPLACE ${ledgerMove({ hasCredit: true })}
  ${creditRules}
  `,
  // An account that owes cannot be bounded at zero again: then this is refused.
  down: `
  DROP TRIGGER engine_funds_credit_kept ON engine_funds;
  DROP TRIGGER engine_funds_credit_bound ON engine_funds;
  DROP FUNCTION keep_credit_movement, ledger_follow_credit;
  CREATE OR REPLACE ${ledgerMove({ hasCredit: false })}
  ALTER TABLE ledger_accounts DROP CONSTRAINT ledger_accounts_debits_bounded,
      ADD CONSTRAINT ledger_accounts_debits_bounded
        CHECK (NOT (is_bounded AND normal_side = 'credit') OR debits_pending + debits_posted <= credits_posted),
      DROP COLUMN credit_line;
  -- Without the column nothing tells them from money.
  DELETE FROM engine_funds WHERE credit_line_id IS NOT NULL;
  ALTER TABLE engine_funds DROP COLUMN credit_line_id;
  DROP TABLE credit_lines;
  `,
};
