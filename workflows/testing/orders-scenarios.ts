import { idFromKey } from '../../lib/ids.js';
import type { AlgoTerms } from '../../domain/orders/algos/terms.js';
import { workOrderId } from '../../domain/orders/work.js';
import * as messages from '../orders/messages.js';
import type { workOrder } from '../orders/work-order.js';
import type { checkVenue } from '../venues/check-venue.js';
import { ordinaryTerms, type BookedOrder } from './orders-book.js';
import type { ProcedureRoom } from './procedure-room.js';
import type { Scenario } from './scenarios.js';

const hash = 'what-was-shown';
const approvalMs = 3_600_000;
/** Short enough for two runs. */
const shortHistory = 40;

/** Lives of orders. */
export const orderScenarios: Scenario[] = [
  async function orderWorked(room) {
    const { handle } = await begin(room, 'order-worked', { fills: [1] });
    await handle.result();
    return { 'order-worked': handle };
  },

  async function orderApproved(room) {
    const expires_at = new Date((await room.now()) + approvalMs).toISOString();
    const { handle, order, id } = await begin(room, 'order-approved', {
      state: 'awaiting_approval',
      approval: { expires_at },
      fills: [3],
      terms: { algorithm: 'iceberg', limitTicks: 99, style: 'rest', isOnce: true, isSwept: false },
    });
    await handle.executeUpdate(messages.approveOrder, {
      args: [{ ...act('order-approved/1'), decided_by: 'checker', shown_hash: hash }],
    });
    await room.until(() => order.children.size === 1);
    room.orders.execute(id, 1, { id: idFromKey('order-approved/fill'), lots: 7, busts_id: null });
    await handle.signal(messages.childChanged, act('order-approved/2'));
    await handle.result();
    return { 'order-approved': handle };
  },

  async function orderCancelled(room) {
    const { handle, order } = await begin(room, 'order-cancelled', {
      fills: [0, 0],
      terms: { style: 'rest', weights: [1], isSwept: false },
    });
    await room.until(() => order.children.size === 1);
    await handle.executeUpdate(messages.pauseOrder, { args: [act('order-cancelled/1')] });
    await room.until(() => order.state === 'paused');
    await handle.executeUpdate(messages.resumeOrder, { args: [act('order-cancelled/2')] });
    await room.until(() => order.calls.includes('resume'));
    await handle.executeUpdate(messages.cancelOrder, { args: [act('order-cancelled/3')] });
    await handle.result();
    return { 'order-cancelled': handle };
  },

  async function orderLostAnswers(room) {
    const losses = { 1: 'after', 2: 'before' } as const;
    const { handle } = await begin(room, 'order-lost-answers', { losses, unanswered: 2 });
    await handle.result();
    return { 'order-lost-answers': handle };
  },

  async function orderContinuedAsNew(room) {
    const { handle } = await begin(room, 'order-continued-as-new', { maxHistory: shortHistory });
    await handle.result();
    return { 'order-continued-as-new': handle };
  },

  async function orderSplit(room) {
    const { handle, order, id } = await begin(room, 'order-split', {
      away: [4, 3],
      losses: { 2: 'after' },
      legFills: [1, 3],
      terms: { algorithm: 'iceberg', limitTicks: 99, style: 'rest', isSwept: false, displayLots: 5 },
      fills: [1],
    });
    await room.until(() => [...order.legs.values()].some(({ isThere }) => isThere));
    room.orders.fillLeg(id, 1, 3);
    await handle.result();
    return { 'order-split': handle };
  },

  async function venueChecked(room) {
    const handle = await room.workflows.start<typeof checkVenue>('checkVenue', {
      workflowId: 'venue-check/other/venue-checked',
      taskQueue: room.taskQueue,
      args: [{ venue_id: 'other' }],
    });
    await handle.result();
    return { 'venue-checked': handle };
  },
];

const act = (key: string) => ({ event_id: idFromKey(key) });

type Facts = { terms?: Partial<AlgoTerms>; maxHistory?: number } & Partial<Omit<BookedOrder, 'terms'>>;

async function begin(room: ProcedureRoom, name: string, { terms, maxHistory, ...facts }: Facts) {
  const id = idFromKey(name);
  const startsAt = new Date(await room.now()).toISOString();
  const order = room.orders.add(id, startsAt, ordinaryTerms(terms), facts);
  const approval = facts.approval ? { placed_by: 'maker', shown_hash: hash } : null;
  const handle = await room.workflows.start<typeof workOrder>('workOrder', {
    workflowId: workOrderId(id),
    taskQueue: room.taskQueue,
    args: [{ order_id: id, approval, algo: null, seen: [], pending: [], max_history: maxHistory }],
  });
  return { id, order, handle };
}
