import type { Knex } from 'knex';
import type { EngineFunds } from '../../../domain/orders/schema.js';
import { FUNDS_CREDIT } from '../../../engine/protocol/admin-fields.js';
import type { Command } from '../../../engine/protocol/codec.js';
import { idFromKey } from '../../../lib/ids.js';
import { postBatch } from '../../services/ledger-posting.js';
import type { Work } from '../../work.js';
import type { Kept } from './definitions.js';

export type PendingFunds = Pick<
  EngineFunds,
  'number' | 'id' | 'engine_account' | 'asset' | 'direction' | 'amount' | 'credit_line_id'
>;

const movementsAtOnce = 1_000;

/** Movements that are asked for and not made, by their number, and the last command whose events are in the books. */
export async function pendingFunds(trx: Knex): Promise<{ funds: PendingFunds[]; lastCommand: number }> {
  const cursor: { last_command_seq: number | string } | undefined = await trx('engine_cursors')
    .where({ shard: 0 })
    .first('last_command_seq');
  const funds: PendingFunds[] = await trx('engine_funds')
    .where({ state: 'pending' })
    .select('number', 'id', 'engine_account', 'asset', 'direction', 'amount', 'credit_line_id')
    .orderBy('number')
    .limit(movementsAtOnce);
  return { funds, lastCommand: Number(cursor?.last_command_seq ?? 0) };
}

/** The command of a movement; null for an amount that is finer than the engine counts. */
export function toMovement({ assets }: Kept, funds: PendingFunds): Command | null {
  const asset = assets.get(funds.asset);
  if (!asset) return null;
  const factor = 10n ** BigInt(asset.ledger_scale - asset.scale);
  const amount = BigInt(funds.amount);
  if (amount % factor !== 0n) return null;
  const units = Number(amount / factor) * (funds.direction === 'in' ? 1 : -1);
  const { number: transfer, engine_account: account } = funds;
  const command = { name: 'moveFunds', account, asset: asset.number, transfer, amount: units } as const;
  return funds.credit_line_id === null ? command : { ...command, terms: FUNDS_CREDIT };
}

/** The movement will not be made: what is held for it is let go. One that is not pending any more is left as it is. */
export async function refuseFunds({ trx, now }: Work, funds: PendingFunds, reason: string): Promise<void> {
  const ended = await trx('engine_funds')
    .where({ number: funds.number, state: 'pending' })
    .update({ state: 'refused', reason, ended_at: now });
  if (ended === 0) return;
  const held: Held | undefined = await trx('ledger_pendings AS p')
    .join('ledger_transfers AS t', 't.id', 'p.id')
    .where({ 'p.id': funds.id, 'p.status': 'pending' })
    .first('t.debit_account_id', 't.credit_account_id', 't.asset', 't.amount');
  if (!held) return;
  await postBatch(
    trx,
    [
      {
        ...held,
        amount: BigInt(held.amount),
        id: idFromKey(`engine_funds/${funds.number}/void`),
        kind: 'void_pending',
        pending_id: funds.id,
        code: 'engine_refused',
      },
    ],
    now,
  );
}

interface Held {
  debit_account_id: string;
  credit_account_id: string;
  asset: string;
  amount: string;
}
