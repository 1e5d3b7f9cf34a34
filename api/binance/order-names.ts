import type { ApiDeps } from '../context.js';
import { orderUuid, type OrderFact } from '../market-data/own-orders.js';
import { houseContext } from '../context.js';
import { read } from '../work.js';

/** Names that are kept in memory: a report tells of an order before its name is in the database. */
const most = 20_000;

/** What senders call their orders, by the ids of the orders. */
export class OrderNames {
  private readonly names = new Map<string, string>();

  keep(orderId: string, name: string): void {
    const [oldest] = this.names.keys();
    if (this.names.size >= most && oldest !== undefined) this.names.delete(oldest);
    this.names.set(orderId, name);
  }

  /** Looks up the names of orders that came by another way. */
  async learn(deps: ApiDeps, facts: readonly OrderFact[]): Promise<void> {
    const ids = facts.flatMap(({ clientId }) => orderUuid(clientId) ?? []);
    const unknown = [...new Set(ids)].filter((id) => !this.names.has(id));
    if (unknown.length === 0) return;
    const rows: { order_id: string; client_order_id: string }[] = await read(
      houseContext(deps, 'binance'),
      (trx) => trx('order_names').whereIn('order_id', unknown).select('order_id', 'client_order_id'),
    );
    for (const row of rows) this.keep(row.order_id, row.client_order_id);
  }

  /** The sender's name, or else the order's id without dashes. */
  of({ clientId, orderId }: OrderFact): string {
    const id = orderUuid(clientId);
    return (id && (this.names.get(id) ?? clientId)) || String(orderId);
  }
}
