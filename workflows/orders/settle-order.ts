import type { AlgoEnd } from '../../domain/orders/algos/terms.js';
import type { OrderEvent } from '../../domain/orders/rules.js';
import type { BreakKind } from '../../domain/orders/work.js';
import type { OrderDesk } from './desk.js';
import { move, records, undoing } from './steps.js';
import { withUndo } from './undo.js';
import { look } from './work-children.js';

/** Late news of a venue are waited for until it has been quiet for so long. */
const quietMs = 60_000;

const endEvents: Record<AlgoEnd, OrderEvent> = {
  filled: 'fill',
  cancelled: 'cancel',
  ended: 'expire',
  refused: 'reject',
};

/**
 * After the end: the state is written down, late fills and busts are waited for, what was traded is allocated and confirmed,
 * and checked; what does not fit is a break for a person.
 */
export async function settleOrder(desk: OrderDesk): Promise<void> {
  const { order_id } = desk.input;
  desk.enters('settling');
  await look(desk);
  await end(desk);
  while (await desk.next(desk.input.quiet_ms ?? quietMs)) await look(desk);
  const { algo } = desk;
  if (algo?.end && algo.end !== 'filled' && algo.todo === 0) await move(desk, 'fill', 'late_fill');
  if (algo?.end === 'filled' && algo.todo > 0) await broken(desk, 'busted');
  if (algo && algo.over > 0) await broken(desk, 'filled_beyond');
  await withUndo(async (undo) => {
    if (!algo || algo.filled === 0) return;
    undo.add(() => undoing.releaseAllocation({ order_id }));
    await records.allocateOrder({ order_id });
    await records.confirmOrder({ order_id });
  });
  const { breaks } = await records.checkOrder({ order_id });
  for (const kind of breaks) await broken(desk, kind);
}

/** The book of record refuses an end that something faster has overtaken; then that one stands. */
async function end(desk: OrderDesk): Promise<void> {
  const { algo } = desk;
  if (!algo?.end) return;
  const isPartlyRefused = algo.end === 'refused' && algo.filled > 0;
  const event =
    isPartlyRefused || (algo.end === 'ended' && algo.terms.isOnce) ? 'cancel' : endEvents[algo.end];
  await move(desk, event, algo.end);
}

async function broken(desk: OrderDesk, kind: BreakKind): Promise<void> {
  const { order_id } = desk.input;
  if (kind === 'busted') await move(desk, 'bust', kind);
  await records.openBreak({ order_id, kind, detail: `filled ${desk.algo?.filled ?? 0}` });
}
