import type { Knex } from 'knex';
import { arrayOf } from '../../../db/sql-arrays.js';
import type { NewTransfer } from '../../../domain/ledger/transfers.js';
import { FUNDS_MOVED } from '../../../engine/protocol/events.js';
import { FUNDS_CREDIT } from '../../../engine/protocol/admin-fields.js';
import type { AccountSpec } from '../../services/ledger-accounts.js';
import { dateOf } from './decimals.js';
import { assetByNumber, inEngine, outsideEngine, partyOf, type Directory } from './directory.js';
import type { EngineEvent } from './engine-event.js';

/** A movement that was asked for, with the transfer that holds its money, if it still does. */
export interface AskedMovement {
  number: number;
  direction: 'in' | 'out';
  pending_id: string | null;
  debit_account_id: string | null;
  credit_account_id: string | null;
}

/** True for what changes a balance; a credit line is no money. */
export const isMovement = ({ type, reason }: EngineEvent): boolean =>
  type === FUNDS_MOVED && reason !== FUNDS_CREDIT;

/** Movements by their number, as they were asked for. */
export async function askedMovements(
  trx: Knex,
  events: readonly EngineEvent[],
): Promise<Map<number, AskedMovement>> {
  const numbers = events.filter(isMovement).map(({ order }) => order);
  if (numbers.length === 0) return new Map();
  const { rows } = await trx.raw<{ rows: AskedMovement[] }>(
    `SELECT f.number, f.direction, p.id AS pending_id, t.debit_account_id, t.credit_account_id
     FROM engine_funds f LEFT JOIN ledger_pendings p ON p.id = f.id AND p.status = 'pending'
     LEFT JOIN ledger_transfers t ON t.id = p.id WHERE f.number = ANY (?::bigint[])`,
    [arrayOf(numbers)],
  );
  return new Map(rows.map((row) => [row.number, row]));
}

/** What was asked for has happened. */
export const endMovements = (trx: Knex, events: readonly EngineEvent[]): Promise<void> =>
  endAsked(trx, events.filter(isMovement));

/** The same of credit: once the trades before it are in the ledger, whose bound goes with credit that is taken away. */
export const endCreditChanges = (trx: Knex, events: readonly EngineEvent[]): Promise<void> =>
  endAsked(
    trx,
    events.filter(({ type, reason }) => type === FUNDS_MOVED && reason === FUNDS_CREDIT),
  );

async function endAsked(trx: Knex, moved: readonly EngineEvent[]): Promise<void> {
  if (moved.length === 0) return;
  await trx.raw(
    `UPDATE engine_funds f SET state = 'moved', reason = NULL, engine_seq = m.seq, ended_at = m.at
     FROM unnest(?::bigint[], ?::bigint[], ?::timestamptz[]) AS m(number, seq, at) WHERE f.number = m.number`,
    [
      arrayOf(moved.map(({ order }) => order)),
      arrayOf(moved.map(({ seq }) => seq)),
      arrayOf(moved.map(({ timeUs }) => dateOf(timeUs).toISOString())),
    ],
  );
}

/** The transfer that a movement is. Money that nobody in the house asked to move comes from where it waits for a person. */
export function movementTransfer(
  event: EngineEvent,
  { directory, asked, idOf, account }: MovementBooks,
): NewTransfer {
  const { code, factor } = assetByNumber(directory, event.other);
  const party = partyOf(directory, event.account);
  const movement = asked.get(event.order);
  const isIn = event.quantity > 0;
  const facts = {
    id: idOf(event, 'funds'),
    asset: code,
    amount: BigInt(Math.abs(event.quantity)) * factor,
    code: isIn ? 'engine_in' : 'engine_out',
    engine_seq: event.seq,
    effective_at: dateOf(event.timeUs),
  };
  if (movement?.pending_id && movement.debit_account_id && movement.credit_account_id) {
    const { pending_id, debit_account_id, credit_account_id } = movement;
    return { ...facts, kind: 'post_pending', pending_id, debit_account_id, credit_account_id };
  }
  const outside = movement
    ? outsideEngine(party, code)
    : ({ code: 'suspense', asset: code, owner: null } as const);
  const [from, to] = isIn ? [outside, inEngine(party, code)] : [inEngine(party, code), outside];
  return { ...facts, kind: 'posted', debit_account_id: account(from), credit_account_id: account(to) };
}

interface MovementBooks {
  directory: Directory;
  asked: Map<number, AskedMovement>;
  idOf: (event: EngineEvent, what: string) => string;
  account: (spec: AccountSpec) => string;
}
