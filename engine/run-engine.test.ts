import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLog } from '../lib/log.js';
import { eventually } from '../lib/testing/eventually.js';
import type { EngineCapacity } from './engine.js';
import { eventFileName, EVENTS_PER_FILE } from './feed/event-log.js';
import { Frames } from './frames.js';
import { takeLead } from './journal/lead.js';
import { CANCEL, FRAME_BYTES, FRAME_DOUBLES, SEQ_DOUBLE, TYPE_BYTE } from './protocol/commands.js';
import { EngineClient, type Ack } from './protocol/engine-client.js';
import type { Command } from './protocol/codec.js';
import { EVENT_BYTES } from './protocol/events.js';
import { LOGIN, TOKEN_BYTE } from './protocol/session.js';
import { packTerms } from './protocol/terms.js';
import { LeadTaken, runEngine, type RunningEngine, type RunOptions } from './run-engine.js';

const capacity: EngineCapacity = {
  orders: 1_000,
  accounts: 64,
  assets: 8,
  symbols: 8,
  sessions: 64,
  clientIds: 1_024,
  book: { levels: 500, triggers: 100 },
};
const token = new Uint8Array(32).fill(7);
const buy = packTerms({ side: 'buy', kind: 'limit', tif: 'GTC', stp: 'none', isPostOnly: false });
const sell = packTerms({ side: 'sell', kind: 'limit', tif: 'GTC', stp: 'none', isPostOnly: false });
const definitions: Command[] = [
  { name: 'defineAsset', asset: 1 },
  { name: 'defineAsset', asset: 2 },
  {
    name: 'defineSymbol',
    symbol: 1,
    baseAsset: 1,
    quoteAsset: 2,
    basePerLot: 10,
    quotePerTick: 1,
    maxPrice: 1_000_000,
    minQuantity: 1,
    maxQuantity: 1_000_000,
  },
  { name: 'setPhase', symbol: 1, phase: 0 },
  { name: 'defineAccount', account: 16 },
  { name: 'moveFunds', account: 16, asset: 1, transfer: 1, amount: 1_000 },
  { name: 'moveFunds', account: 16, asset: 2, transfer: 2, amount: 1_000_000 },
];

let dir: string;
let running: RunningEngine | null;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'purser-engine-'));
  running = null;
});
afterEach(async () => {
  await running?.stop();
  rmSync(dir, { recursive: true, force: true });
});

async function start(more: Partial<RunOptions> = {}): Promise<RunningEngine> {
  running = await runEngine({
    folders: { journal: join(dir, 'journal'), events: join(dir, 'events') },
    doors: { host: '127.0.0.1', port: 0, socketPath: join(dir, 'engine.sock') },
    token,
    log: createLog({ service: 'engine', level: 'silent', version: 'test' }),
    capacity,
    segmentBytes: 1024 * 1024,
    fail: (error) => {
      throw error;
    },
    ...more,
  });
  return running;
}

const open = (more: Partial<Parameters<typeof EngineClient.open>[0]> = {}) =>
  EngineClient.open({ address: { path: join(dir, 'engine.sock') }, token, mayAdminister: true, ...more });

