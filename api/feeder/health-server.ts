import { createServer, type ServerResponse } from 'node:http';
import { isMetricsToken } from '../../lib/metrics-token.js';
import type { ApiDeps } from '../context.js';
import type { Feeder, FeederStatus } from './run-feeder.js';

// One failure is a hiccup; a loop that has failed so often needs somebody.
const toleratedFailures = 5;

/** `/health/live`, `/health/ready` and `/metrics` of the feeder, on a port of its own. */
export async function serveFeederHealth(deps: ApiDeps, feeder: Feeder): Promise<{ close(): Promise<void> }> {
  const { FEEDER_HEALTH_PORT: port, LISTEN_HOST: host } = deps.config;
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) => sendJson(response, status, body);
    if (request.method !== 'GET') return answer(405, { ok: false });
    if (request.url === '/health/live') return answer(200, { ok: true });
    if (request.url === '/health/ready') return answer(isReady(feeder.status()) ? 200 : 503, feeder.status());
    if (request.url !== '/metrics') return answer(404, { ok: false });
    if (!isMetricsToken(deps.keys.metricsToken, request.headers.authorization))
      return answer(401, { ok: false });
    void sendMetrics(deps, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { close };
}

/** A standby is ready: it takes over. */
function isReady({ loops }: FeederStatus): boolean {
  return Object.values(loops).every(({ failures }) => failures < toleratedFailures);
}

async function sendMetrics({ metrics }: ApiDeps, response: ServerResponse): Promise<void> {
  const text = await metrics.registry.metrics();
  response.writeHead(200, { 'Content-Type': metrics.registry.contentType, 'Cache-Control': 'no-store' });
  response.end(text);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
