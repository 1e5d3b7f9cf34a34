import { randomUUID } from 'node:crypto';
import { startBeside } from '../stack/start-beside.js';
import { figure, type Bench, type BenchOptions, type Figures } from './bench.js';
import { readReady, type Ready } from './journey/desk.js';
import { visitorOf, type SignedInVisitor } from './journey/visitor.js';
import { openHttpSender, type HttpSender } from './http-sender.js';
import { openLoop, quantile } from './latency.js';

/** How long a client waits for an order over HTTP, from when it was meant to be sent until it is on the engine's disk. */
export const orders: Bench = {
  name: 'orders',
  title: 'Orders over HTTP until they are durable, at fixed rates, beside an empty handler in turns',
  run: runOrders,
};

const rates = [100, 500, 1_000];
const rounds = 3;
const secondsEach = 3;
/** What the compilers of all processes need before they are as fast as they will be. */
const warmUp = 4_000;
const warmUpPerSecond = 200;
const path = '/api/v1/institutional/orders';

async function runOrders({ homeDir, progress }: BenchOptions): Promise<Figures> {
  // The empty requests come from many addresses, or the bound of one would end them.
  const instance = await startBeside({ homeDir, progress, environment: { TRUSTED_PROXIES: '1' } });
  try {
    const ready = await readReady(instance.homeDir);
    const client = await clientOf(ready);
    const [account] = await client.call<{ id: string }[]>('GET', '/api/v1/portfolio/accounts');
    if (!account) throw new Error("The demonstration's client has no trading account");
    const sender = openHttpSender(ready.urls.api);
    const parts = { account: account.id, sender, token: await client.token() };
    const figures: Figures = {};
    await progress.step('Warming up', () =>
      openLoop({ perSecond: warmUpPerSecond, count: warmUp, send: () => place(parts) }),
    );
    for (const perSecond of rates)
      await progress.step(`Placing ${perSecond} orders a second`, async () => {
        Object.assign(figures, await measure(parts, perSecond));
      });
    sender.close();
    await client.call('POST', `${path}/cancellation`, { account_id: account.id });
    return { ...figures, warm_up: figure(warmUp, 'orders') };
  } finally {
    await progress.step('Stopping the instance', instance.stop);
  }
}

interface Parts {
  sender: HttpSender;
  token: string;
  account: string;
}

function clientOf(ready: Ready): Promise<SignedInVisitor> {
  const user = ready.users.find(({ role }) => role === 'client');
  if (!user) throw new Error('The demonstration has no client');
  return visitorOf(ready.urls.api, user);
}

/** In turns, so that what else the machine does at the time is in both. */
async function measure(parts: Parts, perSecond: number): Promise<Figures> {
  const count = perSecond * secondsEach;
  const times: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    floor.push(...(await openLoop({ perSecond, count, send: (index) => ask(parts, index) })));
    times.push(...(await openLoop({ perSecond, count, send: () => place(parts) })));
  }
  const name = `at_${perSecond}`;
  const [p99, floorP99] = [quantile(times, 0.99), quantile(floor, 0.99)];
  return {
    [`${name}_p50`]: figure(quantile(times, 0.5), 'ms', { most: 5 }),
    [`${name}_p99`]: figure(p99, 'ms'),
    [`${name}_floor_p50`]: figure(quantile(floor, 0.5), 'ms'),
    [`${name}_floor_p99`]: figure(floorP99, 'ms'),
    [`${name}_p99_above_floor`]: figure(p99 - floorP99, 'ms', { most: 3 }),
    [`${name}_orders`]: figure(times.length, `at ${perSecond}/s`),
  };
}

/** Rests far below the market: an order that is taken, held for and written, and moves no price. */
function place({ sender, token, account }: Parts): Promise<unknown> {
  const body = {
    account_id: account,
    symbol: 'BTCUSDT',
    side: 'buy',
    type: 'limit',
    quantity: 0.0001,
    price: 61_000,
    post_only: true,
  };
  const headers = { Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() };
  return sender.send({ method: 'POST', path, headers, body, status: 201 });
}

function ask({ sender }: Parts, index: number): Promise<unknown> {
  const headers = { 'X-Forwarded-For': `10.1.${index % 100}.${Math.floor(index / 100) % 250}` };
  return sender.send({ method: 'GET', path: '/health/live', headers, status: 200 });
}