describe('a running engine', () => {
  it('takes orders over a socket, answers with what became of them, and knows them after a restart', async () => {
    await start();
    const { client } = await open();
    for (const command of definitions) expect(await client.send(command)).toMatchObject({ result: 0 });
    const order: Command = {
      name: 'newOrder',
      account: 16,
      symbol: 1,
      terms: sell,
      quantity: 5,
      price: 100,
      clientId: 'aa01',
    };
    const placed = await client.send(order);
    expect(placed).toMatchObject({ result: 0, quantity: 5, leaves: 5, filled: 0 });
    const taken = await client.send({
      name: 'newOrder',
      account: 16,
      symbol: 1,
      terms: buy,
      quantity: 3,
      price: 101,
    });
    expect(taken).toMatchObject({ result: 0, leaves: 0, filled: 3, value: 300 });
    client.close();
    await running?.stop();
    await start();
    const again = await open();
    expect(again.welcome.epoch).toBe(2);
    expect(await again.client.send(order)).toMatchObject({ result: 1, orderId: placed.orderId, leaves: 2 });
    expect(await again.client.send({ name: 'cancel', account: 16, orderId: placed.orderId })).toMatchObject({
      result: 0,
    });
    again.client.close();
  });

  it('answers everything to a client that begins to read when it has sent everything', async () => {
    await start();
    const count = 120_000;
    const frames = Frames.ofCount(1 + count);
    frames.bytes[TYPE_BYTE] = LOGIN;
    frames.bytes.set(token, TOKEN_BYTE);
    for (let at = 1; at <= count; at++) {
      frames.bytes[at * FRAME_BYTES + TYPE_BYTE] = CANCEL;
      frames.doubles[at * FRAME_DOUBLES + SEQ_DOUBLE] = at;
    }
    const socket = connect(join(dir, 'engine.sock'));
    socket.write(frames.bytes);
    await sleep(2_000);
    let bytes = 0;
    socket.on('data', (some) => (bytes += some.length));
    // A welcome, and an answer to each.
    await eventually(() => bytes === (1 + count) * EVENT_BYTES);
    socket.destroy();
  });

  it('gives every event from the first on to a follower, and then the new ones', async () => {
    await start();
    const { client } = await open();
    for (const command of definitions) await client.send(command);
    let seen = 0;
    const follower = await open({
      followFrom: 1,
      onEvents: (bytes, count) => (seen += bytes.length === count * EVENT_BYTES ? count : NaN),
    });
    await eventually(() => seen === definitions.length);
    await client.send({ name: 'newOrder', account: 16, symbol: 1, terms: buy, quantity: 1, price: 1 });
    await eventually(() => seen === definitions.length + 1);
    client.close();
    follower.client.close();
  });

  it('cancels on a disconnection what came by a connection that asked for it', async () => {
    await start();
    const { client } = await open();
    for (const command of definitions) await client.send(command);
    const leaving = await open({ cancelOnDisconnect: true });
    const placed = await leaving.client.send({
      name: 'newOrder',
      account: 16,
      symbol: 1,
      terms: buy,
      quantity: 1,
      price: 1,
    });
    leaving.client.close();
    await eventually(async () => {
      const { result } = await client.send({
        name: 'amend',
        account: 16,
        orderId: placed.orderId,
        quantity: 1,
      });
      return result === 13;
    });
    client.close();
  });

  it('keeps the orders of a connection that comes back to another leader by its name, and ends those of one that does not', async () => {
    await start();
    const { client } = await open();
    for (const command of definitions) await client.send(command);
    const names = { back: 'ab'.repeat(16), gone: 'cd'.repeat(16) };
    const order: Command = { name: 'newOrder', account: 16, symbol: 1, terms: buy, quantity: 1, price: 1 };
    const back = await open({ cancelOnDisconnect: true, sessionName: names.back });
    const gone = await open({ cancelOnDisconnect: true, sessionName: names.gone });
    const [kept, lost] = [await back.client.send(order), await gone.client.send(order)];
    await running?.stop();
    await start({ sessionGraceMs: 1_000 });
    const again = await open({ cancelOnDisconnect: true, sessionName: names.back });
    expect(again.welcome.session).toBe(back.welcome.session);
    const others = await open({ cancelOnDisconnect: true });
    expect([back, gone].map(({ welcome }) => welcome.session)).not.toContain(others.welcome.session);
    const leaves = async ({ orderId }: Ack) => {
      const { orders } = await others.client.picture(16);
      return orders.some(({ id }) => id === orderId);
    };
    expect([await leaves(kept), await leaves(lost)]).toEqual([true, true]);
    await eventually(async () => !(await leaves(lost)));
    expect(await leaves(kept)).toBe(true);
    again.client.close();
    await eventually(async () => !(await leaves(kept)));
    others.client.close();
  });

  it('gives the number of a stopped connection to nobody else', async () => {
    await start();
    const { client } = await open();
    for (const command of definitions) await client.send(command);
    const stopped = await open();
    await client.send({ name: 'kill', scope: 3, targetSession: stopped.welcome.session, isOn: 1 });
    const order: Command = { name: 'newOrder', account: 16, symbol: 1, terms: buy, quantity: 1, price: 1 };
    expect(await stopped.client.send(order)).toMatchObject({ result: 43 });
    stopped.client.close();
    const after = await open();
    expect(after.welcome.session).not.toBe(stopped.welcome.session);
    expect(await after.client.send(order)).toMatchObject({ result: 0 });
    after.client.close();
    client.close();
  });

  it('says who is connected, by the names that they give themselves', async () => {
    await start();
    const quoter = await open({ label: 'quoter', cancelOnDisconnect: true });
    const nameless = await open({ followFrom: 1 });
    const connections = () =>
      running
        ?.status()
        .connections.map(({ session, label, cancels_on_end }) => [session, label, cancels_on_end]);
    await quoter.client.send({ name: 'defineAsset', asset: 1 });
    expect(connections()).toEqual([
      [quoter.welcome.session, 'quoter', true],
      [nameless.welcome.session, null, false],
    ]);
    nameless.client.close();
    await eventually(() => connections()?.length === 1);
    const odd = await open({ label: 'Не имя' });
    await expect(odd.client.send({ name: 'defineAsset', asset: 1 })).rejects.toThrow('reason 3');
    quoter.client.close();
  });

  it('remembers over a restart how far those are who must have every event', async () => {
    await start();
    const { client } = await open();
    client.kept('books', 41);
    client.kept('trades', 7);
    client.kept('books', 42);
    await eventually(() => running?.status().consumers.length === 2);
    client.close();
    await running?.stop();
    await start();
    const consumers = running?.status().consumers.map(({ name, event_seq }) => [name, event_seq]);
    expect(consumers).toEqual([
      ['books', 42],
      ['trades', 7],
    ]);
    const { client: other } = await open();
    other.kept('Не имя', 1);
    await expect(other.send({ name: 'defineAsset', asset: 1 })).rejects.toThrow('reason 3');
  });

  it('sends away who wants events that are gone, and says which there are', async () => {
    await start();
    const { client, welcome } = await open();
    expect(welcome.firstEvent).toBe(1);
    for (const command of definitions) await client.send(command);
    rmSync(join(dir, 'events', eventFileName(0)));
    writeFileSync(join(dir, 'events', eventFileName(3)), '');
    const lost = new Promise<Error>((onLost) => void open({ followFrom: 1, onLost }));
    expect((await lost).message).toContain('reason 8');
    const later = await open();
    expect(later.welcome.firstEvent).toBe(3 * EVENTS_PER_FILE + 1);
    rmSync(join(dir, 'events', eventFileName(3)));
    later.client.close();
    client.close();
  });

  it('lets nobody else lead its folder', async () => {
    await start();
    expect(await takeLead(join(dir, 'journal'))).toBeNull();
    await expect(start()).rejects.toThrow(LeadTaken);
  });

  it('turns away who has no token, skips a number or may not administer', async () => {
    await start();
    await expect(open({ token: new Uint8Array(32) })).rejects.toThrow('reason 1');
    const { client } = await open({ mayAdminister: false });
    await expect(client.send({ name: 'defineAsset', asset: 1 })).rejects.toThrow('reason 4');
  });
});
