import pg from 'pg';
import type { Log } from '../lib/log.js';

export interface Leadership {
  /** Settles when the lock may be somebody else's: the work must stop at once. */
  lost: Promise<void>;
  release(): Promise<void>;
}

interface LeadershipOptions {
  url: string;
  /** One number a kind of process. */
  lockKey: number;
  log: Log;
  signal: AbortSignal;
}

const tryEveryMs = 1_000;
const checkEveryMs = 2_000;
const answerWithinMs = 5_000;

/** Waits until no other process holds the lock, then holds it for as long as its connection lives; null when aborted. */
export async function awaitLeadership(options: LeadershipOptions): Promise<Leadership | null> {
  while (!options.signal.aborted) {
    const client = await tryLock(options);
    if (client) return hold(client, options);
    await pause(tryEveryMs, options.signal);
  }
  return null;
}

async function tryLock({ url, lockKey, log }: LeadershipOptions): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'purser-leader',
    keepAlive: true,
    query_timeout: answerWithinMs,
    connectionTimeoutMillis: answerWithinMs,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS is_ours', [lockKey]);
    if (rows[0]?.is_ours) return client;
  } catch (error) {
    log.warn({ err: error }, 'leadership_unavailable');
  }
  await client.end().catch(() => undefined);
  return null;
}

function hold(client: pg.Client, { log }: LeadershipOptions): Leadership {
  let timer: NodeJS.Timeout | undefined;
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    timer = setInterval(() => {
      client.query('SELECT 1').catch((error) => {
        log.warn({ err: error }, 'leadership_lost');
        resolve();
      });
    }, checkEveryMs);
  });
  const release = async () => {
    clearInterval(timer);
    await client.end().catch(() => undefined);
  };
  return { lost, release };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
