import { fromBase64url } from '../../../lib/crypto/bytes.js';
import { currentKey } from '../../../lib/crypto/key-ring.js';
import { EngineClient, type EngineClientOptions } from '../../../engine/protocol/engine-client.js';
import type { EngineCursor } from '../../../domain/orders/schema.js';
import { houseContext, type ApiDeps } from '../../context.js';
import { transact } from '../../work.js';
import { EventQueue } from './event-queue.js';
import type { Directory } from './directory.js';
import type { EngineEvent } from './engine-event.js';
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
  watch?: BatchWatch;
}

/** Looks at each batch that is in the books; the next one is not taken before it has. */
export interface BatchWatch {
  touch(events: readonly EngineEvent[], directory: Directory | null): void;
  /** Ends when what was touched is looked at. Errors: those of the engine and the database; it is asked again. */
  settle(): Promise<void>;
}

// A batch of that many takes a fraction of a second: what others wait for the ledger's lock at most.
const maxBatchEvents = 4_096;
// So much waits here at most, the rest in the engine's log.
const fullEvents = 4 * maxBatchEvents;
const idleMs = 1_000;
/** Under which the engine keeps what the books do not have yet. */
const consumerName = 'books';

/** Follows the event log of the engine from the cursor of the books on, and writes the books. */
export function followEngine(
  deps: ApiDeps,
  { shard = 0, wake, connection, watch }: FollowOptions,
): EngineFollower {
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
      label: 'books',
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
    const { firstEvent, lastEvent } = welcome;
    if (lastEvent < cursor.last_event_seq || firstEvent > cursor.last_event_seq + 1) {
      client.close();
      throw new BooksDisagree(
        `The engine has events ${firstEvent} to ${lastEvent}, the books those up to ${cursor.last_event_seq}`,
      );
    }
    client.kept(consumerName, cursor.last_event_seq);
    opened.lastEvent = Math.max(opened.lastEvent, lastEvent);
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
      await watch?.settle();
      if (queue.length > 0) {
        const events = queue.take(maxBatchEvents);
        line.cursor = await takeBatch(deps, memory, line.cursor, events);
        deps.metrics.engineEvents.inc({}, events.length);
        watch?.touch(events, memory.directory);
        await watch?.settle();
        client?.kept(consumerName, line.cursor.last_event_seq);
      } else if (lost) throw lost;
      if (queue.length < fullEvents) client?.resume();
      measure(deps, line);
      // What came meanwhile has woken whoever takes turns; only a full batch goes on at once.
      return queue.length >= maxBatchEvents ? 0 : idleMs;
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
