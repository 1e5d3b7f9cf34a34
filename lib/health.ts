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
  /** Who may see the metrics. */
  metricsToken: SecretRing;
}

/** `/health/live`, `/health/ready` (200 when the process does its work, else 503) and, for who has the token, `/metrics`. */
export function openHealth(address: HealthAddress, health: Health): Server {
  const server = createServer((request, response) => {
    if (request.url === '/metrics') {
      const isKnown = isMetricsToken(health.metricsToken, request.headers.authorization);
      return void (isKnown ? sendMetrics(health.registry, response) : response.writeHead(401).end());
    }
    const isUp = request.url === '/health/live' || health.isReady();
    response.writeHead(isUp ? 200 : 503, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify({ status: isUp ? 'ready' : 'starting' }));
  });
  return server.listen(address);
}

async function sendMetrics(registry: Registry, response: ServerResponse): Promise<void> {
  const text = await registry.metrics();
  response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' });
  response.end(text);
}
