import { EngineCursorModel } from '../../db/models/engine-cursors.js';
import { engineStatus, type EngineHealth, type EngineStatus } from '../../domain/orders/engine-health.js';
import { currentKey } from '../../lib/crypto/key-ring.js';
import type { Context } from '../context.js';
import { read } from '../work.js';

const shard = 0;
/** One that takes longer has other worries than this page. */
const answerWithinMs = 1_000;

/** Asks each process of the engine how it is, and the books how far they are. Whoever does not answer is shown so. */
export async function getEngineHealth(context: Context): Promise<EngineHealth> {
  const [processes, cursor] = await Promise.all([
    Promise.all(
      addressesOf(context).map(async ({ name, url }) => ({ name, status: await ask(context, url) })),
    ),
    read(context, async (trx) => EngineCursorModel.query(trx).findById(shard)),
  ]);
  const leader = processes.flatMap(({ status }) => (status?.role === 'leader' ? [status] : []))[0];
  const eventSeq = cursor?.last_event_seq ?? 0;
  return {
    as_of: context.clock.now().toISOString(),
    processes,
    books: {
      event_seq: eventSeq,
      moved_at: cursor?.moved_at.toISOString() ?? null,
      pending: leader ? Math.max(0, leader.event_seq - eventSeq) : null,
    },
  };
}

function addressesOf({ config }: Context): { name: string; url: string }[] {
  return config.ENGINE_STATUS_URLS.split(',').map((entry) => {
    const at = entry.indexOf('=');
    return { name: entry.slice(0, at), url: `${entry.slice(at + 1)}/status` };
  });
}

async function ask({ keys }: Context, url: string): Promise<EngineStatus | null> {
  try {
    const response = await fetch(url, {
      headers: { Authorization: `Bearer ${currentKey(keys.metricsToken).secret}` },
      signal: AbortSignal.timeout(answerWithinMs),
    });
    return response.ok ? engineStatus.parse(await response.json()) : null;
  } catch {
    return null;
  }
}
