import { duePendings } from '../../db/models/ledger-pendings.js';
import type { LedgerTransfer } from '../../domain/ledger/schema.js';
import type { NewTransfer } from '../../domain/ledger/transfers.js';
import { idFromKey } from '../../lib/ids.js';
import { houseContext, type ApiDeps } from '../context.js';
import { read } from '../work.js';

const atOnce = 1_000;

/**
 * Lets go of what pending transfers hold after their time; answers how many there were. The transfer that ends one has an id
 * of its own making, so that two who look at once end it once.
 */
export async function expirePendings(deps: ApiDeps, now: Date): Promise<number> {
  const due = await read(houseContext(deps, 'feeder'), (trx) => duePendings(trx, now, atOnce));
  if (due.length === 0) return 0;
  const results = await deps.ledger.post(due.map(endOf));
  return results.filter(({ outcome }) => outcome === 'posted').length;
}

function endOf(pending: LedgerTransfer): NewTransfer {
  const { debit_account_id, credit_account_id, asset } = pending;
  return {
    id: idFromKey(`ledger/expiry/${pending.id}`),
    kind: 'expire_pending',
    debit_account_id,
    credit_account_id,
    asset,
    amount: BigInt(pending.amount),
    code: 'expiry',
    pending_id: pending.id,
  };
}
