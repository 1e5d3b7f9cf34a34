import { awaitLeadership } from '../../db/leadership.js';
import { listen } from '../../db/listen.js';
import { outboxChannel } from '../../db/models/outbox.js';
import { startLoop, type Loop, type LoopState } from '../../lib/loop.js';
import { houseContext, type ApiDeps } from '../context.js';
import { checkpointIfDue } from '../services/audit-checkpoints.js';
import { warnOfStaleLists } from '../services/compliance-stale-lists.js';
import { expirePendings } from '../services/ledger-expiry.js';
import { closePortfolios } from '../services/portfolios-closes.js';
import { createPriceCloser } from '../services/risk-prices.js';
import { transact } from '../work.js';
import { clickhouseConsumer } from './consumers/clickhouse.js';
import { notificationsConsumer } from './consumers/notifications.js';
import { settlementsConsumer } from './consumers/settlements.js';
import { webhooksConsumer } from './consumers/webhooks.js';
import { workflowsConsumer } from './consumers/workflows.js';
import { createPostman } from './deliver-mail.js';
import { startEngineLoops, type EngineLoops } from './engine/engine-loops.js';
import { measureKeys } from './measure-keys.js';
import { measureLag } from './measure-lag.js';
import { createRelay, type Consumer } from './relay.js';
import { forgetExpired } from './forget-expired.js';
import { workflowMessages } from './workflow-messages.js';

export interface Feeder {
  status(): FeederStatus;
  stop: () => Promise<void>;
}

export interface FeederStatus {
  /** standby: another feeder works, this one takes over when it is gone. */
  role: 'standby' | 'working';
  loops: Record<string, LoopState>;
  /** Per consumer, those who can't take what is theirs at present; everybody else goes on. */
  parked: Record<string, number>;
}

// Any number that no other lock of the house uses.
const feederLock = 727_003;
const checkpointEveryMs = 5_000;
const forgetEveryMs = 60_000;
const measureEveryMs = 2_000;
const countKeysEveryMs = 60_000;
const expirePendingsEveryMs = 1_000;
const lookAtListsEveryMs = 10 * 60_000;
const closePortfoliosEveryMs = 60_000;
const closePricesEveryMs = 60_000;

/** Waits to be the one feeder that works, works until it is stopped or no longer the one, and waits again. */
export function runFeeder(
  deps: ApiDeps,
  consumers: Consumer[] = consumersOf(deps),
  { withEngine = false }: { withEngine?: boolean } = {},
): Feeder {
  const stopping = new AbortController();
  let relays: Loop[] = [];
  let chores: Loop[] = [];
  let engine: EngineLoops | null = null;
  const loops = () => [...relays, ...chores, ...(engine?.loops ?? [])];

  const term = async () => {
    const leadership = await awaitLeadership({
      url: deps.config.DATABASE_URL,
      lockKey: feederLock,
      log: deps.log,
      signal: stopping.signal,
    });
    if (!leadership) return;
    deps.log.info('feeder_working');
    relays = startRelays(deps, consumers);
    chores = startChores(deps, consumers);
    engine = withEngine ? startEngineLoops(deps) : null;
    const listener = await listen({
      url: deps.config.DATABASE_URL,
      channel: outboxChannel,
      log: deps.log,
      onNews: () => {
        relays.forEach((relay) => relay.wake());
        engine?.keeper.wake();
      },
    });
    await Promise.race([leadership.lost, aborted(stopping.signal)]);
    await listener.close();
    await Promise.all(loops().map((loop) => loop.stop()));
    engine?.close();
    [relays, chores, engine] = [[], [], null];
    await leadership.release();
  };

  const run = async () => {
    while (!stopping.signal.aborted) await term();
  };
  const ended = run();

  return {
    status: () => ({
      role: relays.length > 0 ? 'working' : 'standby',
      loops: Object.fromEntries(loops().map((loop) => [loop.name, loop.state()])),
      parked: Object.fromEntries(consumers.flatMap(({ name, parked }) => (parked ? [[name, parked()]] : []))),
    }),
    stop: async () => {
      stopping.abort();
      await ended;
    },
  };
}

export function consumersOf(deps: ApiDeps): Consumer[] {
  return [
    clickhouseConsumer(deps),
    notificationsConsumer(deps),
    settlementsConsumer(deps),
    webhooksConsumer(deps),
    workflowsConsumer(deps, workflowMessages),
  ];
}

/** Each on its own: one that fails holds up no other. */
function startRelays(deps: ApiDeps, consumers: Consumer[]): Loop[] {
  return consumers.map((consumer) => {
    const { name, gatherMs } = consumer;
    return startLoop({ name, gatherMs, turn: createRelay(deps, consumer), log: deps.log });
  });
}

/** What is due by time, not by events. */
function startChores(deps: ApiDeps, consumers: Consumer[]): Loop[] {
  const { log } = deps;
  const every = (restMs: number, work: () => Promise<unknown>) => async () => {
    await work();
    return restMs;
  };
  const names = consumers.map(({ name }) => name);
  return [
    startLoop({ name: 'mail', turn: createPostman(deps), log }),
    startLoop({ name: 'checkpoints', turn: every(checkpointEveryMs, () => checkpointIfDue(deps)), log }),
    startLoop({ name: 'forget_expired', turn: every(forgetEveryMs, () => forgetExpired(deps)), log }),
    startLoop({ name: 'keys', turn: every(countKeysEveryMs, () => measureKeys(deps)), log }),
    // By time alone: a list grows old just when no schedule runs and no event comes.
    startLoop({
      name: 'lists',
      turn: every(lookAtListsEveryMs, () => transact(houseContext(deps, 'feeder'), warnOfStaleLists)),
      log,
    }),
    startLoop({
      name: 'ledger_expiry',
      turn: every(expirePendingsEveryMs, () => expirePendings(deps, deps.clock.now())),
      log,
    }),
    startLoop({
      name: 'portfolio_closes',
      turn: every(closePortfoliosEveryMs, () => closePortfolios(deps)),
      log,
    }),
    startLoop({ name: 'reference_prices', turn: every(closePricesEveryMs, createPriceCloser(deps)), log }),
    startLoop({ name: 'lag', turn: every(measureEveryMs, () => measureLag(deps, names)), log }),
  ];
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
