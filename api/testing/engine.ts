import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineCapacity } from '../../engine/engine.js';
import { EngineClient, type EngineClientOptions } from '../../engine/protocol/engine-client.js';
import { runEngine, type RunningEngine } from '../../engine/run-engine.js';
import { fromBase64url } from '../../lib/crypto/bytes.js';
import { currentKey } from '../../lib/crypto/key-ring.js';
import type { ApiDeps } from '../context.js';

/** Enough for a suite, and quickly allocated. */
export const testCapacity: EngineCapacity = {
  orders: 1 << 14,
  accounts: 512,
  assets: 16,
  symbols: 16,
  sessions: 64,
  clientIds: 1 << 15,
  book: { levels: 1 << 10, triggers: 1 << 10 },
};

/**
 * The real engine in this process: a folder of its own, a free port, the token that the house's keys hold. `restart` stops it
 * and starts it again from its folder, at the same port; `close` takes the folder away.
 */
export async function openTestEngine(
  house: { deps: Pick<ApiDeps, 'keys' | 'log'> },
  capacity: EngineCapacity = testCapacity,
) {
  const dir = mkdtempSync(join(tmpdir(), 'purser-test-engine-'));
  const token = fromBase64url(currentKey(house.deps.keys.engineToken).secret);
  const folders = { journal: join(dir, 'journal'), events: join(dir, 'events') };
  const run = (port: number): Promise<RunningEngine> =>
    runEngine({
      folders,
      doors: { host: '127.0.0.1', port, socketPath: null },
      token,
      log: house.deps.log,
      capacity,
      segmentBytes: 1 << 20,
      fail: (error) => {
        throw error;
      },
    });
  let running: RunningEngine | null = await run(0);
  const address = { host: '127.0.0.1', port: running.port };
  const stop = async () => {
    await running?.stop();
    running = null;
  };
  return {
    address,
    token,
    dir,
    folders,
    /** A connection to it; `mayAdminister` unless it is told otherwise. */
    connect: async (more: Partial<EngineClientOptions> = {}) =>
      (await EngineClient.open({ address, token, mayAdminister: true, ...more })).client,
    stop,
    start: async () => {
      running ??= await run(address.port);
    },
    restart: async () => {
      await stop();
      running = await run(address.port);
    },
    close: async () => {
      await stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

export type TestEngine = Awaited<ReturnType<typeof openTestEngine>>;
