/**
 * What the database does for each statement that inserts transfers, in this order: wait until nobody else writes, check
 * the form, open and end holds, move the balances and keep entries, add the batch to the chain. Each is one pass over the
 * new rows. A broken rule is SQLSTATE LG001 with the reason as DETAIL and the transfer as HINT.
 *
 * The functions work on a handful of rows or on thousands, and a plan is kept from one call to the next: only joins by
 * index are right for both.
 */
const asOwner = `LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  SET enable_hashjoin = off SET enable_mergejoin = off SET enable_seqscan = off`;

/** Of the one shard that there is. */
export const ledgerLock = 'pg_advisory_xact_lock(727010, 0)';

export const genesisHash = '0'.repeat(64);

const refuse = `
  CREATE FUNCTION ledger_refuse(reason text, transfer uuid) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION USING ERRCODE = 'LG001', MESSAGE = 'The ledger refuses: ' || reason,
      DETAIL = reason, HINT = transfer::text;
  END $$;`;

const open = `
  -- Takes the lock and answers the time to write: the asker's, but never before what is written already.
  CREATE FUNCTION ledger_open(at timestamptz) RETURNS timestamptz ${asOwner} AS $$
  DECLARE newest timestamptz;
  BEGIN
    PERFORM ${ledgerLock};
    SELECT created_at INTO newest FROM ledger_batches ORDER BY id DESC LIMIT 1;
    RETURN greatest(at, newest);
  END $$;

  CREATE FUNCTION ledger_one_writer() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM ${ledgerLock};
    RETURN NULL;
  END $$;`;

const checkForm = `
  CREATE FUNCTION ledger_check_form() RETURNS trigger ${asOwner} AS $$
  DECLARE wrong uuid;
  BEGIN
    IF NOT EXISTS (SELECT FROM posted) THEN RETURN NULL; END IF;

    SELECT t.id INTO wrong FROM posted t JOIN ledger_refusals r ON r.id = t.id ORDER BY t.seq LIMIT 1;
    IF FOUND THEN PERFORM ledger_refuse('refused_before', wrong); END IF;

    SELECT t.link_id INTO wrong FROM posted t WHERE t.link_id IS NOT NULL GROUP BY t.link_id
    HAVING count(*) <> max(t.link_size) OR min(t.link_size) <> max(t.link_size)
      OR count(DISTINCT t.link_index) <> count(*) LIMIT 1;
    IF FOUND THEN PERFORM ledger_refuse('linked_set_incomplete', wrong); END IF;

    SELECT t.id INTO wrong FROM posted t LEFT JOIN ledger_transfers o ON o.id = t.reverses_id
    WHERE t.reverses_id IS NOT NULL AND (o.kind IN ('posted', 'post_pending') AND o.reverses_id IS NULL
      AND o.seq < t.seq AND o.debit_account_id = t.credit_account_id AND o.credit_account_id = t.debit_account_id
      AND o.asset = t.asset AND o.amount = t.amount) IS NOT TRUE
    ORDER BY t.seq LIMIT 1;
    IF FOUND THEN PERFORM ledger_refuse('not_reversible', wrong); END IF;
    RETURN NULL;
  END $$;`;

