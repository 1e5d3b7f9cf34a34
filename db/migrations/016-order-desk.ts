import type { SqlMigration } from './migration.js';

const scope = "current_setting('purser.scope', true)";
const inside = `${scope} IN ('staff', 'service')`;
/** Row-level security of trading_accounts itself bounds the inner query. */
const ofOwnAccount = 'trading_account_id IN (SELECT id FROM trading_accounts)';

/** Who may trade which account is remembered by each process of the api: these tables say when that is old. */
const watched: Record<string, string> = {
  trading_accounts: 'INSERT OR UPDATE',
  institutional_accounts: 'UPDATE',
  users: 'INSERT OR UPDATE',
  engine_accounts: 'INSERT OR UPDATE',
  portfolios: 'INSERT',
};

/**
 * What the desk needs beside the engine: names that senders give their orders, stops of trading with who engaged and who
 * lifted them, and word when it changes who may trade.
 */
export const orderDesk: SqlMigration = {
  name: '016-order-desk',
  up: `
  -- Written while the order is on its way to the engine: the feeder, which writes the order, never hears the name.
  CREATE TABLE order_names (
      order_id UUID PRIMARY KEY,
      trading_account_id UUID NOT NULL REFERENCES trading_accounts(id),
      client_order_id TEXT NOT NULL CHECK (length(client_order_id) BETWEEN 1 AND 64),
      created_at TIMESTAMPTZ NOT NULL DEFAULT now()
  );
  CREATE INDEX idx_order_names_trading_account_id ON order_names(trading_account_id, client_order_id);

  CREATE TABLE risk_switches (
      id UUID PRIMARY KEY,
      scope TEXT NOT NULL CHECK (scope IN ('all', 'symbol', 'account')),
      symbol VARCHAR(20) REFERENCES instruments(symbol),
      trading_account_id UUID REFERENCES trading_accounts(id),
      cancels_orders BOOLEAN NOT NULL,
      reason TEXT NOT NULL,
      engaged_by UUID NOT NULL REFERENCES global_users(id),
      engaged_at TIMESTAMPTZ NOT NULL,
      engaged_seq BIGINT,
      lifted_by UUID REFERENCES global_users(id),
      lifted_at TIMESTAMPTZ,
      lift_reason TEXT,
      lifted_seq BIGINT,
      CONSTRAINT risk_switches_scope CHECK (
          (scope = 'symbol') = (symbol IS NOT NULL) AND (scope = 'account') = (trading_account_id IS NOT NULL)),
      CONSTRAINT risk_switches_four_eyes CHECK (lifted_by <> engaged_by),
      CONSTRAINT risk_switches_lifted CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
  );
  CREATE INDEX idx_risk_switches_symbol ON risk_switches(symbol);
  CREATE INDEX idx_risk_switches_trading_account_id ON risk_switches(trading_account_id);
  CREATE INDEX idx_risk_switches_on ON risk_switches(scope) WHERE lifted_at IS NULL;

  CREATE FUNCTION tell_trading_access() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
      PERFORM pg_notify('trading_access', '');
      RETURN NULL;
  END $$;
  ${Object.entries(watched)
    .map(
      ([table, when]) => `CREATE TRIGGER ${table}_trading_access AFTER ${when} ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION tell_trading_access();`,
    )
    .join('\n  ')}

  ALTER TABLE order_names ENABLE ROW LEVEL SECURITY;
  CREATE POLICY order_names_scope ON order_names
    USING (${inside} OR (${scope} = 'client' AND ${ofOwnAccount}));
  ALTER TABLE risk_switches ENABLE ROW LEVEL SECURITY;
  CREATE POLICY risk_switches_scope ON risk_switches USING (${inside});
  GRANT SELECT, INSERT ON order_names TO purser_api;
  GRANT SELECT, INSERT, UPDATE ON risk_switches TO purser_api;
  `,
  down: `
  ${Object.keys(watched)
    .map((table) => `DROP TRIGGER ${table}_trading_access ON ${table};`)
    .join('\n  ')}
  DROP FUNCTION tell_trading_access();
  DROP TABLE risk_switches, order_names;
  `,
};
