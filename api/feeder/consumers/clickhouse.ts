import type { ClickHouseClient } from '@clickhouse/client';
import { insertOnboardingEvents, isOnboardingEvent } from '../../../db/clickhouse/onboarding-events.js';
import type { Consumer } from '../relay.js';

// Each insertion is a part on its disk, to be merged later: two a second are no burden.
const gatherMs = 500;

/** Puts what happened to applications and cases into ClickHouse, in the order of the outbox. */
export function clickhouseConsumer({ clickhouse }: { clickhouse: ClickHouseClient }): Consumer {
  return {
    name: 'clickhouse',
    gatherMs,
    take: async (events) => {
      await insertOnboardingEvents(clickhouse, events.filter(isOnboardingEvent));
      return new Set(events.map((event) => event.event_id));
    },
  };
}
