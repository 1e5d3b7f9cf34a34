import { backlogOf } from '../../db/models/outbox.js';
import type { ApiDeps } from '../context.js';

// Counting a backlog of a day must not cost more than working it off.
const countedAtMost = 100_000;

/** How many events each consumer has before it, and how long the oldest has waited. */
export async function measureLag({ database, metrics, clock }: ApiDeps, consumers: string[]): Promise<void> {
  for (const consumer of consumers) {
    const { pending, oldest } = await backlogOf(database, consumer, countedAtMost);
    const seconds = oldest ? Math.max(0, (clock.now().getTime() - oldest.getTime()) / 1000) : 0;
    metrics.outboxPending.set({ consumer }, pending);
    metrics.outboxLag.set({ consumer }, seconds);
    if (consumer === 'clickhouse') metrics.clickhouseLag.set({}, seconds);
  }
}
