import { backlogOf } from '../../db/models/outbox.js';
import { resultOf, type Check, type CheckFinding, settledBefore } from './check.js';

export const consumerNames = ['clickhouse', 'notifications', 'settlements', 'webhooks', 'workflows'] as const;
const countedAtMost = 100_000;

/** No consumer of the outbox is behind by more than the grace. */
export const outbox: Check = async (context) => {
  const findings: CheckFinding[] = [];
  for (const consumer of consumerNames) {
    const { pending, oldest } = await backlogOf(context.deps.database, consumer, countedAtMost);
    if (!oldest || oldest > settledBefore(context)) continue;
    const detail = `${pending} events wait, the oldest since ${oldest.toISOString()}`;
    findings.push({ code: 'consumer_behind', record_id: consumer, detail });
  }
  return resultOf(consumerNames.length, findings);
};
