import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createRegistry } from './metrics.js';
import { openHealth } from './health.js';

const loopback = { host: '127.0.0.1', port: 0 };
const secret = 'A'.repeat(43);
const metricsToken = {
  origin: 'generated' as const,
  current: 'metrics-1',
  keys: [{ key_id: 'metrics-1', created_at: '2026-01-01T00:00:00.000Z', secret }],
};
let server: ReturnType<typeof openHealth>;
afterEach(() => void server.close());

async function listen(isReady: () => boolean) {
  server = openHealth(loopback, { isReady, registry: createRegistry('7'), metricsToken });
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address;
}

describe('openHealth', () => {
  it('listens at the address that it is given, and says when the worker polls', async () => {
    let isReady = false;
    const address = await listen(() => isReady);
    expect(address.address).toBe('127.0.0.1');
    const status = async (path: string) =>
      (await fetch(`http://127.0.0.1:${address.port}/health/${path}`)).status;
    expect([await status('live'), await status('ready')]).toEqual([200, 503]);
    isReady = true;
    expect(await status('ready')).toBe(200);
  });

  it('shows its metrics to whoever has the token', async () => {
    const { port } = await listen(() => true);
    const ask = (headers: Record<string, string>) => fetch(`http://127.0.0.1:${port}/metrics`, { headers });
    for (const authorization of ['', 'Bearer', `Bearer ${'B'.repeat(43)}`, secret])
      expect((await ask({ authorization })).status).toBe(401);
    const answer = await ask({ authorization: `Bearer ${secret}` });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/^build_info\{version="7",node_version="v\d+\.[\d.]+"\} 1$/m);
  });
});
