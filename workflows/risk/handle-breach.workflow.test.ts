import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowFailedError } from '@temporalio/client';
import { breachWorkflowId } from '../../domain/risk/rules.js';
import { newId } from '../../lib/ids.js';
import { isQuiet } from '../testing/is-quiet.js';
import { openProcedureRoom, type ProcedureRoom } from '../testing/procedure-room.js';
import type { BookedBreach } from '../testing/risk-book.js';
import { canSkipTime } from '../testing/servers.js';
import type { handleBreach } from './handle-breach.js';
import * as messages from './messages.js';

/** Hours of waiting: only where a server that skips time was found or could be fetched. */
const withTime = canSkipTime() ? describe : describe.skip;

let room: ProcedureRoom;

beforeAll(async () => {
  if (canSkipTime()) room = await openProcedureRoom({ server: 'time-skipping' });
}, 120_000);
afterAll(() => (canSkipTime() ? room.close() : undefined));

async function begin(more: Partial<BookedBreach> = {}) {
  const breach_id = newId();
  const breach = room.risk.add(breach_id, await room.now(), more);
  const handle = await room.workflows.start<typeof handleBreach>('handleBreach', {
    workflowId: breachWorkflowId(breach_id),
    taskQueue: room.taskQueue,
    args: [{ breach_id }],
  });
  const quiet = () => room.until(() => isQuiet(handle));
  await quiet();
  const act = { event_id: newId() };
  const now = async () => new Date(await room.now()).toISOString();
  return {
    handle,
    breach,
    quiet,
    calls: breach.calls,
    sleep: async (time: '20 minutes' | '1 hour' | '5 hours' | '90 days') => {
      await room.sleep(time);
      await quiet();
    },
    acknowledge: async (told = act) => {
      breach.acknowledged_at ??= await now();
      await handle.signal(messages.breachAcknowledged, told);
      await quiet();
    },
    close: async () => {
      breach.closed_at = await now();
      await handle.signal(messages.breachClosed, { event_id: newId() });
      return handle.result();
    },
  };
}

withTime('handleBreach', () => {
  it('reminds nobody of a breach that is acknowledged and closed in time, and keeps a note', async () => {
    const { acknowledge, close, calls } = await begin();
    await acknowledge();
    expect(await close()).toEqual({ reminders: 0, escalations: 0, is_closed: true });
    expect(calls).toEqual(['closed after 0 + 0']);
  });

  it('reminds when nobody has acknowledged in time, then escalates ever later', async () => {
    const { sleep, close, calls, handle } = await begin();
    await sleep('20 minutes');
    expect(calls).toEqual(['remind unacknowledged']);
    expect(await handle.query(messages.getBreach)).toMatchObject({ state: 'open', reminders: 1 });
    await sleep('1 hour');
    expect(calls.slice(1)).toEqual(['escalate unacknowledged 1', 'escalate unacknowledged 2']);
    expect(await close()).toEqual({ reminders: 1, escalations: 2, is_closed: true });
  });

  it('goes on to the deadline of the closing once somebody has acknowledged', async () => {
    const { sleep, acknowledge, close, calls, handle } = await begin();
    await sleep('20 minutes');
    await acknowledge();
    expect(await handle.query(messages.getBreach)).toMatchObject({ state: 'acknowledged' });
    await sleep('5 hours');
    expect(calls.slice(1)).toEqual(['remind unclosed', 'escalate unclosed 1', 'escalate unclosed 2']);
    await close();
    expect(calls.at(-1)).toBe('closed after 2 + 2');
  });

  it('knows a repeat of an act by its event, and does not ask again for it', async () => {
    const { handle, acknowledge, close } = await begin();
    for (let again = 0; again < 3; again += 1) await acknowledge();
    const { events } = await handle.fetchHistory();
    const asked = (events ?? []).filter((event) => event.activityTaskScheduledEventAttributes);
    expect(asked).toHaveLength(2);
    await close();
  });

  it('stops to remind after some weeks, and still hears of the end', async () => {
    const { sleep, close, calls } = await begin();
    await sleep('90 days');
    expect(calls).toHaveLength(13);
    await sleep('90 days');
    expect(calls).toHaveLength(13);
    expect(await close()).toEqual({ reminders: 1, escalations: 12, is_closed: true });
  });

  it('ends at once when the breach was closed before it began', async () => {
    const at = new Date(await room.now()).toISOString();
    const { handle, calls } = await begin({ acknowledged_at: at, closed_at: at });
    expect(await handle.result()).toMatchObject({ is_closed: true });
    expect(calls).toEqual(['closed after 0 + 0']);
  });

  it('gives one alarm for all that fell due while nobody worked', async () => {
    const ago = (await room.now()) - 100 * 60_000;
    const due = new Date(ago + 15 * 60_000).toISOString();
    const { close, calls } = await begin({ acknowledge_by: due });
    expect(calls).toEqual(['escalate unacknowledged 2']);
    await close();
  });

  it('writes into the history of the breach that it was broken off', async () => {
    const { handle, calls } = await begin();
    await handle.cancel();
    await expect(handle.result()).rejects.toThrow(WorkflowFailedError);
    expect(calls).toEqual(['abandoned after 0 + 0']);
  });

  it('is found by its noun, its state and how much it presses', async () => {
    const { handle, sleep, acknowledge, close } = await begin();
    await sleep('1 hour');
    await acknowledge();
    const { searchAttributes } = await handle.describe();
    expect(searchAttributes).toMatchObject({ PurserState: ['acknowledged'], PurserPriority: ['urgent'] });
    await close();
  });
});
