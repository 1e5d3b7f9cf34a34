import type { WorkFile } from '../../domain/orders/work.js';
import type { OrderDesk } from './desk.js';
import { move, records } from './steps.js';

/**
 * Waits until another person decides or the time is over. True when the order may be worked. The book of record has the
 * decision: who was faster, the person or the clock, is what it says.
 */
export async function awaitApproval(desk: OrderDesk, file: WorkFile): Promise<boolean> {
  if (!file.approval) return true;
  const expiresAtMs = Date.parse(file.approval.expires_at);
  let waitMs: number | null = expiresAtMs - Date.now();
  for (;;) {
    const fact = await desk.next(waitMs);
    if (fact?.kind === 'approved') return true;
    if (fact?.kind === 'rejected') return ended(desk, 'reject', 'not_approved');
    if (fact?.kind === 'cancel') return ended(desk, 'cancel', 'withdrawn');
    if (fact) continue;
    if (await move(desk, 'expire', 'not_decided')) return false;
    // Somebody decided in the last moment: their word is under way.
    const now = await records.loadWork({ order_id: file.order_id });
    if (!now.approval && now.state !== 'rejected') return true;
    waitMs = null;
  }
}

async function ended(desk: OrderDesk, event: 'reject' | 'cancel', reason: string): Promise<false> {
  await move(desk, event, reason);
  return false;
}
