import { createServer } from 'node:http';
import { readConfig } from '../lib/config.js';
import { createApp } from './app.js';
import { openDeps } from './deps.js';
import { attachGateway } from './ws/gateway.js';

const config = readConfig();
const { deps, close } = await openDeps(config, 'api');
const server = createServer(
  { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 65_000 },
  createApp(deps).callback(),
);
const gateway = await attachGateway(server, deps);

server.listen(config.PURSER_API_PORT, config.LISTEN_HOST, () =>
  deps.log.info({ port: config.PURSER_API_PORT }, 'api_ready'),
);
server.on('error', (error) => {
  deps.log.fatal({ err: error }, 'api_failed');
  process.exit(1);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(signal));

const drainMs = 8_000;

/** Stops taking requests, lets the open ones end within a bound, then lets go of everything. */
async function stop(signal: string): Promise<void> {
  deps.log.info({ signal }, 'api_stopping');
  const drained = new Promise<void>((resolve) => server.close(() => resolve()));
  await gateway.close();
  server.closeIdleConnections();
  await Promise.race([drained, new Promise((resolve) => setTimeout(resolve, drainMs))]);
  await close();
  process.exit(0);
}
