import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EngineClient } from '../../engine/protocol/engine-client.js';
import { fromBase64url } from '../../lib/crypto/bytes.js';
import { currentKey } from '../../lib/crypto/key-ring.js';
import { ensureKeys, loadEngineKeys } from '../../lib/crypto/key-files.js';
import { rootDir } from '../../lib/root.js';
import { freePorts } from '../../stack/ports.js';
import type { Address } from './open-loop-run.js';

export interface EngineProcess {
  token: string;
  unix: Address;
  tcp: Address;
}

const startMs = 60_000;
const pollMs = 50;

/** Starts the engine as production does, in a folder of its own, for as long as something is done with it. */
export async function withEngine<Result>(use: (engine: EngineProcess) => Promise<Result>): Promise<Result> {
  const home = mkdtempSync(join(rootDir, '.cache', 'bench-engine-'));
  const dir = join(home, 'engine');
  const keysDir = join(home, 'keys');
  await ensureKeys(keysDir, { demonstration: true });
  const { engineToken } = await loadEngineKeys(keysDir, { production: false });
  const token = currentKey(engineToken).secret;
  const [port = 0, healthPort = 0] = await freePorts(2);
  const env = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    KEYS_DIR: keysDir,
    ENGINE_DIR: dir,
    ENGINE_PORT: String(port),
    ENGINE_HEALTH_PORT: String(healthPort),
  };
  const file = join(rootDir, 'dist', 'engine-bundle', 'start.js');
  const engine = spawn(process.execPath, [file], { env, stdio: 'inherit' });
  try {
    const unix = { path: join(dir, 'engine.sock') };
    await reachable(unix, fromBase64url(token));
    return await use({ token, unix, tcp: { host: '127.0.0.1', port } });
  } finally {
    const ended = engine.exitCode === null ? once(engine, 'exit') : undefined;
    engine.kill('SIGKILL');
    await ended;
    rmSync(home, { recursive: true, force: true });
  }
}

async function reachable(address: Address, token: Uint8Array): Promise<void> {
  for (let waited = 0; waited < startMs; waited += pollMs) {
    const opened = await EngineClient.open({ address, token }).catch(() => null);
    if (opened) return opened.client.close();
    await sleep(pollMs);
  }
  throw new Error('The engine was not ready in time');
}
