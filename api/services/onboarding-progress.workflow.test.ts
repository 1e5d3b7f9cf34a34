import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { newId } from '../../lib/ids.js';
import { onboardingWorkflowId } from '../../domain/onboarding/rules.js';
import { openApplicant } from '../../workflows/testing/applicant.js';
import { openProcedureRoom, type ProcedureRoom } from '../../workflows/testing/procedure-room.js';
import { askProcedure } from './onboarding-progress.js';

const shortMs = 5_000;
let room: ProcedureRoom;

beforeAll(async () => {
  room = await openProcedureRoom();
}, 120_000);
afterAll(() => room.close());

const ask = (id: string) => askProcedure(room.workflows, id);
const nothing = (standing: string) => ({ standing, progress: null });

describe('askProcedure', () => {
  it('says what a client is waited for, since when and what comes next, until the end', async () => {
    const client = openApplicant(room, newId());
    await client.start();
    const { standing, progress } = await ask(client.id);
    expect(standing).toBe('running');
    expect(progress).toMatchObject({
      state: 'draft',
      waiting_for: 'the client to submit the application',
      waiting_code: 'submission',
      owners: null,
      next_timer: { code: 'reminder' },
    });
    const { waiting_since = '', next_timer } = progress ?? {};
    expect(Date.parse(next_timer?.at ?? '')).toBeGreaterThan(Date.parse(waiting_since ?? ''));
    await client.withdraw();
    await client.handle.result();
    expect(await ask(client.id)).toEqual(nothing('ended'));
  });

  it('says that a workflow was never begun, or was stopped from outside', async () => {
    expect(await ask(newId())).toEqual(nothing('not_begun'));
    const client = openApplicant(room, newId());
    await client.start();
    await client.handle.terminate();
    expect(await ask(client.id)).toEqual(nothing('stopped'));
  });

  it('says within seconds that no worker answers', async () => {
    const id = newId();
    const input = { application_id: id, parent_id: null, stage: 'application' as const, round: 0, seen: [] };
    const workflowId = onboardingWorkflowId(id);
    await room.workflows.start('onboardClient', { workflowId, taskQueue: newId(), args: [input] });
    const began = Date.now();
    expect(await ask(id)).toEqual(nothing('worker_silent'));
    expect(Date.now() - began).toBeLessThan(shortMs);
  });

  it('says within seconds that the server does not answer', async () => {
    const connection = Connection.lazy({ address: '127.0.0.1:9' });
    const began = Date.now();
    expect(await askProcedure(new Client({ connection }).workflow, newId())).toEqual(
      nothing('temporal_silent'),
    );
    expect(Date.now() - began).toBeLessThan(shortMs);
    await connection.close();
  });
});