const resolve = `
  CREATE FUNCTION ledger_resolve() RETURNS trigger ${asOwner} AS $$
  DECLARE wrong record;
  BEGIN
    INSERT INTO ledger_pendings (id, transfer_seq, remaining, status, expires_at)
    SELECT t.id, t.seq, t.amount, 'pending', t.expires_at FROM posted t WHERE t.kind = 'pending';
    IF NOT EXISTS (SELECT FROM posted WHERE pending_id IS NOT NULL) THEN RETURN NULL; END IF;

    SELECT t.id, CASE
        WHEN p.id IS NULL OR p.transfer_seq >= t.seq THEN 'pending_not_found'
        WHEN p.status <> 'pending' THEN 'pending_already_resolved'
        WHEN o.debit_account_id <> t.debit_account_id OR o.credit_account_id <> t.credit_account_id
          OR o.asset <> t.asset THEN 'pending_has_different_accounts'
        WHEN t.kind = 'post_pending' AND t.amount > o.amount THEN 'exceeds_pending_amount'
        WHEN t.kind <> 'post_pending' AND t.amount <> o.amount THEN 'pending_has_different_amount'
        WHEN t.kind <> 'expire_pending' AND p.expires_at <= t.created_at THEN 'pending_expired'
        WHEN t.kind = 'expire_pending' AND (p.expires_at <= t.created_at) IS NOT TRUE THEN 'pending_not_expired'
      END AS reason INTO wrong
    FROM posted t
    LEFT JOIN ledger_pendings p ON p.id = t.pending_id
    LEFT JOIN ledger_transfers o ON o.id = t.pending_id
    WHERE t.pending_id IS NOT NULL AND (p.status = 'pending' AND p.transfer_seq < t.seq
      AND o.debit_account_id = t.debit_account_id AND o.credit_account_id = t.credit_account_id
      AND o.asset = t.asset
      AND CASE WHEN t.kind = 'post_pending' THEN t.amount <= o.amount ELSE t.amount = o.amount END
      AND coalesce(p.expires_at <= t.created_at, false) = (t.kind = 'expire_pending')) IS NOT TRUE
    ORDER BY t.seq LIMIT 1;
    IF FOUND THEN PERFORM ledger_refuse(wrong.reason, wrong.id); END IF;

    UPDATE ledger_pendings p SET remaining = 0, status = CASE t.kind
        WHEN 'post_pending' THEN 'posted' WHEN 'void_pending' THEN 'voided' ELSE 'expired' END
    FROM posted t WHERE p.id = t.pending_id;
    RETURN NULL;
  END $$;`;

/**
 * As if one transfer came after the other: no balance leaves its bounds in between, and each entry has the balance after it.
 * Nothing is written unless all may be. Since migration 023 the bound of an account is below zero by its credit line.
 */
