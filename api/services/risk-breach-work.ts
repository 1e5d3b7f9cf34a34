import { RiskBreachModel } from '../../db/models/risk-breaches.js';
import type { BreachWait } from '../../domain/risk/breach-clock.js';
import type { BreachWorkView, SummariseBreachInput } from '../../domain/risk/breach-work.js';
import type { RiskBreach } from '../../domain/risk/schema.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import { read, transact, type Work } from '../work.js';
import { escalateToManagers } from './risk-notices.js';
import { readSetting } from './settings.js';

const minuteMs = 60_000;

/** What the workflow of a breach works by: where it stands, and the deadlines of the settings in force now. */
export function getBreachWork(context: Context, id: string): Promise<BreachWorkView> {
  return read(context, async (trx) => {
    const breach = await RiskBreachModel.query(trx).findById(id);
    if (!breach) throw problem('risk.breach_not_found');
    const { opened_at, acknowledged_at, closed_at, trading_account_id } = breach;
    const after = (minutes: number) => new Date(opened_at.getTime() + minutes * minuteMs);
    return {
      breach_id: id,
      account_id: trading_account_id,
      opened_at,
      acknowledged_at: acknowledged_at ?? null,
      closed_at: closed_at ?? null,
      acknowledge_by: after(await readSetting(trx, 'risk.acknowledge_minutes')),
      close_by: after(await readSetting(trx, 'risk.close_minutes')),
      escalate_minutes: await readSetting(trx, 'risk.escalate_minutes'),
    };
  });
}

/** A deadline passed long ago: everybody who handles breaches is told once for each occasion, while it still waits for that. */
export function escalateBreach(
  context: Context,
  { id, about, key }: { id: string; about: BreachWait; key: string },
): Promise<{ told: number }> {
  return transact(context, async (work) => {
    const breach = await lockedBreach(work, id);
    if (breach.closed_at) throw problem('risk.breach_closed');
    if (about === 'unacknowledged' && breach.acknowledged_at) return { told: 0 };
    work.audit({ action: 'risk.escalate_breach', noun: 'risk', record_id: id, after: { about } });
    const hours = (work.now.getTime() - breach.opened_at.getTime()) / (60 * minuteMs);
    return { told: await escalateToManagers(work, breach, { about, occasion: key, hours }) };
  });
}

/** The note at the end: how long it took people, and how often they had to be reminded. It stands in the history of the breach. */
export function summariseBreach(
  context: Context,
  id: string,
  { reminders, escalations, is_closed }: SummariseBreachInput,
): Promise<{ breach_id: string }> {
  return transact(context, async (work) => {
    const breach = await lockedBreach(work, id);
    const after = { ...lengthsOf(breach), reminders, escalations, closing: breach.closing ?? null };
    const action = is_closed ? 'risk.summarise_breach' : 'risk.abandon_breach';
    work.audit({ action, noun: 'risk', record_id: id, after });
    return { breach_id: id };
  });
}

function lengthsOf({ opened_at, acknowledged_at, closed_at }: RiskBreach) {
  const minutes = (to: Date | null): number | null =>
    to ? Math.round((to.getTime() - opened_at.getTime()) / minuteMs) : null;
  return { minutes_to_acknowledge: minutes(acknowledged_at), minutes_to_close: minutes(closed_at) };
}

async function lockedBreach({ trx }: Work, id: string): Promise<RiskBreachModel> {
  const breach = await RiskBreachModel.query(trx).findById(id).forUpdate();
  if (!breach) throw problem('risk.breach_not_found');
  return breach;
}
