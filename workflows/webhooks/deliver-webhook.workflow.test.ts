import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { deliveryWorkflowId } from '../../domain/webhooks/rules.js';
import { newId } from '../../lib/ids.js';
import { openProcedureRoom, type ProcedureRoom } from '../testing/procedure-room.js';
import { canSkipTime } from '../testing/servers.js';
import type { BookedDelivery } from '../testing/webhooks-book.js';
import type { deliverWebhook } from './deliver-webhook.js';

/** Days of waiting: only where a server that skips time was found or could be fetched. */
const withTime = canSkipTime() ? describe : describe.skip;

let room: ProcedureRoom;

beforeAll(async () => {
  if (canSkipTime()) room = await openProcedureRoom({ server: 'time-skipping' });
}, 120_000);
afterAll(() => (canSkipTime() ? room.close() : undefined));

async function deliver(more: Partial<BookedDelivery> = {}) {
  const delivery_id = newId();
  const { calls } = await room.webhooks.add(delivery_id, more);
  const start = () =>
    room.workflows.start<typeof deliverWebhook>('deliverWebhook', {
      workflowId: deliveryWorkflowId(delivery_id),
      taskQueue: room.taskQueue,
      args: [{ delivery_id }],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
    });
  return { calls, start, handle: await start() };
}

withTime('deliverWebhook', () => {
  it('sends once what is taken at once', async () => {
    const { handle, calls } = await deliver();
    expect(await handle.result()).toEqual({ state: 'delivered', attempts: 1 });
    expect(calls).toEqual(['sent 1 after 0 h']);
  });

  it('tries again after the pauses that the book gives, until it is taken', async () => {
    const { handle, calls } = await deliver({ answers: [500, null, 302, 404, 429, 200] });
    expect(await handle.result()).toEqual({ state: 'delivered', attempts: 6 });
    expect(calls).toEqual([
      'sent 1 after 0 h',
      'sent 2 after 0 h',
      'sent 3 after 0.1 h',
      'sent 4 after 0.3 h',
      'sent 5 after 1.3 h',
      'sent 6 after 5.3 h',
    ]);
  });

  it('gives up after three days', async () => {
    const { handle, calls } = await deliver({ answers: [500] });
    expect(await handle.result()).toEqual({ state: 'failed', attempts: 10 });
    expect(calls).toHaveLength(10);
    expect(calls.at(-1)).toBe('sent 10 after 72 h');
  });

  it('ends at once when the receiver is gone', async () => {
    const { handle, calls } = await deliver({ answers: [500, 410] });
    expect(await handle.result()).toEqual({ state: 'failed', attempts: 2 });
    expect(calls).toEqual(['sent 1 after 0 h', 'sent 2 after 0 h', 'disabled']);
  });

  it('ends when its endpoint takes nothing any more', async () => {
    const { handle } = await deliver({ answers: [500], skippedFrom: 3 });
    expect(await handle.result()).toEqual({ state: 'skipped', attempts: 2 });
    const none = await deliver({ skippedFrom: 1 });
    expect(await none.handle.result()).toEqual({ state: 'skipped', attempts: 0 });
    expect(none.calls).toEqual([]);
  });

  it('sends again what broke with its worker, as the same attempt', async () => {
    const { handle, calls } = await deliver({ brokenSends: 2 });
    expect(await handle.result()).toEqual({ state: 'delivered', attempts: 1 });
    expect(calls).toEqual(['sent 1 after 0 h']);
  });

  it('is started once, also when its event comes twice', async () => {
    const { handle, start, calls } = await deliver();
    await handle.result();
    await expect(start()).rejects.toBeInstanceOf(WorkflowExecutionAlreadyStartedError);
    expect(calls).toHaveLength(1);
  });
});
