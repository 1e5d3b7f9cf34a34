import pg from 'pg';
import type { Log } from '../lib/log.js';

export interface Listener {
  close(): Promise<void>;
}

interface ListenOptions {
  url: string;
  channel: string;
  log: Log;
  /** Called with each notification's text, and with '' after each (re)connection, since one may have been missed before it. */
  onNews(text: string): void;
}

const reconnectMs = 1_000;

/** Keeps one connection listening on a channel, and opens another whenever it is lost. Resolves once it listens or has failed to once. */
export async function listen(options: ListenOptions): Promise<Listener> {
  let isClosed = false;
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | null = null;

  const connect = async () => {
    const fresh = new pg.Client({
      connectionString: options.url,
      application_name: 'purser-listen',
      keepAlive: true,
    });
    let isLost = false;
    const lose = (error?: Error) => {
      if (isLost || isClosed) return;
      isLost = true;
      options.log.warn({ err: error, channel: options.channel }, 'listen_lost');
      void fresh.end().catch(() => undefined);
      timer = setTimeout(() => void connect(), reconnectMs);
    };
    fresh.on('error', lose);
    fresh.on('end', () => lose());
    fresh.on('notification', ({ payload }) => options.onNews(payload ?? ''));
    client = fresh;
    try {
      await fresh.connect();
      await fresh.query(`LISTEN ${pg.escapeIdentifier(options.channel)}`);
      options.onNews('');
    } catch (error) {
      lose(error instanceof Error ? error : undefined);
    }
  };

  await connect();
  return {
    close: async () => {
      isClosed = true;
      if (timer) clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}
