import type { Engine } from '../engine.js';
import type { Frames } from '../frames.js';
import { AMOUNT_DOUBLE, ASSET_INT, FUNDS_CREDIT, TRANSFER_DOUBLE } from '../protocol/admin-fields.js';
import { ACCOUNT_INT, FRAME_DOUBLES, FRAME_INTS, FRAME_SHORTS, TERMS_SHORT } from '../protocol/commands.js';
import { FUNDS_MOVED } from '../protocol/events.js';
import { resultCodes, type ResultCode } from '../protocol/result-codes.js';

/**
 * Brings units of an asset in, or takes them out with a negative amount, or changes the credit line. Each movement is a
 * transfer of the ledger, whose number the event repeats; the number must grow an account, so a repeat is refused. What is
 * taken out is what the account owns: nothing is paid out of a credit line.
 */
export function moveFunds(engine: Engine, frames: Frames, at: number): ResultCode {
  const { accounts } = engine;
  const account = frames.ints[at * FRAME_INTS + ACCOUNT_INT]!;
  const asset = frames.ints[at * FRAME_INTS + ASSET_INT]!;
  const amount = frames.doubles[at * FRAME_DOUBLES + AMOUNT_DOUBLE]!;
  if (!accounts.exists(account)) return resultCodes.UNKNOWN_ACCOUNT.code;
  if (!(asset > 0 && asset < engine.capacity.assets) || engine.assets[asset] !== 1)
    return resultCodes.UNKNOWN_ASSET.code;
  const transfer = frames.doubles[at * FRAME_DOUBLES + TRANSFER_DOUBLE]!;
  if (!Number.isSafeInteger(amount) || amount === 0) return resultCodes.MALFORMED.code;
  if (!(Number.isSafeInteger(transfer) && transfer > 0)) return resultCodes.MALFORMED.code;
  if (transfer <= accounts.lastTransfer[account]!) return resultCodes.DUPLICATE.code;
  const pair = accounts.pair(account, asset);
  const isCredit = frames.shorts[at * FRAME_SHORTS + TERMS_SHORT] === FUNDS_CREDIT;
  const owned = accounts.available(pair) - (isCredit ? 0 : accounts.credit[pair]!);
  if (amount < 0 && owned + amount < 0) return resultCodes.INSUFFICIENT_FUNDS.code;
  const row = isCredit ? accounts.credit : accounts.total;
  if (isCredit && row[pair]! + amount < 0) return resultCodes.MALFORMED.code;
  if (!Number.isSafeInteger(accounts.supply[asset]! + amount)) return resultCodes.MALFORMED.code;
  accounts.supply[asset]! += amount;
  row[pair]! += amount;
  accounts.lastTransfer[account] = transfer;
  const event = engine.events.open(FUNDS_MOVED, 0, 0);
  engine.events.setReason(event, isCredit ? FUNDS_CREDIT : 0, 0);
  engine.events.setOrder(event, transfer, account);
  engine.events.setMaker(event, 0, asset);
  engine.events.setQuantity(event, amount, row[pair]!);
  return resultCodes.OK.code;
}
