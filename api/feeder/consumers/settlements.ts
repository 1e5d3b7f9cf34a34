import { inKeptTrace } from '../../../lib/tracing.js';
import { houseContext, type ApiDeps } from '../../context.js';
import { resettleOrder } from '../../services/orders-resettlement.js';
import type { Consumer } from '../relay.js';

/** The first tells of a child when its order may be settled already, the second of an order whose child may have moved meanwhile. */
const kinds = new Set(['orders.child_changed', 'orders.settled']);

/** Settles orders anew when something came after their end, when their workflows are over; a repeat finds nothing to do. */
export function settlementsConsumer(deps: ApiDeps): Consumer {
  return {
    name: 'settlements',
    take: async (events) => {
      const about = events.filter(({ kind }) => kinds.has(kind));
      // An order's children move often: once for all that these events say of it.
      const newest = new Map(about.map(({ record_id, traceparent }) => [record_id, traceparent]));
      for (const [id, traceparent] of newest)
        await inKeptTrace({ name: 'settle anew', traceparent }, () =>
          resettleOrder(houseContext(deps, 'feeder'), id),
        );
      return new Set(events.map(({ event_id }) => event_id));
    },
  };
}
