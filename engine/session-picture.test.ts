import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createLog } from '../lib/log.js';
import { eventually } from '../lib/testing/eventually.js';
import { EngineClient } from './protocol/engine-client.js';
import type { Command } from './protocol/codec.js';
import { packTerms } from './protocol/terms.js';
import { runEngine, type RunningEngine } from './run-engine.js';
import { deskCapacity } from './testing/desk.js';

const token = new Uint8Array(32).fill(7);
const terms = packTerms({ side: 'buy', kind: 'limit', tif: 'GTC', stp: 'none', isPostOnly: false });
const order: Command = { name: 'newOrder', account: 16, symbol: 1, terms, quantity: 1, price: 1 };

let dir: string;
let running: RunningEngine;
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'purser-picture-'));
  running = await runEngine({
    folders: { journal: join(dir, 'journal'), events: join(dir, 'events') },
    doors: { host: '127.0.0.1', port: 0, socketPath: join(dir, 'engine.sock') },
    token,
    log: createLog({ service: 'engine', level: 'silent', version: 'test' }),
    capacity: deskCapacity,
    segmentBytes: 4 * 1024 * 1024,
    fail: (error) => {
      throw error;
    },
  });
});
afterEach(async () => {
  await running.stop();
  rmSync(dir, { recursive: true, force: true });
});

const open = async (onEvents?: (bytes: Uint8Array, count: number) => void) =>
  (
    await EngineClient.open({
      address: { path: join(dir, 'engine.sock') },
      token,
      mayAdminister: true,
      onEvents,
    })
  ).client;

async function fill(client: EngineClient, count: number): Promise<void> {
  const [pair, money] = [
    { baseAsset: 1, quoteAsset: 2 },
    { basePerLot: 1, quotePerTick: 1 },
  ];
  const bounds = { maxPrice: 1_000_000, minQuantity: 1, maxQuantity: 1_000 };
  const commands: Command[] = [
    { name: 'defineAsset', asset: 1 },
    { name: 'defineAsset', asset: 2 },
    { name: 'defineSymbol', symbol: 1, ...pair, ...money, ...bounds },
    { name: 'setPhase', symbol: 1, phase: 0 },
    { name: 'defineAccount', account: 16 },
    { name: 'moveFunds', account: 16, asset: 2, transfer: 1, amount: 1_000_000_000 },
    ...Array.from({ length: count }, (_, index) => ({ ...order, price: 1 + (index % 5_000) })),
  ];
  const answers = await Promise.all(commands.map((command) => client.send(command)));
  expect(answers.filter(({ result }) => result !== 0)).toEqual([]);
}

describe('a connection that asks for a picture', () => {
  it('is shown a book of ten thousand orders, and follows from the event after it without a gap', async () => {
    const client = await open();
    await fill(client, 10_000);
    let count = 0;
    const reader = await open((_bytes, some) => (count += some));
    const [picture, mine] = await Promise.all([reader.picture(), reader.picture(16)]);
    expect([picture.orders.length, picture.balances.length]).toEqual([10_000, 0]);
    expect(mine.orders.length).toBe(10_000);
    expect(mine.balances).toContainEqual(expect.objectContaining({ asset: 2, total: 1_000_000_000 }));
    await client.send(order);
    reader.follow(picture.lastEvent + 1);
    await eventually(() => count === 1);
    const began = performance.now();
    await Promise.all([reader.picture(), client.send(order)]);
    expect(performance.now() - began).toBeLessThan(1_000);
    await eventually(() => count === 2);
    client.close();
    reader.close();
  });

  it('is answered by nobody once it is closed', async () => {
    const client = await open();
    client.close();
    await expect(client.picture()).rejects.toThrow('closed');
  });
});
