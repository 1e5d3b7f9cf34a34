import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WorkflowFailedError, WorkflowUpdateFailedError } from '@temporalio/client';
import type { AlgoTerms } from '../../domain/orders/algos/terms.js';
import { workOrderId } from '../../domain/orders/work.js';
import { newId } from '../../lib/ids.js';
import { ordinaryTerms, type BookedOrder } from '../testing/orders-book.js';
import { openProcedureRoom, type ProcedureRoom } from '../testing/procedure-room.js';
import { canSkipTime } from '../testing/servers.js';
import * as messages from './messages.js';
import type { workOrder } from './work-order.js';

/** Hours of slices: only where a server that skips time was found or could be fetched. */
const withTime = canSkipTime() ? describe : describe.skip;

let room: ProcedureRoom;

beforeAll(async () => {
  if (canSkipTime()) room = await openProcedureRoom({ server: 'time-skipping' });
}, 120_000);
afterAll(() => (canSkipTime() ? room.close() : undefined));

const act = () => ({ event_id: newId() });
const hash = 'what-was-shown';

async function begin(
  more: { terms?: Partial<AlgoTerms>; maxHistory?: number } & Partial<Omit<BookedOrder, 'terms'>> = {},
) {
  const { terms, maxHistory, ...facts } = more;
  const id = newId();
  const startsAt = new Date(await room.now()).toISOString();
  const order = room.orders.add(id, startsAt, ordinaryTerms(terms), facts);
  const handle = await room.workflows.start<typeof workOrder>('workOrder', {
    workflowId: workOrderId(id),
    taskQueue: room.taskQueue,
    args: [
      {
        order_id: id,
        approval: facts.approval ? { placed_by: 'maker', shown_hash: hash } : null,
        algo: null,
        seen: [],
        pending: [],
        max_history: maxHistory,
      },
    ],
  });
  return { id, order, handle, calls: order.calls };
}

const approval = async (minutes: number) => ({
  expires_at: new Date((await room.now()) + minutes * 60_000).toISOString(),
});
const waiting = async (minutes = 60) => ({
  state: 'awaiting_approval' as const,
  approval: await approval(minutes),
});
const resting = { style: 'rest' as const, weights: [1], isSwept: false };

withTime('workOrder', () => {
  it('works a TWAP to its end, allocates, confirms and checks it', async () => {
    const { handle, calls, id } = await begin();
    expect(await handle.result()).toEqual({ order_id: id, state: 'filled', filled_lots: 10 });
    expect(calls).toEqual([
      'work begun',
      ...[1, 2, 3, 4, 5].map((child) => `place ${child}: 2 at 100`),
      'fill filled',
      'allocate',
      'confirm',
      'check',
    ]);
  });

  it('sweeps what slices left, and says what stays undone', async () => {
    const { handle, calls } = await begin({ fills: [0, 0, 0, 0, 0, 7] });
    expect(await handle.result()).toMatchObject({ state: 'expired', filled_lots: 7 });
    expect(calls).toContain('place 6: 10 at market');
  });
});

withTime('the approval of an order', () => {
  it('lets it go when another person agrees', async () => {
    const { handle, calls } = await begin(await waiting());
    const decision = { ...act(), decided_by: 'checker', shown_hash: hash };
    await handle.executeUpdate(messages.approveOrder, { args: [decision] });
    expect(await handle.result()).toMatchObject({ state: 'filled' });
    expect(calls[0]).toBe('work begun');
  });

  it('is refused from the one who placed it, and for something else than was shown', async () => {
    const { handle } = await begin(await waiting());
    const approve = (decided_by: string, shown_hash: string) =>
      handle.executeUpdate(messages.approveOrder, { args: [{ ...act(), decided_by, shown_hash }] });
    await expect(approve('maker', hash)).rejects.toThrow(WorkflowUpdateFailedError);
    await expect(approve('checker', 'another')).rejects.toThrow(WorkflowUpdateFailedError);
    await handle.executeUpdate(messages.cancelOrder, { args: [act()] });
    expect(await handle.result()).toMatchObject({ state: 'cancelled', filled_lots: 0 });
  });

  it('may be denied', async () => {
    const { handle, calls } = await begin(await waiting());
    const decision = { ...act(), decided_by: 'checker', shown_hash: hash };
    await handle.executeUpdate(messages.rejectOrder, { args: [decision] });
    expect(await handle.result()).toMatchObject({ state: 'rejected' });
    expect(calls).toEqual(['reject not_approved']);
  });

  it('expires when nobody decides', async () => {
    const { handle, calls } = await begin(await waiting(30));
    expect(await handle.result()).toMatchObject({ state: 'expired' });
    expect(calls).toEqual(['expire not_decided']);
  });
});

