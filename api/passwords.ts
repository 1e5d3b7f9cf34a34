import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { problem } from '../lib/problem.js';

/** Argon2id on threads of its own: a flood of sign-ins waits for itself and for nobody else. */
export interface PasswordHasher {
  hash(password: string): Promise<string>;
  /** False for a wrong password and for a hash that is none, after the same time. */
  verify(hash: string, password: string): Promise<boolean>;
  close(): Promise<void>;
}

interface Job {
  input: { hash: string | null; password: string };
  resolve(result: unknown): void;
  reject(error: Error): void;
}

const threadFile = fileURLToPath(new URL('./password-thread.mjs', import.meta.url));
// One core stays free for everything else.
const defaults = { threads: Math.max(1, availableParallelism() - 1), maxWaiting: 64 };

/** Threads start with the first job. More than `maxWaiting` jobs in the queue are refused with `request.unavailable`. */
export function createPasswordHasher({ threads, maxWaiting } = defaults): PasswordHasher {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const working = new Map<Worker, Job>();

  function submit(input: Job['input']): Promise<unknown> {
    if (waiting.length >= maxWaiting)
      throw problem('request.unavailable', undefined, { retryAfterSeconds: 1 });
    return new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      next();
    });
  }

  function next(): void {
    if (waiting.length === 0) return;
    const worker = idle.pop() ?? (working.size < threads ? start() : null);
    const job = worker && waiting.shift();
    if (!worker || !job) return;
    working.set(worker, job);
    worker.ref();
    worker.postMessage(job.input);
  }

  function start(): Worker {
    const worker = new Worker(threadFile, { execArgv: [] });
    worker.on('message', (result) => {
      const job = working.get(worker);
      working.delete(worker);
      idle.push(worker);
      // An idle thread doesn't keep the process alive.
      worker.unref();
      job?.resolve(result);
      next();
    });
    worker.on('error', () => lose(worker));
    worker.on('exit', () => lose(worker));
    return worker;
  }

  function lose(worker: Worker): void {
    const job = working.get(worker);
    working.delete(worker);
    if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
    job?.reject(problem('request.unavailable', undefined, { retryAfterSeconds: 1 }));
    next();
  }

  async function close(): Promise<void> {
    for (const job of waiting.splice(0)) job.reject(problem('request.unavailable'));
    await Promise.all([...idle, ...working.keys()].map((worker) => worker.terminate()));
  }

  return {
    hash: async (password) => String(await submit({ hash: null, password })),
    verify: async (hash, password) => (await submit({ hash, password })) === true,
    close,
  };
}
