import { fromBase64url } from '../../../lib/crypto/bytes.js';
import { currentKey } from '../../../lib/crypto/key-ring.js';
import { EngineClient, type EngineClientOptions } from '../../../engine/protocol/engine-client.js';
import type { EngineCursor } from '../../../domain/orders/schema.js';
import { houseContext, type ApiDeps } from '../../context.js';
import { transact } from '../../work.js';
import { EventQueue } from './event-queue.js';
import { BooksDisagree } from './update-orders.js';
import { engineCursor, newMemory, takeBatch } from './take-batch.js';

export interface EngineFollower {
  /** Takes what has come; answers how long to rest. Errors: EngineLost, and those of `takeBatch`; all may be tried again. */
  turn(): Promise<number>;
  close(): void;
}

export interface FollowOptions {
  shard?: number;
  /** News has come. */
  wake: () => void;
  connection?: EngineClientOptions['address'];
}

// A batch of that many takes a fraction of a second: what others wait for the ledger's lock at most.
const maxBatchEvents = 4_096;
// So much waits here at most, the rest in the engine's log.
const fullEvents = 4 * maxBatchEvents;
const idleMs = 1_000;

/** Follows the event log of the engine from the cursor of the books on, and writes the books. */
export function followEngine(deps: ApiDeps, { shard = 0, wake, connection }: FollowOptions): EngineFollower {
  const memory = newMemory(shard);
  let line: Line | null = null;

  const open = async (): Promise<Line> => {
    const cursor = await transact(houseContext(deps, 'feeder'), ({ trx, now }) =>
      engineCursor(trx, shard, now),
    );
    const queue = new EventQueue();
    const opened: Line = { client: null, queue, cursor, lastEvent: 0, lost: null };
    const { client, welcome } = await EngineClient.open({
      ...engineAddress(deps, connection),
      followFrom: cursor.last_event_seq + 1,
      onEvents: (bytes, count) => {
        queue.push(bytes, count);
        opened.lastEvent = Math.max(opened.lastEvent, opened.cursor.last_event_seq + queue.length);
        if (queue.length >= fullEvents) opened.client?.pause();
        wake();
      },
      onLost: (error) => {
        opened.lost = error;
        wake();
      },
    });
    opened.client = client;
    if (welcome.lastEvent < cursor.last_event_seq) {
      client.close();
      throw new BooksDisagree(
        `The engine knows of event ${welcome.lastEvent}, the books of ${cursor.last_event_seq}`,
      );
    }
    opened.lastEvent = Math.max(opened.lastEvent, welcome.lastEvent);
    return opened;
  };

  const drop = () => {
    line?.client?.close();
    line = null;
  };

  const turn = async (): Promise<number> => {
    line ??= await open();
    const { queue, lost, client } = line;
    try {
      if (queue.length > 0) {
        const events = queue.take(maxBatchEvents);
        line.cursor = await takeBatch(deps, memory, line.cursor, events);
        deps.metrics.engineEvents.inc({}, events.length);
      } else if (lost) throw lost;
      if (queue.length < fullEvents) client?.resume();
      measure(deps, line);
      return queue.length > 0 ? 0 : idleMs;
    } catch (error) {
      // What was not written comes again with a new connection, from the cursor on.
      drop();
      throw error;
    }
  };

  return { turn, close: drop };
}

interface Line {
  client: EngineClient | null;
  queue: EventQueue;
  cursor: EngineCursor;
  /** The newest event that there is known to be. */
  lastEvent: number;
  lost: Error | null;
}

/** How the house itself reaches its engine. */
export function engineAddress(
  { config, keys }: Pick<ApiDeps, 'config' | 'keys'>,
  address: EngineClientOptions['address'] = { host: config.ENGINE_HOST, port: config.ENGINE_PORT },
): Pick<EngineClientOptions, 'address' | 'token'> {
  return { address, token: fromBase64url(currentKey(keys.engineToken).secret) };
}

function measure({ metrics, clock }: ApiDeps, { cursor, lastEvent, queue }: Line): void {
  const behind = Math.max(0, lastEvent - cursor.last_event_seq);
  metrics.engineFeedPending.set({}, behind);
  const oldestUs = queue.oldestUs;
  metrics.engineFeedLag.set(
    {},
    oldestUs === null ? 0 : Math.max(0, clock.now().getTime() / 1_000 - oldestUs / 1e6),
  );
}
