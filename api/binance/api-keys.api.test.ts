import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WebSocket } from 'ws';
import { utf8 } from '../../lib/crypto/bytes.js';
import { hmacSha256Hex } from '../../lib/crypto/hash.js';
import { eventually } from '../../lib/testing/eventually.js';
import { createApp } from '../app.js';
import { openDeps } from '../deps.js';
import { binanceParts } from './binance-api.js';
import { textOf } from './streams/stream-client.js';
import { openBinanceRoom, type BinanceRoom } from './testing/binance-room.js';

const own = '/api/v1/accounts/me/api-keys';
/** Well under the time for which a process keeps what it knows of a key. */
const atOnceMs = 1_500;

interface Key {
  id: string;
  key: string;
  secret: string;
}

let room: BinanceRoom;
let second: { url: string; close: () => Promise<void> };
beforeAll(async () => {
  room = await openBinanceRoom();
  second = await openSecondApi();
});
afterAll(async () => {
  await second.close();
  await room.close();
});

/** Another process of the api on the same books, as far as keys go: with what it remembers of its own. */
async function openSecondApi() {
  const { deps, close } = await openDeps(room.house.deps.config, 'second');
  const { engine, marketData } = room.house.deps;
  const shared = Object.assign(deps, { engine, marketData });
  const wide = { perAccount: 1e6, perAddress: 1e6, guardedPerAddress: 1e6, tradingPerAccount: 1e6 };
  const server = createServer(createApp(shared, wide).callback());
  return {
    url: await portOf(server),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await binanceParts(shared).holders.close();
      await close();
    },
  };
}

async function portOf(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return `http://127.0.0.1:${address.port}`;
}

async function create(more: object = {}): Promise<Key> {
  const body = { label: 'Robot', may_trade: true, account_id: room.accountId, ...more };
  return (await room.house.call('post', own, { as: room.owner, body })).body;
}
const revoke = ({ id }: Key) => room.house.call('delete', `${own}/${id}`, { as: room.owner });

async function ask(key: Key, { url = room.house.url, method = 'GET', path = 'openOrders', more = '' } = {}) {
  const query = `${more}timestamp=${Date.now()}`;
  const signature = hmacSha256Hex(utf8(key.secret), query);
  const answer = await fetch(`${url}/binance/api/v3/${path}?${query}&signature=${signature}`, {
    method,
    headers: { 'X-MBX-APIKEY': key.key },
  });
  const json: ReturnType<typeof JSON.parse> = await answer.json();
  return { status: answer.status, code: json.code, json };
}

/** A connection with all that it was told. */
async function connect(path: string) {
  const socket = new WebSocket(`${room.house.url.replace('http', 'ws')}/binance/${path}`);
  const told: ReturnType<typeof JSON.parse>[] = [];
  socket.on('message', (data) => told.push(JSON.parse(textOf(data))));
  await new Promise((resolve) => socket.on('open', resolve));
  return { socket, told };
}

describe('an API key that is revoked', () => {
  it('is refused at once by every process that has just taken it', async () => {
    const key = await create();
    const urls = [room.house.url, second.url];
    for (const url of urls) expect((await ask(key, { url })).status).toBe(200);
    await revoke(key);
    for (const url of urls) await eventually(async () => (await ask(key, { url })).code === -2015, atOnceMs);
  });

  it('ends the streams that were opened with it, and tells them so', async () => {
    const key = await create();
    const { listenKey } = (await ask(key, { method: 'POST', path: 'userDataStream' })).json;
    const listened = await connect(`ws/${listenKey}`);
    const subscribed = await connect('ws-api/v3');
    const parameters = { apiKey: key.key, timestamp: Date.now() };
    const text = `apiKey=${parameters.apiKey}&timestamp=${parameters.timestamp}`;
    const signature = hmacSha256Hex(utf8(key.secret), text);
    const method = 'userDataStream.subscribe.signature';
    subscribed.socket.send(JSON.stringify({ id: 1, method, params: { ...parameters, signature } }));
    await eventually(() => subscribed.told.some(({ status }) => status === 200));
    await room.stand();
    const trade = {
      path: 'order',
      method: 'POST',
      more: 'symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01&',
    };
    expect((await ask(key, trade)).json.status).toBe('FILLED');
    await eventually(() => listened.told.some(({ e }) => e === 'executionReport'));
    await eventually(() => subscribed.told.some(({ event }) => event?.e === 'executionReport'));
    await revoke(key);
    await eventually(() => listened.told.some(({ e }) => e === 'listenKeyExpired'), atOnceMs);
    await eventually(
      () => subscribed.told.some(({ event }) => event?.e === 'eventStreamTerminated'),
      atOnceMs,
    );
    const before = listened.told.length;
    const other = await create();
    expect((await ask(other, trade)).json.status).toBe('FILLED');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(listened.told.length).toBe(before);
    listened.socket.close();
    subscribed.socket.close();
  });
});

describe('an API key', () => {
  it('works from the networks that it is bound to alone', async () => {
    const [near, far] = [
      await create({ addresses: ['127.0.0.0/8'] }),
      await create({ addresses: ['203.0.113.0/24'] }),
    ];
    expect([(await ask(near)).status, (await ask(far)).code]).toEqual([200, -2015]);
  });

  it('reads and does not trade where it may not', async () => {
    const key = await create({ may_trade: false });
    const more = 'symbol=BTCUSDT&side=BUY&type=MARKET&quantity=0.01&';
    expect((await ask(key)).status).toBe(200);
    expect((await ask(key, { method: 'POST', path: 'order', more })).code).toBe(-2015);
  });

  it('ends with its owner', async () => {
    const key = await create();
    expect((await ask(key)).status).toBe(200);
    const owner = room.house.owner('global_users').where({ id: room.owner.id });
    await owner.clone().update({ status: 'suspended' });
    await eventually(async () => (await ask(key)).code === -2015, atOnceMs);
    await owner.clone().update({ status: 'active' });
    await eventually(async () => (await ask(key)).status === 200, atOnceMs);
  });

  it('is noted when it proved itself, and not when somebody only knew its name', async () => {
    const key = await create();
    const row = () =>
      room.house.owner('api_keys').where({ id: key.id }).first('last_used_at', 'last_used_from');
    expect((await ask({ ...key, secret: 'guessed' })).code).toBe(-1022);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await row()).toEqual({ last_used_at: null, last_used_from: null });
    await ask(key);
    const used = await eventually(async () => (await row()).last_used_at && row());
    expect(used.last_used_from).toMatch(/127\.0\.0\.1$/);
    await ask(key);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await row()).toEqual(used);
  });
});
