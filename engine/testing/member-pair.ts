import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineStatus, type EngineStatus } from '../../domain/orders/engine-health.js';
import { fromBase64url } from '../../lib/crypto/bytes.js';
import { currentKey } from '../../lib/crypto/key-ring.js';
import { ensureKeys, loadEngineKeys } from '../../lib/crypto/key-files.js';
import { rootDir } from '../../lib/root.js';
import { eventually } from '../../lib/testing/eventually.js';
import { freePorts } from '../../stack/ports.js';
import { EngineClient, type EngineClientOptions } from '../protocol/engine-client.js';

const startMs = 60_000;
export const memberNames = ['engine', 'follower'] as const;
export type MemberName = (typeof memberNames)[number];
const entries = { engine: 'start.js', follower: 'follow.js' };

/** The two compiled processes of a shard, as `npm start` runs them, in a folder and on ports of their own. */
export async function openPair() {
  const home = mkdtempSync(join(tmpdir(), 'purser-pair-'));
  const keysDir = join(home, 'keys');
  await ensureKeys(keysDir, { demonstration: true });
  const keys = await loadEngineKeys(keysDir, { production: false });
  const token = fromBase64url(currentKey(keys.engineToken).secret);
  const metricsToken = currentKey(keys.metricsToken).secret;
  const dir = join(home, 'engine');
  const [port = 0, engineHealth = 0, followerHealth = 0] = await freePorts(3);
  const healthPorts = { engine: engineHealth, follower: followerHealth };
  const running = new Map<MemberName, ChildProcess>();

  const start = (name: MemberName, command: readonly string[] = []): ChildProcess => {
    const env = {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      LOG_LEVEL: 'error',
      KEYS_DIR: keysDir,
      ENGINE_DIR: dir,
      ENGINE_PORT: String(port),
      ENGINE_HEALTH_PORT: String(engineHealth),
      FOLLOWER_HEALTH_PORT: String(followerHealth),
      ENGINE_SEGMENT_MIB: '1',
      ENGINE_SESSION_GRACE_MS: '3000',
    };
    const file = join(rootDir, 'dist', 'engine-bundle', entries[name]);
    const [program = process.execPath, ...args] = [...command, process.execPath, file];
    // A group of its own: what runs under another program ends with that.
    const child = spawn(program, args, { env, stdio: 'inherit', detached: true });
    running.set(name, child);
    return child;
  };

  const tryConnect = async (more: Partial<EngineClientOptions> = {}): Promise<EngineClient | null> => {
    const address = { host: '127.0.0.1', port };
    const opened = await EngineClient.open({ address, token, mayAdminister: true, ...more }).catch(
      () => null,
    );
    return opened?.client ?? null;
  };

  const statusOf = async (name: MemberName): Promise<EngineStatus | null> => {
    const headers = { Authorization: `Bearer ${metricsToken}` };
    const response = await fetch(`http://127.0.0.1:${healthPorts[name]}/status`, { headers }).catch(
      () => null,
    );
    return response?.ok ? engineStatus.parse(await response.json()) : null;
  };

  return {
    dir,
    folders: { journal: join(dir, 'journal'), events: join(dir, 'events') },
    start,
    statusOf,
    isReady: async (name: MemberName): Promise<boolean> => {
      const response = await fetch(`http://127.0.0.1:${healthPorts[name]}/health/ready`).catch(() => null);
      return response?.ok ?? false;
    },
    /** Waits until it says that it has this role. */
    becomes: (name: MemberName, role: EngineStatus['role']) =>
      eventually(async () => (await statusOf(name))?.role === role, startMs),
    /** Connects by the port to whoever leads; null when nobody is there. */
    tryConnect,
    /** The same, however often that must be tried. */
    connect: (more: Partial<EngineClientOptions> = {}): Promise<EngineClient> =>
      eventually(() => tryConnect(more), startMs),
    kill: (name: MemberName, signal: NodeJS.Signals = 'SIGKILL') => killGroup(running.get(name), signal),
    close: () => {
      for (const child of running.values()) killGroup(child, 'SIGKILL');
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function killGroup(child: ChildProcess | undefined, signal: NodeJS.Signals): void {
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  process.kill(-child.pid, signal);
}

export type MemberPair = Awaited<ReturnType<typeof openPair>>;
