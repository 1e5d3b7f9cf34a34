import { inKeptTrace } from '../../../lib/tracing.js';
import { houseContext, type ApiDeps } from '../../context.js';
import { transact } from '../../work.js';
import { notificationRules, type NotificationRules } from '../notification-rules.js';
import type { Consumer } from '../relay.js';

/** Writes the notifications that events call for; a repeat finds its business keys there and writes nothing. */
export function notificationsConsumer(deps: ApiDeps, rules: NotificationRules = notificationRules): Consumer {
  return {
    name: 'notifications',
    take: async (events) => {
      const done = new Set<string>();
      for (const event of events) {
        const rule = rules[event.kind];
        const { traceparent } = event;
        if (rule)
          await inKeptTrace({ name: `notify ${event.kind}`, traceparent }, () =>
            transact(houseContext(deps, 'feeder'), (work) => rule(work, event, deps)),
          );
        done.add(event.event_id);
      }
      return done;
    },
  };
}
