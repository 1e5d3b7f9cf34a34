import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { identify, isAlive } from '../setup/process-identity.mjs';
import type { ProcessIdentity } from '../setup/process-identity.mjs';
import type { GuardOrder } from '../setup/guard.mjs';
import { rootDir } from '../setup/root.mjs';
import { withLog } from './log-file.js';
import { remember, type ManagedProcess, type ProcessEnd } from './managed.js';

export interface GuardedProgram extends GuardOrder {
  name: string;
  logFile: string;
  env?: Record<string, string>;
}

const guardFile = join(rootDir, 'stack', 'setup', 'guard.mjs');
const pollMs = 50;

/** Starts a program that isn't ours under a guard that ends it when this process is gone. */
export function spawnGuarded({ name, logFile, env, ...order }: GuardedProgram): ManagedProcess {
  const guard = withLog(logFile, (log) =>
    spawn(process.execPath, [guardFile, JSON.stringify(order)], {
      detached: true,
      env: { ...process.env, NODE_OPTIONS: '', ...env },
      stdio: ['ignore', log, log, 'ipc'],
    }),
  );
  let program: ProcessIdentity | undefined;
  guard.on('message', (message) => (program = identify(pidOf(message))));
  guard.channel?.unref();

  const exited = new Promise<ProcessEnd>((resolve) => {
    guard.once('exit', async (code, signal) => {
      if (program) await endAbandoned(program, order);
      resolve({ code, signal });
    });
    guard.once('error', () => resolve({ code: 127, signal: null }));
  });
  async function stop(): Promise<void> {
    if (guard.connected) guard.disconnect();
    await exited;
  }
  return remember({ name, pid: () => program?.pid, exited, stop });
}

/** The guard itself may be killed: then its program is ended from here, or the next one would find its port taken. */
async function endAbandoned(
  program: ProcessIdentity,
  { stopSignals, stopWaitMs }: GuardOrder,
): Promise<void> {
  for (const signal of stopSignals) {
    if (!isAlive(program)) return;
    process.kill(program.pid, signal);
    const deadline = Date.now() + stopWaitMs;
    while (isAlive(program) && Date.now() < deadline) await sleep(pollMs);
  }
}

function pidOf(message: unknown): number {
  const isReport = typeof message === 'object' && message !== null && 'pid' in message;
  return isReport && typeof message.pid === 'number' ? message.pid : 0;
}
