import type { WebhookRecordActivities, WebhookSendingActivities } from '../../activities/webhooks.js';
import { isGone, nextStep, type AttemptOutcome } from '../../domain/webhooks/rules.js';
import { settingDefaults } from '../../domain/settings/defaults.js';

export interface BookedDelivery {
  /** What the receiver answers, one a time; the last one from then on. Null when nobody answers. */
  answers: (number | null)[];
  /** From this attempt on its endpoint takes nothing. */
  skippedFrom: number;
  /** Attempts that break with their worker before anything is known of them. */
  brokenSends: number;
  /** What was done, with the hours since the beginning. */
  calls: string[];
  begunMs: number;
}

const hourMs = 3_600_000;

/** Deliveries in memory, for tests of their workflow alone; the pauses are those of the settings. */
export function openWebhooksBook(now: () => Promise<number>) {
  const deliveries = new Map<string, BookedDelivery>();
  const find = (id: string): BookedDelivery => {
    const found = deliveries.get(id);
    if (!found) throw new Error(`${id} is not in the book`);
    return found;
  };
  const add = async (id: string, more: Partial<BookedDelivery> = {}): Promise<BookedDelivery> => {
    const begunMs = await now();
    const delivery = { answers: [200], skippedFrom: 1_000, brokenSends: 0, calls: [], begunMs, ...more };
    deliveries.set(id, delivery);
    return delivery;
  };
  const note = async ({ calls, begunMs }: BookedDelivery, call: string) =>
    calls.push(`${call} after ${Math.round((10 * ((await now()) - begunMs)) / hourMs) / 10} h`);

  const sending: WebhookSendingActivities = {
    async sendWebhook({ delivery_id, number }) {
      const delivery = find(delivery_id);
      if (delivery.brokenSends > 0) {
        delivery.brokenSends -= 1;
        throw new Error('The worker died');
      }
      if (number >= delivery.skippedFrom) return null;
      await note(delivery, `sent ${number}`);
      const { answers } = delivery;
      return outcomeOf(answers[Math.min(number, answers.length) - 1] ?? null);
    },
  };
  const activities: WebhookRecordActivities = {
    async recordWebhookAttempt({ delivery_id, number, outcome }) {
      const step = nextStep(outcome, number, settingDefaults['webhooks.retry_minutes']);
      if (isGone(outcome)) find(delivery_id).calls.push('disabled');
      return step;
    },
  };
  return { activities, sending, add, find };
}

function outcomeOf(status: number | null): AttemptOutcome {
  const error = status === null ? 'timed_out' : null;
  return { status, error, duration_ms: 40, answer: status === null ? null : '' };
}