withTime('people', () => {
  it('pause, resume and cancel; a cancel calls back what rests', async () => {
    const { handle, calls, order } = await begin({ terms: resting, fills: [0, 0] });
    await room.until(() => order.children.size === 1);
    await handle.executeUpdate(messages.pauseOrder, { args: [act()] });
    await room.until(() => order.state === 'paused' && calls.includes('cancel 1'));
    await handle.executeUpdate(messages.resumeOrder, { args: [act()] });
    await room.until(() => calls.includes('resume'));
    await handle.executeUpdate(messages.cancelOrder, { args: [act()] });
    expect(await handle.result()).toMatchObject({ state: 'cancelled', filled_lots: 0 });
  });

  it('amend how much there is to do', async () => {
    const { handle, order } = await begin({ terms: resting, fills: [0] });
    await room.until(() => order.children.size === 1);
    const amended = await handle.executeUpdate(messages.amendOrder, {
      args: [{ ...act(), lots: 30, limit_ticks: null }],
    });
    expect(amended).toMatchObject({ open_lots: 10 });
    await room.until(async () => (await handle.query(messages.getWork)).todo_lots === 20);
    await handle.executeUpdate(messages.cancelOrder, { args: [act()] });
    expect(await handle.result()).toMatchObject({ state: 'cancelled' });
  });

  it('are too late with a cancel when the fill was faster', async () => {
    const { handle, order, id } = await begin({ terms: resting, fills: [0] });
    await room.until(() => order.children.size === 1);
    room.orders.execute(id, 1, { id: 'all', lots: 10, busts_id: null });
    await handle.executeUpdate(messages.cancelOrder, { args: [act()] });
    expect(await handle.result()).toMatchObject({ state: 'filled', filled_lots: 10 });
  });
});

withTime('a lost answer', () => {
  it('is asked for until the venue says what it has', async () => {
    const { handle, calls } = await begin({ losses: { 1: 'after' }, unanswered: 2 });
    expect(await handle.result()).toMatchObject({ state: 'filled', filled_lots: 10 });
    expect(calls.slice(1, 8)).toEqual([
      'place 1: 2 at 100',
      'lose child 1',
      'ask 1',
      'ask 1',
      'ask 1',
      'work found',
      'place 2: 2 at 100',
    ]);
  });

  it('never came about when the venue knows nothing for two minutes; then it is caught up', async () => {
    const { handle, calls } = await begin({ losses: { 1: 'before' } });
    expect(await handle.result()).toMatchObject({ state: 'filled', filled_lots: 10 });
    expect(calls).toContain('work never placed');
    expect(calls.filter((call) => call.startsWith('place 1:'))).toHaveLength(1);
    expect(calls).toContain('place 2: 4 at 100');
  });

  it('becomes a break for a person after an hour of silence', async () => {
    const { handle, order } = await begin({ losses: { 1: 'after' }, unanswered: 70 });
    expect(await handle.result()).toMatchObject({ filled_lots: 10 });
    expect(order.breaks).toEqual(['child_unknown']);
  });
});

withTime('executions', () => {
  it('count once, however often they are told', async () => {
    const { handle, order, id } = await begin({ terms: resting, fills: [0] });
    await room.until(() => order.children.size === 1);
    room.orders.execute(id, 1, { id: 'first', lots: 4, busts_id: null });
    for (const again of [act(), act(), act()]) await handle.signal(messages.childChanged, again);
    await room.until(async () => (await handle.query(messages.getWork)).filled_lots === 4);
    room.orders.execute(id, 1, { id: 'second', lots: 6, busts_id: null });
    await handle.signal(messages.childChanged, act());
    expect(await handle.result()).toMatchObject({ state: 'filled', filled_lots: 10 });
  });

  it('that come late after a cancel count: the order is filled after all', async () => {
    const { handle, order, id } = await begin({ terms: resting, fills: [0] });
    await room.until(() => order.children.size === 1);
    await handle.executeUpdate(messages.cancelOrder, { args: [act()] });
    await room.until(() => order.state === 'cancelled');
    room.orders.execute(id, 1, { id: 'late', lots: 10, busts_id: null });
    await handle.signal(messages.childChanged, act());
    expect(await handle.result()).toMatchObject({ state: 'filled', filled_lots: 10 });
  });

  it('that are taken back after the end leave it undone, and a person is told', async () => {
    const { handle, order, id } = await begin({ terms: { ...resting, style: 'take' } });
    await room.until(() => order.state === 'filled');
    room.orders.execute(id, 1, { id: 'bust', lots: 3, busts_id: `${id}/1/1` });
    await handle.signal(messages.childChanged, act());
    expect(await handle.result()).toMatchObject({ state: 'cancelled', filled_lots: 7 });
    expect(order.breaks).toEqual(['busted']);
  });
});

