import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fromBase64url } from '../lib/crypto/bytes.js';
import { currentKey } from '../lib/crypto/key-ring.js';
import { ensureKeys, loadEngineKeys } from '../lib/crypto/key-files.js';
import { eventually } from '../lib/testing/eventually.js';
import { rootDir } from '../lib/root.js';
import { freePorts } from '../stack/ports.js';
import { readEvents } from './feed/event-log.js';
import { EngineClient, EngineLost, type Ack } from './protocol/engine-client.js';
import type { Command } from './protocol/codec.js';
import { ACCEPTED, EVENT_BYTES, EVENT_INTS, EV_CLIENT_ID_INT, EV_TYPE_BYTE } from './protocol/events.js';
import { resultCodes } from './protocol/result-codes.js';
import { packTerms } from './protocol/terms.js';

const rounds = 6;
const underWay = 64;
const startMs = 60_000;
const { OK, DUPLICATE } = resultCodes;

let home: string;
let engine: ChildProcess | null;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'purser-crash-'));
  engine = null;
});
afterEach(() => {
  engine?.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

const terms = (side: 'buy' | 'sell') =>
  packTerms({ side, kind: 'limit', tif: 'GTC', stp: 'none', isPostOnly: false });

/** The n-th order of the run: buys and sells around one price, so that many of them trade. */
function orderOf(n: number): Command {
  const clientId = n.toString(16).padStart(32, '0');
  const side = n % 2 === 0 ? 'buy' : 'sell';
  return {
    name: 'newOrder',
    account: 16,
    symbol: 1,
    terms: terms(side),
    quantity: 1 + (n % 7),
    price: 100 + (n % 5),
    clientId,
  };
}

describe('an engine that is killed under load', () => {
  it(
    'has every order that it acknowledged, once, under the id that it said',
    async () => {
      await ensureKeys(join(home, 'keys'), { demonstration: true });
      const { engineToken } = await loadEngineKeys(join(home, 'keys'), { production: false });
      const token = fromBase64url(currentKey(engineToken).secret);
      const acknowledged = new Map<number, number>();
      const doubtful = new Set<number>();
      let next = 1;
      for (let round = 0; round < rounds; round++) {
        const client = await start(token);
        if (round === 0)
          for (const command of definitions) expect(await client.send(command)).toMatchObject({ result: 0 });
        const load = Array.from({ length: underWay }, async () => {
          for (;;) {
            const n = next++;
            const ack = await ackOf(client, orderOf(n));
            if (!ack) return void doubtful.add(n);
            expect(ack.result).toBe(OK.code);
            acknowledged.set(n, ack.orderId);
          }
        });
        await eventually(() => acknowledged.size > (round + 1) * 500);
        engine?.kill('SIGKILL');
        await Promise.all(load);
      }
      const client = await start(token);
      for (const [n, orderId] of acknowledged)
        expect(await client.send(orderOf(n))).toMatchObject({ result: DUPLICATE.code, orderId });
      for (const n of doubtful)
        expect([OK.code, DUPLICATE.code]).toContain((await client.send(orderOf(n))).result);
      client.close();
      const seen = acceptedIn(join(home, 'engine', 'events'));
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(acknowledged.size + doubtful.size);
    },
    startMs * 4,
  );
});

const definitions: Command[] = [
  { name: 'defineAsset', asset: 1 },
  { name: 'defineAsset', asset: 2 },
  {
    name: 'defineSymbol',
    symbol: 1,
    baseAsset: 1,
    quoteAsset: 2,
    basePerLot: 1,
    quotePerTick: 1,
    maxPrice: 1_000_000,
    minQuantity: 1,
    maxQuantity: 1_000_000,
  },
  { name: 'setPhase', symbol: 1, phase: 0 },
  { name: 'defineAccount', account: 16 },
  { name: 'moveFunds', account: 16, asset: 1, transfer: 1, amount: 1_000_000_000 },
  { name: 'moveFunds', account: 16, asset: 2, transfer: 2, amount: 1_000_000_000_000 },
];

/** Starts the compiled engine and connects to it. */
async function start(token: Uint8Array): Promise<EngineClient> {
  const dir = join(home, 'engine');
  const [port, healthPort] = await freePorts(2);
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    KEYS_DIR: join(home, 'keys'),
    ENGINE_DIR: dir,
    ENGINE_PORT: String(port),
    ENGINE_HEALTH_PORT: String(healthPort),
    ENGINE_SEGMENT_MIB: '1',
  };
  engine = spawn(process.execPath, [join(rootDir, 'dist', 'engine-bundle', 'start.js')], {
    env,
    stdio: 'inherit',
  });
  const address = { path: join(dir, 'engine.sock') };
  const open = () => EngineClient.open({ address, token, mayAdminister: true }).catch(() => null);
  const { client } = await eventually(open, startMs);
  return client;
}

async function ackOf(client: EngineClient, command: Command): Promise<Ack | null> {
  try {
    return await client.send(command);
  } catch (error) {
    if (error instanceof EngineLost) return null;
    throw error;
  }
}

/** Client ids of all accepted orders, in order. */
function acceptedIn(dir: string): number[] {
  const bytes = readEvents(dir, 1, 1 << 20);
  const ints = new Int32Array(bytes.buffer, 0, bytes.length / 4);
  const ids: number[] = [];
  for (let event = 0; event * EVENT_BYTES < bytes.length; event++)
    if (bytes[event * EVENT_BYTES + EV_TYPE_BYTE] === ACCEPTED)
      ids.push(ints[event * EVENT_INTS + EV_CLIENT_ID_INT + 3]!);
  return ids;
}
