import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { openEngine } from './engine.js';
import { createHandler } from './handler.js';
import { createSessions } from './sessions.js';

/**
 * ClickHouse for one machine: the engine inside this process behind ClickHouse's own HTTP interface, so that every
 * process of ours uses the stock client, here as against a cluster.
 */
const dataDir = process.env.CLICKHOUSE_DATA_DIR ?? '.purser/clickhouse';
const port = Number(process.env.CLICKHOUSE_PORT ?? 8123);
const credentials = {
  user: process.env.CLICKHOUSE_USER ?? 'default',
  password: process.env.CLICKHOUSE_PASSWORD ?? '',
};

mkdirSync(dataDir, { recursive: true, mode: 0o700 });
const engine = await openEngine(dataDir);
const sessions = createSessions(engine);
const handle = createHandler({ engine, sessions, credentials });
// Parameters travel in the address: as long as ClickHouse itself takes them (http_max_uri_size).
const maxHeaderSize = 1024 * 1024;
const server = createServer({ maxHeaderSize }, (request, response) => void handle(request, response));
// Longer than the client keeps idle sockets (2.5 s), so that it never writes into a closing one.
server.keepAliveTimeout = 10_000;
server.requestTimeout = 0;
server.listen(port, '127.0.0.1');

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);

function stop(): void {
  server.close(async () => {
    sessions.closeAll();
    await engine.close();
    process.exit(0);
  });
  server.closeIdleConnections();
}
