import { CreditLineModel } from '../../../db/models/credit-lines.js';
import { EngineFundsModel } from '../../../db/models/engine-funds.js';
import { creditToFollow, type CreditToFollow } from '../../../db/views/credit-to-follow.js';
import { freeCredit } from '../../../domain/risk/credit-use.js';
import type { EngineClient } from '../../../engine/protocol/engine-client.js';
import { newId } from '../../../lib/ids.js';
import { openAccounts } from '../../services/ledger-accounts.js';
import type { Work } from '../../work.js';

// The engine gives no credit for a reason that lasts: nothing is gained by asking at each turn.
const retryMs = 60_000;

/** Ends lines whose last day is over. */
export async function endExpired(work: Work): Promise<void> {
  const { trx, now } = work;
  const ended = await CreditLineModel.query(trx)
    .where({ state: 'in_force' })
    .where('expires_on', '<', now.toISOString().slice(0, 10))
    .patch({ state: 'ended', ended_at: now })
    .returning('*');
  for (const { id, trading_account_id, asset } of ended) {
    const facts = { noun: 'risk', record_id: id } as const;
    work.audit({ ...facts, action: 'risk.expire_credit_line', after: { trading_account_id, asset } });
    work.emit({ ...facts, kind: 'risk.credit_line_expired', payload: { trading_account_id, asset } });
  }
}

/** A change of what the engine gives. */
export interface CreditChange {
  credit: CreditToFollow;
  direction: 'in' | 'out';
  /** Units of the ledger. */
  amount: bigint;
}

/**
 * The changes that bring the engine's credit to the lines in force, one at a time for an account and asset. Of what was given
 * too much only the part that nobody uses is taken away; the rest follows as it is paid back.
 */
export async function creditChanges(
  { trx, now }: Work,
  client: Pick<EngineClient, 'picture'>,
): Promise<CreditChange[]> {
  const changes: CreditChange[] = [];
  for (const credit of await creditToFollow(trx)) {
    const missing = BigInt(credit.agreed) - BigInt(credit.told);
    if (credit.is_pending || missing === 0n) continue;
    if (missing > 0n) {
      const isRefused = credit.refused_at && now.getTime() - credit.refused_at.getTime() < retryMs;
      if (!isRefused) changes.push({ credit, direction: 'in', amount: missing });
      continue;
    }
    const free = await freeOf(client, credit);
    const amount = free < -missing ? free : -missing;
    if (amount > 0n) changes.push({ credit, direction: 'out', amount });
  }
  return changes;
}

async function freeOf(client: Pick<EngineClient, 'picture'>, credit: CreditToFollow): Promise<bigint> {
  const { balances } = await client.picture(credit.engine_account);
  const balance = balances.find(({ asset }) => asset === credit.asset_number);
  const factor = 10n ** BigInt(credit.ledger_scale - credit.scale);
  return balance ? BigInt(freeCredit(balance)) * factor : 0n;
}

/**
 * Asks for a change as for a movement of money, whose number makes a repeat harmless. With one that gives more the database
 * lowers the bound of the ledger at once; with one that takes away it waits for the engine's word.
 */
export async function askForCredit({ trx, now }: Work, change: CreditChange): Promise<void> {
  const { credit, direction, amount } = change;
  const { engine_account, trading_account_id, asset, credit_line_id } = credit;
  const owner = { kind: 'trading_account', id: trading_account_id } as const;
  await openAccounts(trx, [{ code: 'client_trading', asset, owner }], now);
  // Numbers must grow an account: whoever adds one holds its row.
  await trx('engine_accounts').where({ number: engine_account }).forUpdate().first('number');
  await EngineFundsModel.query(trx).insert({
    id: newId(),
    engine_account,
    trading_account_id,
    asset,
    direction,
    amount: amount.toString(),
    credit_line_id,
    state: 'pending',
    created_at: now,
  });
}
