import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { rootDir } from '../../lib/root.js';

/** Starts the compiled worker process and waits until it works; `kill` gives it no time for anything. */
export async function startWorker(about: { address: string; taskQueue: string; books: string }) {
  const file = join(rootDir, 'dist', 'workflows', 'testing', 'worker-process.js');
  const child = spawn(process.execPath, [file, about.address, about.taskQueue, about.books], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const first = await Promise.race([once(child, 'message'), ended]);
  if (first[0] !== 'ready') throw new Error(`The worker ended before it was ready: ${String(first[0])}`);
  return {
    kill: async () => {
      child.kill('SIGKILL');
      const [, signal]: unknown[] = await ended;
      return signal;
    },
  };
}
