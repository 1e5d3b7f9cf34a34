import type { Knex } from 'knex';
import { transfersById } from '../../db/models/ledger-transfers.js';
import type { TransferInput } from '../../domain/ledger/inputs.js';
import { maxAmount, unitsOf } from '../../domain/ledger/rules.js';
import type { NewTransfer } from '../../domain/ledger/transfers.js';
import { problem } from '../../lib/problem.js';
import { scalesOf } from './ledger-accounts.js';

/** What a resolution takes from the transfer that it ends. */
type Held = Pick<NewTransfer, 'debit_account_id' | 'credit_account_id' | 'asset' | 'amount'>;

/** Whole units for decimals, and for resolutions the accounts of what they end, which may stand in the same batch. */
export async function prepareTransfers(trx: Knex, inputs: readonly TransferInput[]): Promise<NewTransfer[]> {
  const pendingIds = inputs.flatMap((input) => ('pending_id' in input ? [input.pending_id] : []));
  const stored = await transfersById(trx, pendingIds);
  const held = new Map<string, Held>();
  for (const [id, { amount, ...row }] of stored) held.set(id, { ...row, amount: BigInt(amount) });
  const assets = inputs.flatMap((input) => ('asset' in input ? [input.asset] : []));
  const scales = await scalesOf(trx, [...assets, ...[...held.values()].map(({ asset }) => asset)]);
  return inputs.map((input, index) => {
    const transfer = prepareOne(input, { held, scales, pointer: `/transfers/${index}/amount` });
    if (transfer.kind === 'pending') held.set(transfer.id, transfer);
    return transfer;
  });
}

interface Known {
  held: Map<string, Held>;
  scales: Map<string, number>;
  pointer: string;
}

function prepareOne(input: TransferInput, known: Known): NewTransfer {
  const { amount, ...said } = input;
  if (!('pending_id' in said)) return { ...said, amount: unitsIn(said.asset, amount ?? '', known) };
  const held = known.held.get(said.pending_id);
  if (!held) return { ...said, ...nothingHeld };
  const { debit_account_id, credit_account_id, asset } = held;
  const units = amount ? unitsIn(asset, amount, known) : held.amount;
  return { ...said, debit_account_id, credit_account_id, asset, amount: units };
}

/** Stands where a pending transfer isn't there: the ledger refuses it before it looks at accounts. */
const nothingHeld: Held = {
  debit_account_id: '00000000-0000-0000-0000-000000000000',
  credit_account_id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  asset: 'NONE',
  amount: 1n,
};

function unitsIn(asset: string, amount: string, { scales, pointer }: Known): bigint {
  const scale = scales.get(asset);
  if (scale === undefined) throw problem('ledger.asset_not_found', asset);
  const units = unitsOf(amount, scale);
  const refuse = (code: 'ledger.amount_too_precise' | 'ledger.amount_too_large') =>
    problem(code, undefined, {
      errors: [{ pointer, code: 'invalid_value', detail: `${asset} has ${scale} decimals` }],
    });
  if (units === null) throw refuse('ledger.amount_too_precise');
  if (units > maxAmount) throw refuse('ledger.amount_too_large');
  return units;
}
