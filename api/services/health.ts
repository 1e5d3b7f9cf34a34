import { problem } from '../../lib/problem.js';
import type { ApiDeps } from '../context.js';

export interface DependencyState {
  ok: boolean;
  /** How long the answer took, or the bound that it did not keep. */
  ms: number;
}

export interface Readiness {
  /** degraded: something is away that the api can work without for a while. */
  status: 'ready' | 'degraded';
  checks: Record<Dependency, DependencyState>;
}

type Dependency = 'clickhouse' | 'object_store' | 'postgres' | 'temporal';

const answerWithinMs = 1_500;
const nobodysHash = '0'.repeat(64);

/**
 * Whether each dependency answers. Without Postgres or the object store nothing works (503); without Temporal and
 * ClickHouse people still sign in, apply and decide, and what follows waits in the outbox.
 */
export async function readiness(deps: ApiDeps): Promise<Readiness> {
  const checks = await askAll(deps);
  if (!checks.postgres.ok || !checks.object_store.ok) {
    throw problem('request.unavailable', undefined, {
      current: { status: 'unavailable', checks },
      retryAfterSeconds: 2,
    });
  }
  return { status: checks.temporal.ok && checks.clickhouse.ok ? 'ready' : 'degraded', checks };
}

async function askAll({
  clickhouse,
  database,
  objectStore,
  temporal,
}: ApiDeps): Promise<Readiness['checks']> {
  const [forClickhouse, forObjects, forPostgres, forTemporal] = await Promise.all([
    ask(async () => {
      const { success } = await clickhouse.ping();
      if (!success) throw new Error('ClickHouse does not answer');
    }),
    ask(() => objectStore.has(nobodysHash)),
    ask(() => database.raw('SELECT 1')),
    ask(async () => {
      const client = await temporal();
      await client.withDeadline(Date.now() + answerWithinMs, () => client.workflowService.getSystemInfo({}));
    }),
  ]);
  return {
    clickhouse: forClickhouse,
    object_store: forObjects,
    postgres: forPostgres,
    temporal: forTemporal,
  };
}

async function ask(question: () => Promise<unknown>): Promise<DependencyState> {
  const began = performance.now();
  const ok = await Promise.race([
    question().then(
      () => true,
      () => false,
    ),
    late(),
  ]);
  return { ok, ms: Math.round(performance.now() - began) };
}

function late(): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), answerWithinMs).unref();
  });
}
