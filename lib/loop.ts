import type { Log } from './log.js';

/** A piece of work that is done again and again, on its own: one that fails backs off alone and stops no other. */
export interface Loop {
  name: string;
  wake: () => void;
  /** Lets the turn under way end, then begins no other. */
  stop(): Promise<void>;
  state(): LoopState;
}

export interface LoopState {
  isFailing: boolean;
  failures: number;
  lastSuccessAt: Date | null;
}

interface LoopOptions {
  name: string;
  /** Does what is there to do; answers how long to rest, in milliseconds, when nothing wakes it. */
  turn: () => Promise<number>;
  log: Log;
  maxBackoffMs?: number;
  /** News wakes it no sooner than this after a turn: whoever pays by the turn gathers meanwhile. */
  gatherMs?: number;
}

const firstBackoffMs = 200;
const defaultMaxBackoffMs = 30_000;

export function startLoop(options: LoopOptions): Loop {
  const { name, turn, log, maxBackoffMs = defaultMaxBackoffMs, gatherMs = 0 } = options;
  let isStopped = false;
  let isWoken = false;
  let isGathering = false;
  let failures = 0;
  let lastSuccessAt: Date | null = null;
  let endRest: () => void = () => undefined;

  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      endRest = () => (clearTimeout(timer), resolve());
    });

  const takeTurn = async (): Promise<number> => {
    try {
      const restMs = await turn();
      failures = 0;
      lastSuccessAt = new Date();
      return restMs;
    } catch (error) {
      failures += 1;
      const ceilingMs = Math.min(maxBackoffMs, firstBackoffMs * 2 ** failures);
      log.error({ err: error, loop: name, failures }, 'loop_failed');
      return ceilingMs / 2 + Math.random() * (ceilingMs / 2);
    }
  };

  const run = async () => {
    while (!isStopped) {
      isWoken = false;
      const restMs = await takeTurn();
      // News doesn't shorten a backoff, or a busy outbox would turn every outage into a storm.
      if (isStopped || restMs === 0) continue;
      isGathering = true;
      await rest(gatherMs);
      isGathering = false;
      if (isWoken && failures === 0) continue;
      if (!isStopped) await rest(restMs);
    }
  };
  const ended = run();

  return {
    name,
    wake: () => {
      isWoken = true;
      if (failures === 0 && !isGathering) endRest();
    },
    stop: async () => {
      isStopped = true;
      endRest();
      await ended;
    },
    state: () => ({ isFailing: failures > 0, failures, lastSuccessAt }),
  };
}
