import { readConfig } from '../lib/config.js';
import { openDeps } from './deps.js';
import { serveFeederHealth } from './feeder/health-server.js';
import { consumersOf, runFeeder } from './feeder/run-feeder.js';

const config = readConfig();
const { deps, close } = await openDeps(config, 'feeder');
const feeder = runFeeder(deps, consumersOf(deps), { withEngine: true });
const health = await serveFeederHealth(deps, feeder);
deps.log.info({ port: config.FEEDER_HEALTH_PORT }, 'feeder_ready');

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal));

const drainMs = 8_000;

/** Lets what is under way end within a bound: all of it may be done again, none of it may be half done. */
async function stop(signal: string): Promise<void> {
  deps.log.info({ signal }, 'feeder_stopping');
  setTimeout(() => process.exit(0), drainMs).unref();
  await health.close();
  await feeder.stop();
  await close();
  process.exit(0);
}
