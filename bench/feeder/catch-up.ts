import { followEngine } from '../../api/feeder/engine/follow-engine.js';
import { createRiskWatch } from '../../api/feeder/risk/watch.js';
import { cpuSeconds } from './cpu-time.js';
import type { FeederStore } from './store.js';
import type { Workload } from './workload.js';

export interface CatchUp {
  /** Events, and of them trades, that came into the books a second. */
  perSecond: number;
  trades: number;
  /** Microseconds of processor an event, of the feeder and its session in Postgres together. */
  cpuMicros: number;
}

const commandsAtOnce = 1_000;
/** The first batches of a fresh process are slower; they are not counted. */
const warmUpEvents = 20_000;
const lookEveryMs = 1_000;

/** Lets the engine run ahead by so many events, then times the feeder until it has them all. */
export async function caughtUp(
  store: FeederStore,
  { events, make, isWatched = true }: { events: number; make: Workload; isWatched?: boolean },
): Promise<CatchUp> {
  const begin = await position(store);
  await runAhead(store, begin.event + warmUpEvents + events, make);
  const watch = createRiskWatch(store.deps);
  const connection = store.engine.address;
  const follower = followEngine(store.deps, {
    wake: () => undefined,
    connection,
    ...(isWatched ? { watch } : {}),
  });
  // A look that finds the engine gone, at the end of a run, is none that counts.
  const looking = setInterval(() => isWatched && void watch.tick().catch(() => undefined), lookEveryMs);
  const until = async (seq: number) => {
    for (;;) {
      const rest = await follower.turn();
      const now = await position(store);
      if (now.event >= seq) return now;
      if (rest > 0) await new Promise((resolve) => setImmediate(resolve));
    }
  };
  try {
    const from = await until(begin.event + warmUpEvents);
    const startedMs = performance.now();
    const cpuBefore = await cpuSeconds(store);
    const to = await until(begin.event + warmUpEvents + events);
    const seconds = (performance.now() - startedMs) / 1_000;
    const cpu = (await cpuSeconds(store)) - cpuBefore;
    return {
      cpuMicros: (cpu * 1e6) / (to.event - from.event),
      perSecond: (to.event - from.event) / seconds,
      trades: (await tradesBetween(store, from.event, to.event)) / seconds,
    };
  } finally {
    clearInterval(looking);
    follower.close();
  }
}

async function runAhead({ client }: FeederStore, target: number, make: Workload): Promise<void> {
  for (;;) {
    const commands = Array.from({ length: commandsAtOnce }, () => make.next());
    await Promise.all(
      commands.map(async (command) => make.placed(command, (await client.send(command)).orderId)),
    );
    if ((await client.picture(1)).lastEvent >= target) return;
  }
}

async function position({ owner }: FeederStore): Promise<{ event: number }> {
  const row: { last_event_seq: number | string } | undefined = await owner('engine_cursors').first();
  return { event: Number(row?.last_event_seq ?? 0) };
}

async function tradesBetween({ owner }: FeederStore, from: number, to: number): Promise<number> {
  const row = await owner('executions')
    .where('engine_seq', '>', from)
    .where('engine_seq', '<=', to)
    .countDistinct({ count: 'engine_seq' })
    .first();
  return Number(row?.count ?? 0);
}
