import { bodyOf } from '../sdk/client.js';
import { asFailure, effectKey, stepKey } from './api.js';
import type { ActivityDeps } from './deps.js';
import type { OrderEvent, OrderState } from '../domain/orders/rules.js';
import type { LegReport, LegState, VenueBookFact, VenueLeg } from '../domain/venues/rules.js';
import type { BreakKind, ChildAnswer, ChildReport, MarketFacts, WorkFile } from '../domain/orders/work.js';

interface OfOrder {
  order_id: string;
}

export interface PlaceChild extends OfOrder {
  child: number;
  lots: number;
  /** A market order has none. */
  price_ticks: number | null;
  is_immediate: boolean;
}

/** Everything that the work of an order does to the book of record and to venues. */
export interface OrderActivities {
  loadWork(input: OfOrder): Promise<WorkFile>;
  /** Moves the order, or says where it stands when that is not possible any more. */
  moveOrder(
    input: OfOrder & { event: OrderEvent; reason?: string },
  ): Promise<{ state: OrderState; moved: boolean }>;
  /** Sends a child, once: a failure means that nobody knows what became of it. */
  placeChild(input: PlaceChild): Promise<ChildReport>;
  askForChild(input: OfOrder & { child: number }): Promise<ChildAnswer>;
  cancelChild(input: OfOrder & { child: number }): Promise<ChildReport>;
  /** Brings the sums of the order up to its children's, and tells what is known of them. */
  takeStock(input: OfOrder & { children: number }): Promise<{ reports: ChildReport[]; legs?: LegState[] }>;
  /** Divides a slice over our own book and venues, and keeps why. */
  splitSlice(
    input: PlaceChild & { books: VenueBookFact[] },
  ): Promise<{ house_lots: number; legs: VenueLeg[] }>;
  /** Sets aside what a part at a venue may cost; false when the money is not there, then the part is over. */
  fundLeg(input: { leg_id: string }): Promise<{ is_funded: boolean }>;
  /** Nobody knows what became of the sending of a part. */
  loseLeg(input: { leg_id: string }): Promise<LegState>;
  /** The part was never sent, and will not be. */
  dropLeg(input: { leg_id: string; reason: string }): Promise<LegState>;
  readMarket(input: OfOrder & { since: string }): Promise<MarketFacts>;
  /** Undoes all placing: what is out is called back, the order is closed, a person is told. */
  callBackChildren(input: OfOrder): Promise<void>;
  allocateOrder(input: OfOrder): Promise<void>;
  /** Undoes allocateOrder, also when it never happened. */
  releaseAllocation(input: OfOrder): Promise<void>;
  confirmOrder(input: OfOrder): Promise<void>;
  checkOrder(input: OfOrder): Promise<{ breaks: BreakKind[] }>;
  openBreak(input: OfOrder & { kind: BreakKind; detail: string }): Promise<void>;
}

const order = '/api/v1/institutional/orders/{id}' as const;
const leg = '/api/v1/institutional/venue-orders/{id}' as const;

/** The work of orders through the api: the one writer of the book of record, and the one that speaks to the engine. */
export function createOrderActivities({ api }: Pick<ActivityDeps, 'api'>): OrderActivities {
  const of = (order_id: string) => ({ path: { id: order_id } });
  return {
    loadWork: ({ order_id }) =>
      asFailure(() => bodyOf(api.GET(`${order}/work-file`, { params: of(order_id) }))),

    moveOrder: ({ order_id, event, reason }) =>
      asFailure(() =>
        bodyOf(
          api.POST(`${order}/transitions`, {
            params: { ...of(order_id), header: stepKey(event) },
            body: { event, reason },
          }),
        ),
      ),

    placeChild: ({ order_id, ...child }) =>
      asFailure(() =>
        bodyOf(
          api.POST(`${order}/children`, {
            params: { ...of(order_id), header: effectKey(String(child.child)) },
            body: child,
          }),
        ),
      ),

    askForChild: ({ order_id, child }) =>
      asFailure(() =>
        bodyOf(api.GET(`${order}/children/{child}`, { params: { path: { id: order_id, child } } })),
      ),

    cancelChild: ({ order_id, child }) =>
      asFailure(() =>
        bodyOf(
          api.POST(`${order}/children/{child}/cancellation`, {
            params: { path: { id: order_id, child }, header: stepKey(String(child)) },
          }),
        ),
      ),

    takeStock: ({ order_id, children }) =>
      asFailure(() =>
        bodyOf(
          api.POST(`${order}/stock`, {
            params: { ...of(order_id), header: stepKey('stock') },
            body: { children },
          }),
        ),
      ),

    splitSlice: ({ order_id, ...slice }) =>
      asFailure(() =>
        bodyOf(
          api.POST(`${order}/splits`, {
            params: { ...of(order_id), header: effectKey(String(slice.child)) },
            body: slice,
          }),
        ),
      ),

    fundLeg: ({ leg_id }) =>
      asFailure(() =>
        bodyOf(api.POST(`${leg}/funding`, { params: { ...of(leg_id), header: effectKey(leg_id) } })),
      ),

    loseLeg: ({ leg_id }) => reportLeg(leg_id, { kind: 'lost' }),
    dropLeg: ({ leg_id, reason }) => reportLeg(leg_id, { kind: 'not_sent', reason }),

    readMarket: ({ order_id, since }) =>
      asFailure(() => bodyOf(api.GET(`${order}/market`, { params: { ...of(order_id), query: { since } } }))),

    callBackChildren: ({ order_id }) => step(order_id, 'call-back'),
    allocateOrder: ({ order_id }) => step(order_id, 'allocation'),
    releaseAllocation: ({ order_id }) => step(order_id, 'allocation-release'),
    confirmOrder: ({ order_id }) => step(order_id, 'confirmation'),

    checkOrder: ({ order_id }) =>
      asFailure(() => bodyOf(api.GET(`${order}/post-trade-check`, { params: of(order_id) }))),

    async openBreak({ order_id, kind, detail }) {
      const params = { ...of(order_id), header: effectKey(kind) };
      await asFailure(() => api.POST(`${order}/breaks`, { params, body: { kind, detail } }));
    },
  };

  function reportLeg(leg_id: string, body: LegReport): Promise<LegState> {
    const params = { ...of(leg_id), header: effectKey(`${leg_id}/${body.kind}`) };
    return asFailure(() => bodyOf(api.POST(`${leg}/reports`, { params, body })));
  }

  async function step(
    order_id: string,
    name: 'call-back' | 'allocation' | 'allocation-release' | 'confirmation',
  ): Promise<void> {
    await asFailure(() =>
      api.POST(`${order}/${name}`, { params: { ...of(order_id), header: stepKey(name) } }),
    );
  }
}
