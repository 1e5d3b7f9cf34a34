import { createServer, type Server, type ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import type { SecretRing } from './crypto/key-ring.js';
import { isMetricsToken } from './metrics-token.js';

export interface HealthAddress {
  host: string;
  port: number;
}

interface Health {
  isReady: () => boolean;
  registry: Registry;
  /** Who may see the metrics and the status. */
  metricsToken: SecretRing;
  /** What the process says of itself beside that, at `/status`. */
  status?: () => unknown;
}

/**
 * `/health/live`, `/health/ready` (200 when the process does its work, else 503) and, for who has the token, `/metrics` and
 * `/status`.
 */
export function openHealth(address: HealthAddress, health: Health): Server {
  const server = createServer((request, response) => {
    const { url, headers } = request;
    if (url === '/metrics' || (url === '/status' && health.status)) {
      if (!isMetricsToken(health.metricsToken, headers.authorization))
        return void response.writeHead(401).end();
      return void (url === '/metrics'
        ? sendMetrics(health.registry, response)
        : sendJson(health.status?.(), response));
    }
    const isUp = request.url === '/health/live' || health.isReady();
    response.writeHead(isUp ? 200 : 503, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ status: isUp ? 'ready' : 'starting' }));
  });
  return server.listen(address);
}

function sendJson(body: unknown, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}

async function sendMetrics(registry: Registry, response: ServerResponse): Promise<void> {
  const text = await registry.metrics();
  response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' });
  response.end(text);
}
