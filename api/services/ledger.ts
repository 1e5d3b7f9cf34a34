import { transfersById } from '../../db/models/ledger-transfers.js';
import type { TransferInput } from '../../domain/ledger/inputs.js';
import type { NewTransfer, TransferResult } from '../../domain/ledger/transfers.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { holdClaim, keepAnswer } from '../middleware/idempotency.js';
import { read } from '../work.js';
import { appendAudit, type AuditFacts } from './audit-trail.js';
import { prepareTransfers } from './ledger-requests.js';

/** Posts one transfer; a refusal is this request's problem, and stands in the ledger all the same. */
export async function postTransfer(context: Context, input: TransferInput): Promise<TransferResult> {
  const [transfer] = await read(context, (trx) => prepareTransfers(trx, [input]));
  if (!transfer) throw problem('ledger.transfer_not_found');
  return postAlone(context, transfer, { action: 'ledger.post', after: afterOf(transfer) });
}

/** Posts many, each with its own result; linked ones stand or fall together. */
export async function postTransfers(
  context: Context,
  inputs: readonly TransferInput[],
): Promise<TransferResult[]> {
  const transfers = await read(context, (trx) => prepareTransfers(trx, inputs));
  return postAs(context, transfers, (results) => {
    const refused = results.filter(({ outcome }) => outcome === 'refused').length;
    const [first, last] = [transfers[0]?.id, transfers.at(-1)?.id];
    const after = { count: results.length, refused, first, last };
    return { answer: results, facts: { action: 'ledger.post_batch', record_id: null, after } };
  });
}

interface Reversal {
  /** Of the transfer to take back. */
  transferId: string;
  id: string;
  code: string;
  reason: string;
}

/** Takes a posted transfer back by a new one, the other way round. */
export async function reverseTransfer(context: Context, { transferId, id, code, reason }: Reversal) {
  const stored = (await read(context, (trx) => transfersById(trx, [transferId]))).get(transferId);
  if (!stored) throw problem('ledger.transfer_not_found');
  const reversal: NewTransfer = {
    id,
    kind: 'posted',
    debit_account_id: stored.credit_account_id,
    credit_account_id: stored.debit_account_id,
    asset: stored.asset,
    amount: BigInt(stored.amount),
    code,
    reverses_id: transferId,
    user_data: { reason },
  };
  return postAlone(context, reversal, { action: 'ledger.reverse', after: { ...afterOf(reversal), reason } });
}

async function postAlone(
  context: Context,
  transfer: NewTransfer,
  facts: Pick<AuditFacts, 'action' | 'after'>,
): Promise<TransferResult> {
  const [result] = await postAs(context, [transfer], ([answer]) =>
    !answer || answer.outcome === 'refused' ? null : { answer, facts: { ...facts, record_id: transfer.id } },
  );
  if (!result) throw problem('ledger.transfer_not_found');
  if (result.outcome === 'refused') throw problem(result.code);
  return result;
}

/** What to answer, and to keep as the answer of the request, and what the audit says of it. */
interface Outcome {
  answer: TransferResult | TransferResult[];
  facts: Omit<AuditFacts, 'noun'>;
}

/**
 * Posts for the caller through the writer of this process. The claim of the Idempotency-Key is held, the answer kept and the
 * audit written in the transaction of the batch, as for every other write.
 */
function postAs(
  context: Context,
  transfers: readonly NewTransfer[],
  outcomeOf: (results: TransferResult[]) => Outcome | null,
): Promise<TransferResult[]> {
  const { claim } = context;
  return context.ledger.post(transfers, {
    before: async (trx) => {
      if (claim) await holdClaim(trx, claim);
    },
    after: async (trx, results) => {
      const outcome = outcomeOf(results);
      // A refusal is a problem: the ledger keeps it, not the key.
      if (!outcome) return;
      if (claim) await keepAnswer(trx, claim, outcome.answer);
      await appendAudit(trx, context, [{ ...outcome.facts, noun: 'ledger' }], context.clock.now());
    },
  });
}

function afterOf({ kind, debit_account_id, credit_account_id, asset, amount, code }: NewTransfer) {
  return { kind, debit_account_id, credit_account_id, asset, units: amount.toString(), code };
}
