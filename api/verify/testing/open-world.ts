import { msToTs } from '@temporalio/common/lib/time.js';
import { openTestClickhouse } from '../../../db/testing/clickhouse.js';
import { newId } from '../../../lib/ids.js';
import { connectTemporal, type TemporalConnection } from '../../../lib/temporal/client.js';
import { eventually } from '../../../lib/testing/eventually.js';
import type { ApiDeps } from '../../context.js';
import { openHouse, type House } from '../../testing/harness.js';
import { checks, verifyAll } from '../checks.js';
import { createScribe, fillWorld, nameWorld } from './small-world.js';

/** A house in which everything holds, and the means to spoil it behind everybody's back and to mend it again. */
export async function openWorld() {
  const house = await openHouse();
  const store = await openTestClickhouse();
  const temporal = await openNamespace(house);
  const deps: ApiDeps = { ...house.deps, clickhouse: store.clickhouse, temporal: temporal.client };
  const signIn = async (role: 'client' | 'compliance_analyst' | 'compliance_officer') =>
    (await house.signIn(role)).id;
  const people = {
    client: await signIn('client'),
    company: await signIn('client'),
    analyst: await signIn('compliance_analyst'),
    officer: await signIn('compliance_officer'),
  };
  const names = nameWorld();
  const scribe = createScribe(house, deps);
  await fillWorld(house, scribe, names, people);
  const workflows = workflowsOf(temporal);
  await workflows.start(names.draft);
  await workflows.start(names.active);

  const verify = async (name?: string) => {
    const chosen = Object.entries(checks).filter(([each]) => name === undefined || each === name);
    return verifyAll({ deps, graceSeconds: 0 }, Object.fromEntries(chosen));
  };
  /** What one check finds: codes and records, sorted. */
  const findings = async (name: string) => {
    const { checks: results } = await verify(name);
    const found = results[name]?.findings ?? [];
    return found.map(({ code, record_id }) => `${code} ${record_id}`).sort();
  };
  const close = async () => {
    await temporal.close();
    await store.close();
    await house.close();
  };
  return { house, deps, names, people, workflows, verify, findings, ...scribe, ...spoiler(house), close };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** What an insider with every right of the database could do, until `mend`. */
function spoiler({ owner }: House) {
  const undo: (() => Promise<unknown>)[] = [];
  return {
    undo,
    plant: async (table: string, where: Record<string, unknown>, change: Record<string, unknown>) => {
      const before = await owner(table).where(where).first();
      const back = Object.fromEntries(Object.keys(change).map((name) => [name, before[name]]));
      undo.push(() => owner(table).where(where).update(back));
      await owner(table).where(where).update(change);
    },
    /** Takes away a rule of the database: `drop` and `restore` as SQL. */
    without: async (drop: string, restore: string) => {
      undo.push(() => owner.raw(restore));
      await owner.raw(drop);
    },
    mend: async () => {
      for (const each of undo.splice(0).reverse()) await each();
    },
  };
}

/** A namespace of our own: other suites have workflows on the same server. */
async function openNamespace({ deps: { config, keys } }: House): Promise<TemporalConnection> {
  const namespace = `verify-${newId()}`;
  const connection = connectTemporal({ address: config.TEMPORAL_ADDRESS, namespace, keys });
  const client = await connection.client();
  const workflowExecutionRetentionPeriod = msToTs('1 day');
  await client.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod });
  const isKnown = () =>
    client.workflow.count('').then(
      () => true,
      () => false,
    );
  await eventually(isKnown, 30_000);
  return connection;
}

/** Workflows that no worker works on: they are open, and that is all that is looked at. */
function workflowsOf(temporal: TemporalConnection) {
  const idOf = (applicationId: string) => `onboarding/${applicationId}`;
  return {
    start: async (applicationId: string) => {
      const client = await temporal.client();
      const options = { workflowId: idOf(applicationId), taskQueue: 'nobody', args: [{}] };
      await client.workflow.start('onboardClient', options);
    },
    stop: async (applicationId: string) => {
      await (await temporal.client()).workflow.getHandle(idOf(applicationId)).terminate('test');
    },
  };
}