withTime('time', () => {
  it('calls an order back at the end of its day', async () => {
    const { handle, calls } = await begin({
      terms: { algorithm: 'iceberg', limitTicks: 90, style: 'rest', isOnce: true, isSwept: false },
      fills: [3],
    });
    expect(await handle.result()).toMatchObject({ state: 'cancelled', filled_lots: 3 });
    expect(calls).toContain('cancel 1');
  });

  it('continues as new with everything it knew', async () => {
    const { handle, calls, id } = await begin({ maxHistory: 40 });
    const first = (await handle.describe()).runId;
    expect(await handle.result()).toMatchObject({ state: 'filled', filled_lots: 10 });
    expect((await room.workflows.getHandle(workOrderId(id)).describe()).runId).not.toBe(first);
    expect(calls.filter((call) => call.startsWith('place'))).toHaveLength(5);
  });

  it('calls back what is out when its work is broken off', async () => {
    const { handle, order, calls } = await begin({ terms: resting, fills: [0] });
    await room.until(() => order.children.size === 1);
    await handle.cancel();
    await expect(handle.result()).rejects.toThrow(WorkflowFailedError);
    expect(calls.at(-1)).toBe('call back');
    expect(order.state).toBe('cancelled');
  });
});

withTime('parts at venues', () => {
  const split = { away: [4], fills: [6], terms: { ...resting, style: 'take' as const } };

  it('are sent side by side with our own, and count together', async () => {
    const { handle, calls } = await begin(split);
    expect(await handle.result()).toMatchObject({ state: 'filled', filled_lots: 10 });
    expect(calls).toEqual(
      expect.arrayContaining(['split 1: 6 + 4 of 1 books', 'place 1: 6 at 100', 'place 1 at other: 4']),
    );
  });

  it('are watched until the venue has filled them', async () => {
    const { handle, order, id } = await begin({ ...split, terms: resting, legFills: [1] });
    await room.until(() => [...order.legs.values()].some(({ isThere }) => isThere));
    room.orders.fillLeg(id, 1, 3);
    expect(await handle.result()).toMatchObject({ state: 'filled', filled_lots: 10 });
  });

  it('whose answer was lost are asked for, never sent again', async () => {
    const { handle, calls } = await begin({ ...split, away: [10], losses: { 1: 'after' } });
    expect(await handle.result()).toMatchObject({ state: 'filled', filled_lots: 10 });
    expect(calls.filter((call) => call === 'place 1 at other: 10')).toHaveLength(1);
    expect(calls).toContain('lost 1 at other');
  });

  it('that the venue never got come back and are caught up', async () => {
    const { handle, calls } = await begin({
      away: [2],
      losses: { 1: 'before' },
      fills: [0, 2, 2, 2, 2, 2],
    });
    expect(await handle.result()).toMatchObject({ state: 'filled', filled_lots: 10 });
    expect(calls.filter((call) => call.startsWith('place 1 at other'))).toHaveLength(1);
  });

  it('are called back with our own by a cancel, and when the work is broken off', async () => {
    for (const stop of ['cancel', 'break'] as const) {
      const { handle, order, calls } = await begin({ ...split, terms: resting, fills: [0], legFills: [0] });
      await room.until(() => [...order.legs.values()].some(({ isThere }) => isThere));
      if (stop === 'cancel') await handle.executeUpdate(messages.cancelOrder, { args: [act()] });
      else await handle.cancel();
      await handle.result().catch(() => null);
      expect(calls).toContain('cancel 1 at other');
      expect(order.state).toBe('cancelled');
    }
  });

  it('live on when the work continues as new', async () => {
    const { handle, order, id } = await begin({ ...split, terms: resting, legFills: [0], maxHistory: 40 });
    const first = (await handle.describe()).runId;
    await room.until(
      async () => (await room.workflows.getHandle(workOrderId(id)).describe()).runId !== first,
    );
    room.orders.fillLeg(id, 1, 4);
    expect(await handle.result()).toMatchObject({ state: 'filled', filled_lots: 10 });
    expect(order.calls.filter((call) => call.startsWith('place 1 at other'))).toHaveLength(1);
  });
});
