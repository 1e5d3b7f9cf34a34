import { condition, setCurrentDetails, setHandler, upsertSearchAttributes } from '@temporalio/workflow';
import {
  nextBreachAlarm,
  noAlarms,
  type BreachAlarm,
  type BreachAlarms,
  type BreachSummary,
  type BreachWork,
} from '../../domain/risk/breach-clock.js';
import { priorityKey, stateKey } from '../../lib/temporal/search-attributes.js';
import * as messages from './messages.js';

/** The desk of one breach: what is known of it, whether there is news, and of what people were reminded. */
export class BreachDesk {
  private state: messages.BreachProgress['state'] = 'open';
  private past: BreachAlarms = { ...noAlarms };
  private next: BreachAlarm | null = null;
  private reminders = 0;
  private escalations = 0;
  private hasNews = false;
  private readonly seen = new Set<string>();

  constructor() {
    setHandler(messages.breachAcknowledged, (act) => this.hear(act));
    setHandler(messages.breachClosed, (act) => this.hear(act));
    setHandler(messages.getBreach, () => this.progress());
  }

  /** Takes in how the breach stands; answers what comes next by itself. */
  take(work: BreachWork): BreachAlarm | null {
    const state = stateOf(work);
    if (state !== this.state) upsertSearchAttributes([{ key: stateKey, value: state }]);
    this.state = state;
    this.next = nextBreachAlarm(work, this.past);
    setCurrentDetails(`**${state}**${this.next ? ` — people are told next at ${isoOf(this.next)}` : ''}`);
    return this.next;
  }

  /** True when there was news before the time was up. */
  async news(waitMs: number | null): Promise<boolean> {
    if (waitMs === null) await condition(() => this.hasNews);
    else if (waitMs > 0) await condition(() => this.hasNews, waitMs);
    const { hasNews } = this;
    this.hasNews = false;
    return hasNews;
  }

  /** People were told of an alarm, and with it of all before it. */
  gave({ about, number }: BreachAlarm): void {
    if (number === 0) this.reminders += 1;
    else this.escalations += 1;
    if (this.escalations === 1 && number > 0) upsertSearchAttributes([{ key: priorityKey, value: 'urgent' }]);
    this.past = { ...this.past, [about]: number + 1 };
  }

  summary(): BreachSummary {
    const { reminders, escalations, state } = this;
    return { reminders, escalations, is_closed: state === 'closed' };
  }

  private hear({ event_id }: messages.BreachAct): void {
    if (this.seen.has(event_id)) return;
    this.seen.add(event_id);
    this.hasNews = true;
  }

  private progress(): messages.BreachProgress {
    const { state, reminders, escalations, next } = this;
    return { state, reminders, escalations, next_at: next && isoOf(next) };
  }
}

function stateOf({ acknowledged_at, closed_at }: BreachWork): messages.BreachProgress['state'] {
  if (closed_at !== null) return 'closed';
  return acknowledged_at === null ? 'open' : 'acknowledged';
}

const isoOf = ({ atMs }: BreachAlarm): string => new Date(atMs).toISOString();
