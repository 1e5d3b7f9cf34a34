import { isMainThread } from 'node:worker_threads';

/** How long a process may take to end by itself once its supervisor is gone. */
const graceMs = 10_000;

/**
 * Preloaded into every process of ours: the IPC channel closes when the supervisor ends, however it ended, and then
 * this process asks itself to stop, and insists. The supervisor may be gone before this line runs.
 */
if (isMainThread) {
  process.once('disconnect', end);
  process.channel?.unref();
  if (!process.connected) end();
}

function end(): void {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), graceMs).unref();
  process.kill(process.pid, 'SIGTERM');
}
