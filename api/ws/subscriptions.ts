import { settledEvents, type OutboxEvent, type OutboxPosition } from '../../db/models/outbox.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { ServerFrame } from './frames.js';
import { isAfter, readPosition, writePosition } from './positions.js';
import { openTopic, type Topic } from './topics.js';

/** The topics that one client follows. */
export interface Subscriptions {
  add(name: string, after: string | undefined): Promise<void>;
  remove(name: string): void;
  has(name: string): boolean;
  /** True for a topic that is followed or could be. */
  mayFollow(name: string): Promise<boolean>;
  publish(event: OutboxEvent): void;
}

interface Subscription {
  topic: Topic;
  /** While the past is read, the present waits. */
  waiting: OutboxEvent[] | null;
}

interface Surroundings {
  context: Context;
  send: (frame: ServerFrame) => void;
  position: () => OutboxPosition;
  maxTopics: number;
  maxResumed: number;
}

export function openSubscriptions({
  context,
  send,
  position,
  maxTopics,
  maxResumed,
}: Surroundings): Subscriptions {
  const subscriptions = new Map<string, Subscription>();
  const ring = context.keys.blindIndex;
  const userId = context.principal.id;

  const tell = (topic: Topic, event: OutboxEvent) => {
    const news = topic.news(event);
    if (news) send({ type: 'event', topic: topic.name, id: writePosition(ring, userId, event), ...news });
  };

  const replay = async (subscription: Subscription, after: string, until: OutboxPosition) => {
    const from = readPosition(ring, userId, after);
    const events = from ? await settledEvents(context.database, from, maxResumed + 1) : null;
    if (!events || events.length > maxResumed) {
      send({ type: 'error', code: 'notifications.resume_refused', topic: subscription.topic.name });
      return;
    }
    for (const event of events) if (!isAfter(event, until)) tell(subscription.topic, event);
  };

  const add = async (name: string, after: string | undefined) => {
    if (subscriptions.size >= maxTopics && !subscriptions.has(name)) throw problem('request.too_many');
    const topic = await openTopic(context, name);
    if (!topic) {
      send({ type: 'error', code: 'notifications.topic_refused', topic: name });
      return;
    }
    const subscription: Subscription = { topic, waiting: [] };
    const until = position();
    subscriptions.set(name, subscription);
    send({ type: 'subscribed', topic: name, id: writePosition(ring, userId, until) });
    if (after !== undefined) await replay(subscription, after, until);
    for (const event of subscription.waiting ?? []) tell(topic, event);
    subscription.waiting = null;
  };

  return {
    add,
    remove: (name) => void subscriptions.delete(name),
    has: (name) => subscriptions.has(name),
    mayFollow: async (name) => subscriptions.has(name) || (await openTopic(context, name)) !== null,
    publish: (event) => {
      for (const { topic, waiting } of subscriptions.values()) {
        if (waiting) waiting.push(event);
        else tell(topic, event);
      }
    },
  };
}
