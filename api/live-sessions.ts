import type { Knex } from 'knex';
import { liveSessionById, type LiveSession } from '../db/models/sessions.js';
import type { Clock } from '../lib/clock.js';
import type { Log } from '../lib/log.js';
import { KeptUntilTold } from './kept-until-told.js';

/** Sessions for routes by which programs trade; all others ask the database each time. */
export interface LiveSessions {
  /** The session when it is in force now; one that ends is known here as soon as the database has told. */
  find(id: string): Promise<LiveSession | null>;
  close(): Promise<void>;
}

const keptMs = 10_000;
const maxKept = 20_000;

export function openLiveSessions(options: {
  url: string;
  log: Log;
  clock: Clock;
  database: Knex;
}): LiveSessions {
  const { url, log, clock, database } = options;
  const kept = new KeptUntilTold<LiveSession>({ url, log, channel: 'sessions', keptMs, maxKept });
  return {
    find: async (id) => {
      const live = await kept.find(
        id,
        async () => (await liveSessionById(database, id, clock.now())) ?? null,
      );
      return live && live.expires_at > clock.now() ? live : null;
    },
    close: () => kept.close(),
  };
}
