import { RiskBreachModel } from '../../../db/models/risk-breaches.js';
import type { BreachClosing, BreachLevel } from '../../../domain/risk/rules.js';
import type { RiskBreach, RiskLimit } from '../../../domain/risk/schema.js';
import type { Picture } from '../../../engine/protocol/picture.js';
import { resultCodes, resultName } from '../../../engine/protocol/result-codes.js';
import { newId } from '../../../lib/ids.js';
import { houseContext, type ApiDeps } from '../../context.js';
import { amountText } from '../../risk/amounts.js';
import { haltCommand, lockHalts, type Halted } from '../../risk/halts.js';
import { tellOfBreach } from '../../services/risk-notices.js';
import { transact, type Work } from '../../work.js';

/** The engine does not stop what a hard breach must stop. */
export class HaltRefused extends Error {}

export interface Passed {
  limit: RiskLimit;
  level: BreachLevel;
  threshold: string;
  measured: number;
}

/**
 * Opens a breach. Of a hard one the engine is told first, whatever the database does: a row says that it has. Errors:
 * EngineAway, EngineLost, HaltRefused; it may be tried again.
 */
export function openBreach(
  deps: ApiDeps,
  { limit, level, threshold, measured }: Passed,
): Promise<RiskBreach> {
  return transact(houseContext(deps, 'risk-watch'), async (work) => {
    const { scope, symbol, trading_account_id, measure } = limit;
    if (level === 'hard') await lockHalts(work.trx);
    const halted_seq = level === 'hard' ? await halt(deps, work, limit) : null;
    const breach = await RiskBreachModel.query(work.trx).insertAndFetch({
      id: newId(),
      limit_id: limit.id,
      scope,
      symbol,
      trading_account_id,
      measure,
      level,
      threshold,
      measured: amountText(measured),
      opened_at: work.now,
      halted_seq,
    });
    const facts = { level, scope, measure, symbol, trading_account_id, limit_id: limit.id };
    const payload = { ...facts, measured: breach.measured, threshold: breach.threshold };
    work.audit({ action: 'risk.open_breach', noun: 'risk', record_id: breach.id, after: payload });
    work.emit({ kind: 'risk.breach_opened', noun: 'risk', record_id: breach.id, payload });
    await tellOfBreach(work, breach);
    return breach;
  });
}

/** A warning is over by itself. */
export function closeWarning(
  deps: ApiDeps,
  { id, level }: RiskBreach,
  closing: Exclude<BreachClosing, 'person'>,
) {
  return transact(houseContext(deps, 'risk-watch'), async (work) => {
    const closed = await RiskBreachModel.query(work.trx)
      .where({ id, level: 'soft' })
      .whereNull('closed_at')
      .patch({ closing, closed_at: work.now });
    if (closed === 0) return;
    work.audit({ action: 'risk.close_breach', noun: 'risk', record_id: id, after: { closing } });
    work.emit({ kind: 'risk.breach_closed', noun: 'risk', record_id: id, payload: { level, closing } });
  });
}

/** Whether the engine stops what a breach must stop, by its picture of the account, or of any for other scopes. */
export function isHalting(
  { scope }: Pick<RiskBreach, 'scope'>,
  picture: Picture,
  symbol: number | null,
): boolean {
  switch (scope) {
    case 'house':
      return picture.isKilled;
    case 'instrument':
      return picture.instruments.some((each) => each.symbol === symbol && each.isKilled);
    case 'account':
      return picture.isHeldBack;
    default:
      return scope satisfies never;
  }
}

/** Tells the engine again what it has forgotten, unless the breach was closed meanwhile. */
export function haltAgain(deps: ApiDeps, { id }: RiskBreach): Promise<boolean> {
  return transact(houseContext(deps, 'risk-watch'), async (work) => {
    await lockHalts(work.trx);
    const breach = await RiskBreachModel.query(work.trx).findById(id).forUpdate();
    if (!breach || breach.closed_at) return false;
    const seq = await halt(deps, work, breach);
    work.audit({ action: 'risk.halt_again', noun: 'risk', record_id: id, after: { seq } });
    return true;
  });
}

async function halt({ engine }: ApiDeps, { trx }: Work, halted: Halted): Promise<number> {
  const { result, seq } = await engine.send(await haltCommand(trx, halted, true));
  if (result !== resultCodes.OK.code)
    throw new HaltRefused(`The engine refuses to stop: ${resultName(result)}`);
  return seq;
}
