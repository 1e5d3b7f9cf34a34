import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FollowerStatus, LeaderStatus } from '../../domain/orders/engine-health.js';
import { currentKey } from '../../lib/crypto/key-ring.js';
import { openHealth } from '../../lib/health.js';
import { createRegistry } from '../../lib/metrics.js';
import { openHouse, type House, type SignedIn } from '../testing/harness.js';

const leader: LeaderStatus = {
  ...{ role: 'leader', since: '2026-11-29T00:00:00.000Z', epoch: 3, command_seq: 900, event_seq: 1_200 },
  ...{ first_event: 1, sessions: 4, journal_bytes: 16_777_216, batch_commands: null },
  fsync_ms: { p50: 0.1, p99: 0.4, max: 2, count: 50 },
  connections: [{ session: 4_095, label: 'quoter', cancels_on_end: true, since: '2026-11-29T00:00:00.000Z' }],
  consumers: [{ name: 'books', event_seq: 1_100, at: '2026-11-29T00:00:00.000Z' }],
};
const follower: FollowerStatus = {
  ...{ role: 'follower', since: leader.since, epoch: 3, command_seq: 898, event_seq: 1_190, lag_commands: 2 },
  ...{ lag_ms: null, is_caught_up: true, snapshot: null, refusal: null, silent_ms: 3 },
  compared: { command_seq: 880, at: leader.since, verdict: 'equal', leader_ms: 1.5 },
  pruned: { snapshots: 0, segments: 0, event_files: 0 },
};

let house: House;
let trader: SignedIn;
const servers: Server[] = [];
beforeAll(async () => {
  house = await openHouse();
  trader = await house.signIn('trader');
});
afterAll(async () => {
  for (const server of servers) server.close();
  await house.close();
});

/** A health door as the processes of the engine open it. */
async function tell(status: unknown): Promise<string> {
  const { metricsToken } = house.deps.keys;
  const health = {
    isReady: () => true,
    registry: createRegistry('test'),
    metricsToken,
    status: () => status,
  };
  const server = openHealth({ host: '127.0.0.1', port: 0 }, health);
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

const ask = (urls: string, as = trader) => {
  house.deps.config.ENGINE_STATUS_URLS = urls;
  return house.call('get', '/api/v1/engine/health', { as });
};

describe('GET /api/v1/engine/health', () => {
  it('gathers what both processes say, and how far the books are behind the leader', async () => {
    await house.owner('engine_cursors').insert({
      ...{ shard: 0, last_event_seq: 1_150, last_command_seq: 850 },
      moved_at: new Date('2026-11-29T00:01:00Z'),
    });
    const urls = `engine=${await tell(leader)},follower=${await tell(follower)}`;
    const { status, body } = await ask(urls);
    expect(status).toBe(200);
    expect(body.processes).toEqual([
      { name: 'engine', status: leader },
      { name: 'follower', status: follower },
    ]);
    expect(body.books).toEqual({ event_seq: 1_150, moved_at: '2026-11-29T00:01:00.000Z', pending: 50 });
  });

  it('says of who does not answer, hangs or speaks otherwise that it does not answer', async () => {
    const hanging = createServer(() => undefined).listen(0, '127.0.0.1');
    servers.push(hanging);
    await new Promise((resolve) => hanging.once('listening', resolve));
    const address = hanging.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const urls = `engine=http://127.0.0.1:${port},follower=http://127.0.0.1:9,other=${await tell({ role: 'king' })}`;
    const { body } = await ask(urls);
    expect(body.processes.map(({ status }: { status: unknown }) => status)).toEqual([null, null, null]);
    expect(body.books.pending).toBeNull();
    hanging.closeAllConnections();
  });

  it('shows the status to nobody without the token', async () => {
    const url = await tell(leader);
    expect((await fetch(`${url}/status`)).status).toBe(401);
    const headers = { Authorization: `Bearer ${currentKey(house.deps.keys.metricsToken).secret}` };
    expect((await fetch(`${url}/status`, { headers })).status).toBe(200);
  });
});
