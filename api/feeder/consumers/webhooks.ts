import { inKeptTrace } from '../../../lib/tracing.js';
import { outsideEvent } from '../../../domain/webhooks/events.js';
import { houseContext, type ApiDeps } from '../../context.js';
import { tellEndpoints } from '../../services/webhooks-telling.js';
import { transact } from '../../work.js';
import type { Consumer } from '../relay.js';

/** Writes the deliveries that events call for; a repeat finds them there and writes nothing. */
export function webhooksConsumer(deps: ApiDeps): Consumer {
  return {
    name: 'webhooks',
    take: async (events) => {
      for (const event of events.filter((each) => outsideEvent(each) !== null)) {
        const { kind, traceparent } = event;
        await inKeptTrace({ name: `tell endpoints of ${kind}`, traceparent }, () =>
          transact(houseContext(deps, 'feeder'), (work) => tellEndpoints(work, event)),
        );
      }
      return new Set(events.map(({ event_id }) => event_id));
    },
  };
}
