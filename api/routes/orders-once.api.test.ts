import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../lib/ids.js';
import { openEngineLink } from '../engine-link.js';
import { RecentOrders } from '../recent-orders.js';
import { openTradingDesk, ordersPath, type TradingDesk } from '../testing/trading-desk.js';

let desk: TradingDesk;

beforeAll(async () => {
  desk = await openTradingDesk();
});
afterEach(() => desk.clearBook());
afterAll(() => desk.close());

/** As another process of the api would be, that has not seen the order. */
const forget = () => Object.assign(desk.house.deps, { recentOrders: new RecentOrders() });
const ordersInEngine = async () =>
  (await desk.house.deps.engine.picture(desk.ana.trader.number)).orders.length;

describe('the same Idempotency-Key', () => {
  it('is one order with one answer, here and at another process', async () => {
    const key = newId();
    const first = await desk.place(desk.ana, {}, key);
    expect(first.status).toBe(201);
    const again = await desk.place(desk.ana, {}, key);
    expect(again.body).toEqual(first.body);
    forget();
    const elsewhere = await desk.place(desk.ana, {}, key);
    expect(elsewhere.body).toMatchObject({ order_id: first.body.order_id, status: 'open' });
    expect(await ordersInEngine()).toBe(1);
  });

  it('is one order when it comes twenty times at once', async () => {
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 20 }, () => desk.place(desk.ana, {}, key)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(new Set(answers.map(({ body }) => body.order_id)).size).toBe(1);
    expect(await ordersInEngine()).toBe(1);
  });

  it('is refused with another body or for another account, here and at another process', async () => {
    const key = newId();
    await desk.place(desk.ana, {}, key);
    const trader = await desk.house.signIn('trader');
    for (const isElsewhere of [false, true]) {
      if (isElsewhere) forget();
      const other = await desk.place(desk.ana, { quantity: 0.2 }, key);
      expect([other.status, other.body.code]).toEqual([422, 'request.idempotency_key_reused']);
    }
    const theirs = { ...desk.ana, as: trader };
    await desk.place(theirs, {}, key);
    const moved = await desk.place({ ...desk.bo, as: trader }, {}, key);
    expect(moved.body.code).toBe('request.idempotency_key_reused');
  });

  it('finds what became of an order that is over, from the books', async () => {
    const key = newId();
    await desk.placed(desk.bo, { side: 'sell', quantity: 0.1 });
    const first = await desk.place(desk.ana, {}, key);
    expect(first.body.status).toBe('filled');
    await desk.settle();
    forget();
    const again = await desk.place(desk.ana, {}, key);
    const { order_id, status, filled_quantity, average_price } = first.body;
    expect(again.body).toMatchObject({ order_id, status, filled_quantity, average_price });
  });

  it('judges a refused order anew', async () => {
    const key = newId();
    expect((await desk.place(desk.ana, { type: 'market', price: undefined }, key)).status).toBe(409);
    await desk.placed(desk.bo, { side: 'sell' });
    expect((await desk.place(desk.ana, { type: 'market', price: undefined }, key)).status).toBe(201);
  });

  it('is needed', async () => {
    const answer = await desk.house.call('post', ordersPath, { as: desk.ana.as, key: null, body: {} });
    expect(answer.status).toBe(422);
    const body = {
      account_id: desk.ana.accountId,
      symbol: 'BTCUSDT',
      side: 'buy',
      type: 'limit',
      quantity: 1,
      price: 1,
    };
    const without = await desk.house.call('post', ordersPath, { as: desk.ana.as, key: null, body });
    expect(without.body.code).toBe('request.idempotency_key_required');
  });
});

/** Lets a frame through to the engine and keeps what comes back to itself. */
function openDeafDoor(port: number): Promise<{ server: Server; port: number; cut: () => void }> {
  const sockets = new Set<Socket>();
  let isDeaf = false;
  const server = createServer((socket) => {
    const engine = connect(port, '127.0.0.1');
    for (const each of [socket, engine]) {
      sockets.add(each);
      each.on('error', () => undefined);
      each.on('close', () => (socket.destroy(), engine.destroy()));
    }
    socket.pipe(engine);
    engine.on('data', (bytes) => {
      if (!isDeaf) socket.write(bytes);
      // The welcome went through: from now on nothing does.
      isDeaf = true;
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const own = typeof address === 'object' && address ? address.port : 0;
      resolve({ server, port: own, cut: () => sockets.forEach((each) => each.destroy()) });
    });
  });
}

describe('an engine that is lost', () => {
  it('leaves the outcome unknown, and the same key finds the order that it had taken', async () => {
    const { deps } = desk.house;
    const door = await openDeafDoor(desk.engine.address.port);
    const address = { host: '127.0.0.1', port: door.port };
    const before = deps.engine;
    deps.engine = openEngineLink({ address, token: desk.engine.token, log: deps.log, answerMs: 500 });
    const key = newId();
    const lost = await desk.place(desk.ana, {}, key);
    expect([lost.status, lost.body.code, lost.headers.get('retry-after')]).toEqual([
      503,
      'orders.outcome_unknown',
      '1',
    ]);
    deps.engine.close();
    door.cut();
    door.server.close();
    deps.engine = before;
    expect(await ordersInEngine()).toBe(1);
    const found = await desk.place(desk.ana, {}, key);
    expect([found.status, found.body.status]).toEqual([201, 'open']);
    expect(await ordersInEngine()).toBe(1);
  });

  it('is said to be away when nothing was sent, and is used again when it is back', async () => {
    await desk.engine.stop();
    const away = await desk.place(desk.ana);
    expect([away.status, away.body.code]).toEqual([503, 'orders.engine_unavailable']);
    await desk.engine.start();
    expect((await desk.place(desk.ana)).status).toBe(201);
  });
});

/** What the database is asked while one order is placed: also by whatever else the process does at that moment. */
async function queriesOfOne(): Promise<string[]> {
  const queries: string[] = [];
  const note = ({ sql }: { sql: string }) => queries.push(sql);
  desk.house.deps.database.on('query', note);
  await desk.placed(desk.ana);
  desk.house.deps.database.off('query', note);
  return queries;
}

describe('the way of an order', () => {
  it('meets the database for nobody, once all are known', async () => {
    await desk.placed(desk.ana);
    // Clocks of the house (settings, outbox) ask in between: what every one of some orders asks is the order's own.
    const all: string[][] = [];
    for (let turn = 0; turn < 5; turn += 1) all.push(await queriesOfOne());
    const fewest = all.reduce((least, each) => (each.length < least.length ? each : least));
    expect(fewest).toEqual([]);
  });
});
