import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { OrderLoad } from '../../../engine/testing/order-load.js';
import {
  memberNames,
  openPair,
  type MemberName,
  type MemberPair,
} from '../../../engine/testing/member-pair.js';
import { until } from '../../../stack/processes/until.js';

export interface EveryFsyncOptions {
  strace: string;
  /** Of a process's syncs: the first start is struck at its first, the next one at its second, and so on up to this one. */
  syncs: number;
  /** Whether a second process follows and leads on; it is struck in its turn. */
  hasFollower: boolean;
  note: (line: string) => void;
}

export interface EveryFsyncOutcome {
  /** Processes that the system killed as they were about to sync. */
  struck: number;
  acknowledged: number;
  doubtful: number;
  violations: string[];
}

const readyMs = 5_000;
/** A process that lives so long under load was not struck. */
const roundMs = 120_000;
const retryMs = 20;
const noteEvery = 20;

/**
 * Starts the engine again and again, loaded with orders, and has the system kill it as it is about to sync for the first time,
 * then for the second, and so on: no moment between two syncs is left out. What it acknowledged is compared at the end.
 */
export async function killAtEveryFsync(options: EveryFsyncOptions): Promise<EveryFsyncOutcome> {
  const pair = await openPair();
  try {
    const load = new OrderLoad();
    const names = options.hasFollower ? memberNames : memberNames.slice(0, 1);
    const found: string[] = [];
    await openVenue(pair, load);
    const struck = await strike(pair, load, { ...options, names, found });
    pair.start('engine');
    const client = await pair.connect();
    const violations = [...found, ...(await load.violations(client))];
    client.close();
    violations.push(...load.eventViolations(pair.folders.events));
    return { struck, acknowledged: load.acknowledged.size, doubtful: load.doubtful.size, violations };
  } finally {
    pair.close();
  }
}

/** What is traded is there before the first strike. */
async function openVenue(pair: MemberPair, load: OrderLoad): Promise<void> {
  const engine = pair.start('engine');
  const client = await pair.connect();
  await load.open(client);
  client.close();
  pair.kill('engine');
  await once(engine, 'exit');
}

interface Strikes extends EveryFsyncOptions {
  names: readonly MemberName[];
  /** Ends that were not of our making. */
  found: string[];
}

async function strike(pair: MemberPair, load: OrderLoad, about: Strikes): Promise<number> {
  const { syncs, strace, names, found, note } = about;
  let next = 1;
  let struck = 0;
  /** Starts a process whenever it has ended, each time to be killed a sync later. */
  const keep = async (name: MemberName) => {
    while (next <= syncs) {
      const sync = next++;
      const child = pair.start(name, [strace, ...killAt(sync)]);
      const [code, signal] = await once(child, 'exit', { signal: AbortSignal.timeout(roundMs) });
      if (signal === 'SIGKILL') struck += 1;
      else found.push(`${name} ended with ${String(code ?? signal)} before its sync ${sync}`);
      if (sync % noteEvery === 0) note(`${sync} of ${syncs}: ${load.acknowledged.size} orders acknowledged`);
    }
  };
  const placing = new AbortController();
  const placed = place(pair, load, { names, isOver: () => placing.signal.aborted });
  const kept = Promise.all(names.map(keep)).then(() => placing.abort());
  await Promise.all([placed, kept]);
  return struck;
}

/** Of a thread's calls of this kind the n-th; the journal syncs from one thread. With `--seccomp-bpf` it strikes nobody. */
const killAt = (sync: number): string[] => [
  ...['-f', '-qq', '-o', '/dev/null'],
  ...['-e', 'trace=fdatasync', '-e', `inject=fdatasync:signal=KILL:when=${sync}`],
];

interface Placing {
  names: readonly MemberName[];
  isOver: () => boolean;
}

/** Places orders with whoever leads, once the other one is ready to go on, until all is over. */
async function place(pair: MemberPair, load: OrderLoad, { names, isOver }: Placing): Promise<void> {
  while (!isOver()) {
    const client = await pair.tryConnect();
    if (!client) {
      await sleep(retryMs);
      continue;
    }
    const areReady = async () => (await Promise.all(names.map(pair.isReady))).every(Boolean);
    await until(areReady, readyMs);
    await load.run(client);
  }
}
