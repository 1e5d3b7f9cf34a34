import type { Log } from '../lib/log.js';
import { bodyOf, type PurserApi } from '../sdk/client.js';

/** A worker of one queue, as far as it is looked after here. */
export interface QueueWorker {
  run(): Promise<void>;
  shutdown(): void;
}

interface VenueQueues {
  api: PurserApi;
  log: Log;
  open: (venueId: string) => Promise<QueueWorker>;
  everyMs: number;
}

/** Serves the queue of every venue, also of those that are added later: the api is asked for them every so often. */
export function serveVenues({ api, log, open, everyMs }: VenueQueues) {
  const workers = new Map<string, { worker: QueueWorker; running: Promise<void> }>();
  let isStopping = false;
  let wake = () => undefined as void;

  const look = async (): Promise<void> => {
    const { venue_ids } = await bodyOf(api.GET('/api/v1/institutional/venue-queues'));
    for (const id of venue_ids) {
      if (workers.has(id) || isStopping) continue;
      const worker = await open(id);
      // A queue that breaks is opened anew at the next look.
      const running = worker.run().catch((error: unknown) => {
        log.error({ err: error, venue_id: id }, 'venue_queue_failed');
        workers.delete(id);
      });
      workers.set(id, { worker, running });
      log.info({ venue_id: id }, 'venue_queue_served');
    }
  };

  const looking = (async () => {
    while (!isStopping) {
      await look().catch((error: unknown) => log.warn({ err: error }, 'venues_not_read'));
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();

  return {
    stop: async (): Promise<void> => {
      isStopping = true;
      wake();
      await looking;
      for (const { worker } of workers.values()) worker.shutdown();
      await Promise.all([...workers.values()].map(({ running }) => running));
    },
  };
}