export const ledgerMove = ({ hasCredit }: { hasCredit: boolean }): string => `
  FUNCTION ledger_move() RETURNS trigger ${asOwner} AS $$
  DECLARE verdict record; wrong uuid; expected bigint;
  BEGIN
    SELECT 2 * count(*) INTO expected FROM posted;
    IF expected = 0 THEN RETURN NULL; END IF;
    WITH leg AS (
      SELECT side.account_id, side.name AS side, t.seq, t.created_at, t.asset,
        CASE WHEN t.kind = 'pending' THEN t.amount ELSE -coalesce(o.amount, 0) END AS held,
        CASE WHEN t.kind IN ('posted', 'post_pending') THEN t.amount ELSE 0 END AS moved
      FROM posted t LEFT JOIN ledger_transfers o ON o.id = t.pending_id
      CROSS JOIN LATERAL (VALUES (t.debit_account_id, 'debit'), (t.credit_account_id, 'credit')) AS side(account_id, name)
    ), running AS (
      SELECT leg.account_id, leg.side, leg.seq, leg.created_at, leg.moved, leg.asset = a.asset AS is_same_asset,
        a.normal_side, a.is_bounded, a.has_history,${hasCredit ? ' a.credit_line,' : ''}
        a.version + row_number() OVER w AS version, lead(leg.seq) OVER w IS NULL AS is_last,
        a.debits_pending + coalesce(sum(leg.held) FILTER (WHERE leg.side = 'debit') OVER w, 0) AS debits_pending,
        a.debits_posted + coalesce(sum(leg.moved) FILTER (WHERE leg.side = 'debit') OVER w, 0) AS debits_posted,
        a.credits_pending + coalesce(sum(leg.held) FILTER (WHERE leg.side = 'credit') OVER w, 0) AS credits_pending,
        a.credits_posted + coalesce(sum(leg.moved) FILTER (WHERE leg.side = 'credit') OVER w, 0) AS credits_posted
      FROM leg JOIN ledger_accounts a ON a.id = leg.account_id
      WINDOW w AS (PARTITION BY leg.account_id ORDER BY leg.seq ROWS UNBOUNDED PRECEDING)
    ), judged AS (
      SELECT count(*) AS legs, min(seq) FILTER (WHERE NOT is_same_asset) AS other_asset,
        min(seq) FILTER (WHERE is_bounded AND normal_side = 'credit'
          AND debits_pending + debits_posted > credits_posted${hasCredit ? ' + credit_line' : ''}) AS short_of_credits,
        min(seq) FILTER (WHERE is_bounded AND normal_side = 'debit' AND credits_pending + credits_posted > debits_posted)
          AS short_of_debits
      FROM running
    ), is_good AS (
      SELECT legs = expected AND num_nonnulls(other_asset, short_of_credits, short_of_debits) = 0 AS yes FROM judged
    ), entry AS (
      INSERT INTO ledger_entries
        (account_id, version, transfer_seq, side, amount, balance_after, available_after, created_at)
      SELECT account_id, version, seq, side, moved,
        CASE normal_side WHEN 'credit' THEN credits_posted - debits_posted ELSE debits_posted - credits_posted END,
        CASE normal_side WHEN 'credit' THEN credits_posted - debits_posted - debits_pending
          ELSE debits_posted - credits_posted - credits_pending END,
        created_at
      FROM running WHERE has_history AND (SELECT yes FROM is_good)
    ), account AS (
      UPDATE ledger_accounts a SET version = r.version, debits_pending = r.debits_pending,
        debits_posted = r.debits_posted, credits_pending = r.credits_pending, credits_posted = r.credits_posted
      FROM running r WHERE a.id = r.account_id AND r.is_last AND (SELECT yes FROM is_good)
    )
    SELECT judged.*, is_good.yes INTO verdict FROM judged, is_good;
    IF verdict.yes THEN RETURN NULL; END IF;

    SELECT t.id INTO wrong FROM posted t
    WHERE NOT EXISTS (SELECT FROM ledger_accounts a WHERE a.id = t.debit_account_id)
      OR NOT EXISTS (SELECT FROM ledger_accounts a WHERE a.id = t.credit_account_id)
    ORDER BY t.seq LIMIT 1;
    IF FOUND THEN PERFORM ledger_refuse('account_not_found', wrong); END IF;
    SELECT t.id INTO wrong FROM posted t
    WHERE t.seq = coalesce(verdict.other_asset, least(verdict.short_of_credits, verdict.short_of_debits));
    PERFORM ledger_refuse(CASE
      WHEN verdict.other_asset IS NOT NULL THEN 'different_assets'
      WHEN verdict.short_of_credits <= coalesce(verdict.short_of_debits, verdict.short_of_credits)
        THEN 'insufficient_credits'
      ELSE 'insufficient_debits' END, wrong);
    RETURN NULL;
  END $$;`;

