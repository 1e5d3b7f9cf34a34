import {
  cursorOf,
  hasUnsettledEvents,
  moveCursor,
  settledEvents,
  type OutboxEvent,
  type OutboxPosition,
} from '../../db/models/outbox.js';
import type { ApiDeps } from '../context.js';

/** Something that follows the outbox. It gets every event at least once, in order, and must not mind a repeat. */
export interface Consumer {
  name: string;
  /** How long events are gathered before they are taken together; none for who takes them one by one. */
  gatherMs?: number;
  /**
   * Takes some events, oldest first, and answers the ids of those that are done. What is missing comes again, with
   * what follows it; throwing means that nothing is done.
   */
  take(events: OutboxEvent[]): Promise<Set<string>>;
  /** How many of those whom it delivers to can't take what is theirs at present. */
  parked?: () => number;
}

const windowEvents = 500;
// Read beyond the cursor because of some that are stuck, and those themselves; then the consumer waits for them.
const maxAheadEvents = 10_000;
const idleMs = 1_000;
// Somebody's transaction is about to end: its events should not wait for the next poll.
const unsettledMs = 20;
const stuckMs = 500;

/** One turn after another of this is a relay: reads what is settled, hands it over, moves the cursor over what is done. */
export function createRelay(deps: ApiDeps, consumer: Consumer): () => Promise<number> {
  const doneAhead = new Set<string>();
  let stuckEvents = 0;

  return async function turn(): Promise<number> {
    const from = await cursorOf(deps.database, consumer.name);
    // A whole window of others, however many are stuck.
    const aheadEvents = Math.min(maxAheadEvents, doneAhead.size + stuckEvents);
    const events = await settledEvents(deps.database, from, windowEvents + aheadEvents);
    const fresh = events.filter((event) => !doneAhead.has(event.event_id));
    if (fresh.length > 0) for (const id of await consumer.take(fresh)) doneAhead.add(id);
    stuckEvents = events.filter(({ event_id }) => !doneAhead.has(event_id)).length;
    const done = donePrefix(events, doneAhead);
    if (done.length > 0) await advance(from, done);
    if (done.length < events.length) return aheadEvents < maxAheadEvents ? stuckMs : idleMs;
    if (events.length >= windowEvents + aheadEvents) return 0;
    return (await hasUnsettledEvents(deps.database)) ? unsettledMs : idleMs;
  };

  async function advance(from: OutboxPosition, done: OutboxEvent[]): Promise<void> {
    const to = done.at(-1) ?? from;
    const isMoved = await moveCursor(deps.database, {
      consumer: consumer.name,
      from,
      to,
      now: deps.clock.now(),
    });
    for (const { event_id } of done) doneAhead.delete(event_id);
    if (!isMoved) deps.log.warn({ consumer: consumer.name }, 'cursor_moved_by_another');
  }
}

function donePrefix(events: OutboxEvent[], done: Set<string>): OutboxEvent[] {
  const firstOpen = events.findIndex((event) => !done.has(event.event_id));
  return firstOpen === -1 ? events : events.slice(0, firstOpen);
}
