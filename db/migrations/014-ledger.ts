import { ledgerFunctions, ledgerTriggers } from './014-ledger-rules.js';
import type { SqlMigration } from './migration.js';

const tables = [
  'ledger_assets',
  'ledger_accounts',
  'ledger_transfers',
  'ledger_pendings',
  'ledger_entries',
  'ledger_batches',
  'ledger_refusals',
];

/**
 * Double entry. Whoever may insert a transfer may do nothing else: balances, entries, holds and the chain of hashes follow
 * from it by triggers that work as the owner, and what breaks a rule breaks the statement.
 */
export const ledger: SqlMigration = {
  name: '014-ledger',
  up: `
  CREATE TABLE ledger_assets (
      code TEXT PRIMARY KEY CHECK (code ~ '^[A-Z0-9]{2,16}$'),
      scale INTEGER NOT NULL CHECK (scale BETWEEN 0 AND 18),
      rounding TEXT NOT NULL CHECK (rounding IN ('down', 'half_even')),
      created_at TIMESTAMPTZ NOT NULL DEFAULT now()
  );

  -- Half of each page stays free, so that a new balance fits beside the old one and no index has to know.
  CREATE TABLE ledger_accounts (
      id UUID PRIMARY KEY,
      code TEXT NOT NULL,
      asset TEXT NOT NULL REFERENCES ledger_assets(code),
      normal_side TEXT NOT NULL CHECK (normal_side IN ('debit', 'credit')),
      is_bounded BOOLEAN NOT NULL,
      has_history BOOLEAN NOT NULL,
      trading_account_id UUID REFERENCES trading_accounts(id),
      institutional_account_id UUID REFERENCES institutional_accounts(id),
      user_id UUID REFERENCES global_users(id),
      debits_pending NUMERIC(39,0) NOT NULL DEFAULT 0 CHECK (debits_pending >= 0),
      debits_posted NUMERIC(39,0) NOT NULL DEFAULT 0 CHECK (debits_posted >= 0),
      credits_pending NUMERIC(39,0) NOT NULL DEFAULT 0 CHECK (credits_pending >= 0),
      credits_posted NUMERIC(39,0) NOT NULL DEFAULT 0 CHECK (credits_posted >= 0),
      version BIGINT NOT NULL DEFAULT 0,
      created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
      CONSTRAINT ledger_accounts_owner
        CHECK (num_nonnulls(trading_account_id, institutional_account_id, user_id) = (code LIKE 'client\\_%')::int),
      CONSTRAINT ledger_accounts_debits_bounded
        CHECK (NOT (is_bounded AND normal_side = 'credit') OR debits_pending + debits_posted <= credits_posted),
      CONSTRAINT ledger_accounts_credits_bounded
        CHECK (NOT (is_bounded AND normal_side = 'debit') OR credits_pending + credits_posted <= debits_posted)
  ) WITH (fillfactor = 50);
  CREATE UNIQUE INDEX ledger_accounts_place ON ledger_accounts
    (code, asset, trading_account_id, institutional_account_id, user_id) NULLS NOT DISTINCT;
  CREATE INDEX idx_ledger_accounts_trading_account_id ON ledger_accounts(trading_account_id);
  CREATE INDEX idx_ledger_accounts_institutional_account_id ON ledger_accounts(institutional_account_id);
  CREATE INDEX idx_ledger_accounts_user_id ON ledger_accounts(user_id);

  CREATE TABLE ledger_transfers (
      id UUID PRIMARY KEY,
      seq BIGINT GENERATED ALWAYS AS IDENTITY UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('posted', 'pending', 'post_pending', 'void_pending', 'expire_pending')),
      debit_account_id UUID NOT NULL,
      credit_account_id UUID NOT NULL,
      asset TEXT NOT NULL,
      amount NUMERIC(39,0) NOT NULL CHECK (amount > 0),
      pending_id UUID,
      reverses_id UUID,
      link_id UUID,
      link_index INTEGER,
      link_size INTEGER,
      code TEXT NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]{0,59}$'),
      business_key TEXT CHECK (length(business_key) BETWEEN 1 AND 200),
      user_data JSONB CHECK (jsonb_typeof(user_data) = 'object' AND octet_length(user_data::text) <= 2000),
      engine_seq BIGINT CHECK (engine_seq >= 0),
      expires_at TIMESTAMPTZ,
      effective_at TIMESTAMPTZ NOT NULL,
      created_at TIMESTAMPTZ NOT NULL,
      CONSTRAINT ledger_transfers_two_accounts CHECK (debit_account_id <> credit_account_id),
      CONSTRAINT ledger_transfers_pending
        CHECK ((pending_id IS NOT NULL) = (kind IN ('post_pending', 'void_pending', 'expire_pending'))),
      CONSTRAINT ledger_transfers_reversal CHECK (reverses_id IS NULL OR kind = 'posted'),
      CONSTRAINT ledger_transfers_expiry CHECK (expires_at IS NULL OR kind = 'pending'),
      CONSTRAINT ledger_transfers_link
        CHECK ((link_id IS NULL) = (link_index IS NULL) AND (link_id IS NULL) = (link_size IS NULL)
          AND (link_id IS NULL OR (link_size > 1 AND link_index >= 0 AND link_index < link_size
            AND (link_id = id) = (link_index = 0))))
  );
  CREATE INDEX idx_ledger_transfers_debit ON ledger_transfers(debit_account_id, seq);
  CREATE INDEX idx_ledger_transfers_credit ON ledger_transfers(credit_account_id, seq);
  CREATE INDEX idx_ledger_transfers_created_at ON ledger_transfers USING brin (created_at);
  CREATE UNIQUE INDEX ledger_transfers_resolves_once ON ledger_transfers(pending_id) WHERE pending_id IS NOT NULL;
  CREATE UNIQUE INDEX ledger_transfers_reverses_once ON ledger_transfers(reverses_id) WHERE reverses_id IS NOT NULL;
  CREATE UNIQUE INDEX ledger_transfers_business_key ON ledger_transfers(business_key) WHERE business_key IS NOT NULL;
  CREATE INDEX idx_ledger_transfers_engine_seq ON ledger_transfers USING brin (engine_seq);

  CREATE TABLE ledger_pendings (
      id UUID PRIMARY KEY REFERENCES ledger_transfers(id),
      transfer_seq BIGINT NOT NULL,
      remaining NUMERIC(39,0) NOT NULL CHECK ((remaining > 0) = (status = 'pending') AND remaining >= 0),
      status TEXT NOT NULL CHECK (status IN ('pending', 'posted', 'voided', 'expired')),
      expires_at TIMESTAMPTZ
  ) WITH (fillfactor = 70);
  CREATE INDEX idx_ledger_pendings_due ON ledger_pendings(expires_at)
    WHERE status = 'pending' AND expires_at IS NOT NULL;

  -- One index serves all: time never falls while versions rise.
  CREATE TABLE ledger_entries (
      account_id UUID NOT NULL,
      version BIGINT NOT NULL,
      transfer_seq BIGINT NOT NULL,
      side TEXT NOT NULL CHECK (side IN ('debit', 'credit')),
      amount NUMERIC(39,0) NOT NULL CHECK (amount >= 0),
      balance_after NUMERIC(39,0) NOT NULL,
      available_after NUMERIC(39,0) NOT NULL,
      created_at TIMESTAMPTZ NOT NULL,
      PRIMARY KEY (account_id, created_at, version)
  );

  CREATE TABLE ledger_batches (
      id BIGINT PRIMARY KEY,
      first_seq BIGINT NOT NULL,
      last_seq BIGINT NOT NULL CHECK (last_seq >= first_seq),
      transfers INTEGER NOT NULL CHECK (transfers BETWEEN 1 AND last_seq - first_seq + 1),
      first_engine_seq BIGINT,
      last_engine_seq BIGINT,
      prev_hash TEXT NOT NULL UNIQUE,
      hash TEXT NOT NULL UNIQUE,
      created_at TIMESTAMPTZ NOT NULL
  );

  CREATE TABLE ledger_refusals (
      id UUID PRIMARY KEY,
      code TEXT NOT NULL,
      body_hash TEXT NOT NULL,
      created_at TIMESTAMPTZ NOT NULL
  );

  ${ledgerFunctions}
  ${ledgerTriggers}
  ${tables.map(wall).join('\n')}
  GRANT SELECT ON ${tables.join(', ')} TO purser_api;
  GRANT INSERT ON ledger_assets, ledger_transfers, ledger_refusals TO purser_api;
  GRANT INSERT (id, code, asset, normal_side, is_bounded, has_history, trading_account_id, institutional_account_id,
    user_id, created_at) ON ledger_accounts TO purser_api;
  GRANT EXECUTE ON FUNCTION ledger_open(timestamptz) TO purser_api;
  `,
  down: `
  ${[...tables]
    .reverse()
    .map((table) => `DROP TABLE ${table};`)
    .join('\n')}
  DROP FUNCTION ledger_open, ledger_one_writer, ledger_check_form, ledger_resolve, ledger_move, ledger_chain,
    ledger_refusal_stands, ledger_keep, ledger_counters, ledger_refuse;
  `,
};

/** The second wall: staff and processes only. */
function wall(table: string): string {
  return `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  CREATE POLICY ${table}_scope ON ${table} USING (current_setting('purser.scope', true) IN ('staff', 'service'));`;
}
