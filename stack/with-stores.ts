import { environmentOf } from './environment.js';
import { isHome, openHome, readJson } from './home.js';
import { endLeftovers } from './leftovers.js';
import { basePorts, freePorts } from './ports.js';
import type { Ports } from './ports.js';
import { stopRemaining } from './processes/managed.js';
import { readSecrets } from './secrets.js';
import { Failure } from './setup/failure.mjs';
import { claimInstance, findInstance, releaseInstance } from './setup/instance-file.mjs';
import type { Progress } from './setup/progress.mjs';
import { startInstanceClickhouse, startInstancePostgres, startInstanceTemporal } from './stores.js';
import type { StoreOptions } from './stores.js';
import { findTemporalCli } from './temporal/cli.js';

export interface WithStoresOptions {
  homeDir: string;
  /** Named to others who want the same home meanwhile. */
  purpose: string;
  progress: Progress;
  /** What is started for the duration when the instance doesn't run: Postgres and ClickHouse, or Temporal as well. */
  starts: 'nothing' | 'stores' | 'stores and Temporal';
}

/** Runs the work with the environment of the instance of a home. */
export async function withStores<T>(
  options: WithStoresOptions,
  work: (environment: Record<string, string>) => Promise<T>,
): Promise<T> {
  const { homeDir, starts } = options;
  if (findInstance(homeDir)) return work(readEnvironment(homeDir));
  if (starts === 'nothing') return work(isHome(homeDir) ? { PURSER_HOME: homeDir } : {});
  return withOwnStores(options, work);
}

function readEnvironment(homeDir: string): Record<string, string> {
  const kept = readJson(openHome(homeDir).environmentFile);
  if (typeof kept !== 'object' || kept === null)
    throw new Failure(`The instance of ${homeDir} is not ready yet: wait for it.`);
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, String(value)]));
}

async function withOwnStores<T>(
  { homeDir, purpose, progress, starts }: WithStoresOptions,
  work: (environment: Record<string, string>) => Promise<T>,
): Promise<T> {
  const home = openHome(homeDir);
  const holder = claimInstance(homeDir, { purpose, portOffset: 0 });
  if (holder)
    throw new Failure(`"${holder.purpose}" (process ${holder.pid}) is using ${homeDir}: wait for it.`);
  try {
    await endLeftovers(home, progress);
    const secrets = readSecrets(home.secretsFile);
    const ports = await portsOfItsOwn();
    const cli = starts === 'stores and Temporal' ? await findTemporalCli(progress) : undefined;
    await progress.step(`Starting ${cli ? 'the stores and Temporal' : 'the stores'} for this command`, () =>
      startServers({ home, ports, secrets }, cli),
    );
    return await work(environmentOf(home, ports, secrets));
  } finally {
    await stopRemaining();
    releaseInstance(homeDir);
  }
}

/** One that cannot be started leaves none of the others behind: `stopRemaining` knows them all. */
async function startServers(about: StoreOptions, cli: string | undefined): Promise<void> {
  const starts = [startInstancePostgres(about), startInstanceClickhouse(about)];
  if (cli) starts.push(startInstanceTemporal(about, { cli, hasUi: false }));
  const outcomes = await Promise.allSettled(starts);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/** Others may have an instance on the usual ports; what isn't started must not be found there either. */
async function portsOfItsOwn(): Promise<Ports> {
  const names = Object.keys(basePorts);
  const free = await freePorts(names.length);
  return { ...basePorts, ...Object.fromEntries(names.map((name, index) => [name, free[index]])) };
}