const chain = `
  CREATE FUNCTION ledger_chain() RETURNS trigger ${asOwner} AS $$
  DECLARE tail record; facts record;
  BEGIN
    SELECT min(seq) AS first_seq, max(seq) AS last_seq, count(*) AS transfers, min(engine_seq) AS first_engine_seq,
      max(engine_seq) AS last_engine_seq, min(created_at) AS first_at, max(created_at) AS last_at,
      string_agg(concat(seq, '|', id, '|', kind, '|', debit_account_id, '|', credit_account_id, '|', asset, '|', amount,
        '|', pending_id, '|', reverses_id, '|', link_id, '|', link_index, '|', link_size, '|', code, '|', engine_seq,
        '|', extract(epoch FROM expires_at), '|', extract(epoch FROM effective_at), '|', extract(epoch FROM created_at),
        '|', length(business_key), '|', business_key, '|', user_data), E'\\n' ORDER BY seq) AS lines
    INTO facts FROM posted;
    IF facts.transfers = 0 THEN RETURN NULL; END IF;
    SELECT id, last_seq, hash, created_at INTO tail FROM ledger_batches ORDER BY id DESC LIMIT 1;
    IF facts.first_at <> facts.last_at OR facts.first_at < tail.created_at THEN
      RAISE EXCEPTION USING ERRCODE = 'LG002', MESSAGE = 'Transfers of one statement have one time, never before the last';
    END IF;
    INSERT INTO ledger_batches
      (id, first_seq, last_seq, transfers, first_engine_seq, last_engine_seq, prev_hash, hash, created_at)
    VALUES (coalesce(tail.id, 0) + 1, facts.first_seq, facts.last_seq, facts.transfers, facts.first_engine_seq,
      facts.last_engine_seq, coalesce(tail.hash, '${genesisHash}'),
      encode(sha256(convert_to(coalesce(tail.hash, '${genesisHash}') || E'\\n' || facts.lines, 'UTF8')), 'hex'),
      facts.last_at);
    RETURN NULL;
  END $$;`;

const keep = `
  CREATE FUNCTION ledger_refusal_stands() RETURNS trigger ${asOwner} AS $$
  BEGIN
    PERFORM ${ledgerLock};
    IF EXISTS (SELECT FROM refused r JOIN ledger_transfers t ON t.id = r.id) THEN
      RAISE EXCEPTION USING ERRCODE = 'LG002', MESSAGE = 'What is posted cannot be refused';
    END IF;
    RETURN NULL;
  END $$;

  CREATE FUNCTION ledger_keep() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION USING ERRCODE = 'LG002',
      MESSAGE = TG_TABLE_NAME || ' only grows: what is wrong is corrected by a new transfer';
  END $$;

  -- Balances follow from transfers alone: whoever else would change one is not inside a trigger of theirs.
  CREATE FUNCTION ledger_counters() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF pg_trigger_depth() < 2 THEN
      RAISE EXCEPTION USING ERRCODE = 'LG002', MESSAGE = TG_TABLE_NAME || ' changes by transfers alone';
    END IF;
    RETURN NULL;
  END $$;`;

export const ledgerFunctions = [
  refuse,
  open,
  checkForm,
  resolve,
  `CREATE ${ledgerMove({ hasCredit: false })}`,
  chain,
  keep,
].join('\n');

const afterInsert = (order: number, action: string) =>
  `CREATE TRIGGER ledger_transfers_${order}_${action} AFTER INSERT ON ledger_transfers
    REFERENCING NEW TABLE AS posted FOR EACH STATEMENT EXECUTE FUNCTION ledger_${action}();`;

const whenChanged = (table: string, events: string, action: string) =>
  `CREATE TRIGGER ${table}_${action} BEFORE ${events} ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION ledger_${action}();`;

export const ledgerTriggers = `
  CREATE TRIGGER ledger_transfers_one_writer BEFORE INSERT ON ledger_transfers
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_one_writer();
  ${['check_form', 'resolve', 'move', 'chain'].map((action, index) => afterInsert(index + 1, action)).join('\n')}
  CREATE TRIGGER ledger_refusals_stand AFTER INSERT ON ledger_refusals
    REFERENCING NEW TABLE AS refused FOR EACH STATEMENT EXECUTE FUNCTION ledger_refusal_stands();
  ${['ledger_assets', 'ledger_transfers', 'ledger_entries', 'ledger_batches', 'ledger_refusals']
    .map((table) => whenChanged(table, 'UPDATE OR DELETE OR TRUNCATE', 'keep'))
    .join('\n')}
  ${['ledger_accounts', 'ledger_pendings']
    .map(
      (table) => `${whenChanged(table, 'UPDATE', 'counters')}
  ${whenChanged(table, 'DELETE OR TRUNCATE', 'keep')}`,
    )
    .join('\n')}
`;
