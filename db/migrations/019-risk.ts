import type { SqlMigration } from './migration.js';

const scope = "current_setting('purser.scope', true)";
const inside = `${scope} IN ('staff', 'service')`;

const measures = [
  'gross_exposure',
  'net_exposure',
  'concentration',
  'stress_loss',
  'value_at_risk',
  'expected_shortfall',
  'daily_loss',
  'drawdown',
];

/** What a limit and its breaches are about. */
const subject = `
      scope TEXT NOT NULL CHECK (scope IN ('house', 'account', 'instrument')),
      symbol VARCHAR(20) REFERENCES instruments(symbol),
      trading_account_id UUID REFERENCES trading_accounts(id),
      measure TEXT NOT NULL CHECK (measure IN (${measures.map((each) => `'${each}'`).join(', ')})),`;
const ofSubject = `(scope = 'instrument') = (symbol IS NOT NULL) AND (scope = 'account') = (trading_account_id IS NOT NULL)`;

const walled = ['risk_limits', 'risk_breaches', 'risk_days', 'margin_notices'];

/** Limits of risk with four eyes, what passed them, what was risked each day, and the daily prices that it is counted from. */
export const risk: SqlMigration = {
  name: '019-risk',
  up: `
  CREATE TABLE reference_prices (
      symbol VARCHAR(20) NOT NULL REFERENCES instruments(symbol),
      day DATE NOT NULL,
      price NUMERIC(38,18) NOT NULL CHECK (price > 0),
      source TEXT NOT NULL CHECK (source IN ('trades', 'demonstration')),
      made_at TIMESTAMPTZ NOT NULL,
      PRIMARY KEY (symbol, day),
      -- No day is closed before it is over.
      CONSTRAINT reference_prices_over CHECK (made_at >= (day + 1)::timestamp AT TIME ZONE 'UTC')
  );
  CREATE INDEX idx_reference_prices_day ON reference_prices(day);

  CREATE TABLE risk_limits (
      id UUID PRIMARY KEY,${subject}
      soft NUMERIC(38,18) CHECK (soft >= 0),
      hard NUMERIC(38,18) CHECK (hard >= 0),
      reason TEXT NOT NULL,
      proposed_by UUID NOT NULL REFERENCES global_users(id),
      proposed_at TIMESTAMPTZ NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('proposed', 'in_force', 'refused', 'withdrawn', 'ended')),
      decided_by UUID REFERENCES global_users(id),
      decided_at TIMESTAMPTZ,
      note TEXT,
      ended_at TIMESTAMPTZ,
      CONSTRAINT risk_limits_subject CHECK (${ofSubject}),
      CONSTRAINT risk_limits_levels CHECK (soft <= hard),
      CONSTRAINT risk_limits_decided CHECK (
          (state = 'proposed') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
      CONSTRAINT risk_limits_four_eyes CHECK (
          decided_by IS NULL OR (state = 'withdrawn') = (decided_by = proposed_by)),
      CONSTRAINT risk_limits_ended CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
      CONSTRAINT risk_limits_limits CHECK (state <> 'in_force' OR soft IS NOT NULL OR hard IS NOT NULL)
  );
  CREATE UNIQUE INDEX risk_limits_in_force ON risk_limits(scope, symbol, trading_account_id, measure)
      NULLS NOT DISTINCT WHERE state = 'in_force';
  CREATE UNIQUE INDEX risk_limits_proposed ON risk_limits(scope, symbol, trading_account_id, measure)
      NULLS NOT DISTINCT WHERE state = 'proposed';
  CREATE INDEX idx_risk_limits_symbol ON risk_limits(symbol);
  CREATE INDEX idx_risk_limits_trading_account_id ON risk_limits(trading_account_id);
  CREATE INDEX idx_risk_limits_proposed_at ON risk_limits(proposed_at DESC);

  -- What was proposed and what was decided stays as it was written.
  CREATE FUNCTION keep_risk_limit() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
      IF OLD.state = 'proposed' OR (OLD.state = 'in_force' AND NEW.state = 'ended'
          AND (NEW.decided_by, NEW.decided_at, NEW.note) IS NOT DISTINCT FROM (OLD.decided_by, OLD.decided_at, OLD.note))
      THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'A limit that is % stays as it is', OLD.state USING ERRCODE = 'check_violation';
  END $$;
  CREATE TRIGGER risk_limits_kept BEFORE UPDATE ON risk_limits
      FOR EACH ROW EXECUTE FUNCTION keep_risk_limit();

  CREATE TABLE risk_breaches (
      id UUID PRIMARY KEY,
      limit_id UUID NOT NULL REFERENCES risk_limits(id),${subject}
      level TEXT NOT NULL CHECK (level IN ('soft', 'hard')),
      threshold NUMERIC(38,18) NOT NULL,
      measured NUMERIC(38,18) NOT NULL,
      opened_at TIMESTAMPTZ NOT NULL,
      acknowledged_by UUID REFERENCES global_users(id),
      acknowledged_at TIMESTAMPTZ,
      note TEXT,
      closing TEXT CHECK (closing IN ('person', 'recovered', 'limit_ended')),
      closed_by UUID REFERENCES global_users(id),
      closed_at TIMESTAMPTZ,
      reason TEXT,
      halted_seq BIGINT,
      released_seq BIGINT,
      CONSTRAINT risk_breaches_subject CHECK (${ofSubject}),
      CONSTRAINT risk_breaches_passed CHECK (measured > threshold),
      -- The engine was told before there is a row.
      CONSTRAINT risk_breaches_halted CHECK ((level = 'hard') = (halted_seq IS NOT NULL)),
      CONSTRAINT risk_breaches_acknowledged CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL)),
      CONSTRAINT risk_breaches_closed CHECK (
          (closed_at IS NULL) = (closing IS NULL) AND (closing IS NOT DISTINCT FROM 'person') = (closed_by IS NOT NULL)),
      CONSTRAINT risk_breaches_by_people CHECK (level = 'soft' OR closing IS NULL OR closing = 'person'),
      CONSTRAINT risk_breaches_four_eyes CHECK (level = 'soft' OR closed_by IS NULL
          OR (acknowledged_by IS NOT NULL AND acknowledged_by <> closed_by)),
      CONSTRAINT risk_breaches_released CHECK (released_seq IS NULL OR (level = 'hard' AND closed_at IS NOT NULL))
  );
  CREATE UNIQUE INDEX risk_breaches_open ON risk_breaches(limit_id, level) WHERE closed_at IS NULL;
  CREATE INDEX idx_risk_breaches_limit_id ON risk_breaches(limit_id);
  CREATE INDEX idx_risk_breaches_symbol ON risk_breaches(symbol);
  CREATE INDEX idx_risk_breaches_trading_account_id ON risk_breaches(trading_account_id, opened_at DESC);
  CREATE INDEX idx_risk_breaches_opened_at ON risk_breaches(opened_at DESC);

  -- The house or an account; the row of a day is that of its last measure.
  CREATE TABLE risk_days (
      subject TEXT NOT NULL,
      trading_account_id UUID REFERENCES trading_accounts(id),
      day DATE NOT NULL,
      equity NUMERIC(38,18) NOT NULL,
      gross NUMERIC(38,18) NOT NULL,
      value_at_risk_95 NUMERIC(38,18),
      value_at_risk_99 NUMERIC(38,18),
      expected_shortfall_99 NUMERIC(38,18),
      currency TEXT NOT NULL REFERENCES ledger_assets(code),
      measured_at TIMESTAMPTZ NOT NULL,
      PRIMARY KEY (subject, day),
      CONSTRAINT risk_days_subject CHECK (subject = coalesce(trading_account_id::text, 'house'))
  );
  CREATE INDEX idx_risk_days_trading_account_id ON risk_days(trading_account_id);

  CREATE TABLE margin_notices (
      id UUID PRIMARY KEY,
      trading_account_id UUID NOT NULL REFERENCES trading_accounts(id),
      level TEXT NOT NULL CHECK (level IN ('none', 'warning', 'call', 'liquidation_notice')),
      equity NUMERIC(38,18) NOT NULL,
      used NUMERIC(38,18) NOT NULL,
      ratio NUMERIC(38,18),
      currency TEXT NOT NULL REFERENCES ledger_assets(code),
      raised_at TIMESTAMPTZ NOT NULL,
      ended_at TIMESTAMPTZ
  );
  CREATE UNIQUE INDEX margin_notices_current ON margin_notices(trading_account_id) WHERE ended_at IS NULL;

  ${walled
    .map(
      (table) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_scope ON ${table} USING (${inside});`,
    )
    .join('\n  ')}
  REVOKE ALL ON reference_prices, ${walled.join(', ')} FROM purser_api;
  GRANT SELECT, INSERT ON reference_prices, ${walled.join(', ')} TO purser_api;
  GRANT UPDATE (state, decided_by, decided_at, note, ended_at) ON risk_limits TO purser_api;
  GRANT UPDATE (acknowledged_by, acknowledged_at, note, closing, closed_by, closed_at, reason, released_seq)
      ON risk_breaches TO purser_api;
  GRANT UPDATE (equity, gross, value_at_risk_95, value_at_risk_99, expected_shortfall_99, measured_at)
      ON risk_days TO purser_api;
  GRANT UPDATE (ended_at) ON margin_notices TO purser_api;
  `,
  down: `
  DROP TABLE margin_notices, risk_days, risk_breaches, risk_limits, reference_prices;
  DROP FUNCTION keep_risk_limit();
  `,
};
