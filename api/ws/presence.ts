import { z } from 'zod';
import { listen } from '../../db/listen.js';
import { actorNames } from '../../db/views/actor-names.js';
import type { ApiDeps } from '../context.js';

export interface Person {
  id: string;
  full_name: string;
}

/** Who looks at which topic now, told between all processes of the api by the database. */
export interface Presence {
  announce(sighting: Sighting): Promise<void>;
  peopleOn(topic: string): Promise<Person[]>;
  close(): Promise<void>;
}

const sighting = z.strictObject({ topic: z.string(), user_id: z.string(), is_there: z.boolean() });
export type Sighting = z.infer<typeof sighting>;

const channel = 'presence';
const sweepMs = 5_000;

/** `onChange` is called when somebody comes to a topic or leaves it; silence for `presenceMs` is leaving. */
export async function openPresence(
  deps: ApiDeps,
  presenceMs: number,
  onChange: (topic: string) => void,
): Promise<Presence> {
  const seen = new Map<string, Map<string, number>>();

  const take = (text: string) => {
    const heard = readSighting(text);
    if (!heard) return;
    const people = seen.get(heard.topic) ?? new Map<string, number>();
    const wasThere = people.has(heard.user_id);
    if (heard.is_there) people.set(heard.user_id, Date.now() + presenceMs);
    else people.delete(heard.user_id);
    keep(heard.topic, people);
    if (wasThere !== heard.is_there) onChange(heard.topic);
  };

  const sweep = () => {
    for (const [topic, people] of seen) {
      const gone = [...people].filter(([, until]) => until < Date.now());
      for (const [userId] of gone) people.delete(userId);
      keep(topic, people);
      if (gone.length > 0) onChange(topic);
    }
  };

  const keep = (topic: string, people: Map<string, number>) => {
    if (people.size > 0) seen.set(topic, people);
    else seen.delete(topic);
  };

  const listener = await listen({ url: deps.config.DATABASE_URL, channel, log: deps.log, onNews: take });
  const timer = setInterval(sweep, sweepMs);
  return {
    announce: async (said) => {
      await deps.database.raw('SELECT pg_notify(?, ?)', [channel, JSON.stringify(said)]);
    },
    peopleOn: async (topic) => {
      const ids = [...(seen.get(topic)?.keys() ?? [])];
      const names = await actorNames(deps.database, ids);
      return ids.map((id) => ({ id, full_name: names.get(id) ?? '' }));
    },
    close: async () => {
      clearInterval(timer);
      await listener.close();
    },
  };
}

function readSighting(text: string): Sighting | null {
  try {
    return sighting.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
