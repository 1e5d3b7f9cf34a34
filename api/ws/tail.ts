import { listen } from '../../db/listen.js';
import { hasUnsettledEvents, newestPosition, outboxChannel, settledEvents } from '../../db/models/outbox.js';
import type { OutboxEvent, OutboxPosition } from '../../db/models/outbox.js';
import { startLoop } from '../../lib/loop.js';
import type { ApiDeps } from '../context.js';

/** What is newly committed, in order, from the moment it is opened. */
export interface Tail {
  position: () => OutboxPosition;
  close(): Promise<void>;
}

const batchEvents = 500;
const idleMs = 1_000;
const unsettledMs = 20;
const maxBackoffMs = 5_000;

export async function openTail(deps: ApiDeps, publish: (event: OutboxEvent) => void): Promise<Tail> {
  const { database, log } = deps;
  let position = await newestPosition(database);
  const turn = async () => {
    const events = await settledEvents(database, position, batchEvents);
    for (const event of events) {
      position = { xid: event.xid, id: event.id };
      publish(event);
    }
    if (events.length === batchEvents) return 0;
    return (await hasUnsettledEvents(database)) ? unsettledMs : idleMs;
  };
  const loop = startLoop({ name: 'ws_tail', turn, log, maxBackoffMs });
  const listener = await listen({
    url: deps.config.DATABASE_URL,
    channel: outboxChannel,
    log,
    onNews: loop.wake,
  });
  return {
    position: () => position,
    close: async () => {
      await listener.close();
      await loop.stop();
    },
  };
}
