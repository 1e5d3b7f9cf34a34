import type { PlacedOrderView } from '../domain/orders/views.js';

/** An order that this process has sent or sends. */
export interface RecentOrder {
  /** What was asked, to tell another body from the same one. */
  body: string;
  orderId: string;
  accountId: string;
  engineAccount: number;
  symbol: string;
  /** What it was placed with. */
  quantity: string;
  price: string | null;
  stop_price: string | null;
  /** As it was answered; null while it is under way. */
  answer: PlacedOrderView | null;
}

/**
 * The last orders of this process, by who asked under which key and by their id: the second request with a key gets
 * the first one's answer, and an order can be changed before it is in the books. The engine knows orders too, for a day
 * and for all processes; this is only the shorter way.
 */
export class RecentOrders {
  private readonly byKey = new Map<string, RecentOrder>();
  private readonly byId = new Map<string, RecentOrder>();

  constructor(private readonly capacity = 20_000) {}

  ofKey(key: string): RecentOrder | undefined {
    return this.byKey.get(key);
  }

  ofId(orderId: string): RecentOrder | undefined {
    return this.byId.get(orderId);
  }

  keep(key: string, order: RecentOrder): void {
    if (this.byKey.size >= this.capacity) this.forgetOldest();
    this.byKey.set(key, order);
    this.byId.set(order.orderId, order);
  }

  /** A refused order leaves nothing: the same key is judged anew. */
  forget(key: string): void {
    const order = this.byKey.get(key);
    this.byKey.delete(key);
    if (order) this.byId.delete(order.orderId);
  }

  private forgetOldest(): void {
    const [oldest] = this.byKey.keys();
    if (oldest !== undefined) this.forget(oldest);
  }
}
