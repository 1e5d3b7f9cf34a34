import { ledgerLock } from './014-ledger-rules.js';

/**
 * The bound of a trading account follows from the changes of credit that the engine was told or may be told at any moment:
 * one that raises it counts from when it is asked for, one that lowers it from when the engine has made it. So the ledger's
 * bound is there before the engine's credit, and goes after it. It rises no further than a line that two people agreed on.
 */
export const creditRules = `
  CREATE FUNCTION ledger_follow_credit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
  DECLARE told numeric; agreed numeric; account record;
  BEGIN
    PERFORM ${ledgerLock};
    SELECT id, credit_line INTO account FROM ledger_accounts WHERE code = 'client_trading'
      AND trading_account_id = NEW.trading_account_id AND asset = NEW.asset;
    IF NOT FOUND THEN
      RAISE EXCEPTION USING ERRCODE = 'LG002', MESSAGE = 'Credit needs an account of the ledger that it bounds';
    END IF;
    SELECT coalesce(sum(CASE WHEN direction = 'in' THEN amount WHEN state = 'moved' THEN -amount ELSE 0 END), 0)
      INTO told FROM engine_funds WHERE credit_line_id IS NOT NULL AND state <> 'refused'
      AND trading_account_id = NEW.trading_account_id AND asset = NEW.asset;
    IF told > account.credit_line THEN
      SELECT amount INTO agreed FROM credit_lines
        WHERE trading_account_id = NEW.trading_account_id AND asset = NEW.asset AND state = 'in_force';
      IF told > coalesce(agreed, 0) THEN
        RAISE EXCEPTION USING ERRCODE = 'LG002', MESSAGE = 'Credit goes no further than the line in force';
      END IF;
    END IF;
    UPDATE ledger_accounts SET credit_line = told WHERE id = account.id AND credit_line <> told;
    RETURN NULL;
  END $$;
  CREATE TRIGGER engine_funds_credit_bound AFTER INSERT OR UPDATE ON engine_funds
    FOR EACH ROW WHEN (NEW.credit_line_id IS NOT NULL) EXECUTE FUNCTION ledger_follow_credit();

  CREATE FUNCTION keep_credit_movement() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION USING ERRCODE = 'LG002', MESSAGE = 'What changes credit stays as it was asked for';
  END $$;
  CREATE TRIGGER engine_funds_credit_kept BEFORE UPDATE ON engine_funds FOR EACH ROW
    WHEN (NEW.credit_line_id IS DISTINCT FROM OLD.credit_line_id OR (NEW.credit_line_id IS NOT NULL
      AND (NEW.engine_account, NEW.trading_account_id, NEW.asset, NEW.direction, NEW.amount)
        IS DISTINCT FROM (OLD.engine_account, OLD.trading_account_id, OLD.asset, OLD.direction, OLD.amount)))
    EXECUTE FUNCTION keep_credit_movement();`;
