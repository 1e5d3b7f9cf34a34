import { settledEvents, type OutboxEvent, type OutboxPosition } from '../../db/models/outbox.js';
import { problem } from '../../lib/problem.js';
import type { Context } from '../context.js';
import type { ServerFrame } from './frames.js';
import { isAfter, readPosition, writePosition } from './positions.js';
import type { Publisher, Reader } from '../market-data/publisher.js';
import { isMarketTopic, openMarketTopic } from './market-topics.js';
import { openTopic, type Topic } from './topics.js';

/** The topics that one client follows. */
export interface Subscriptions {
  add(name: string, after: string | undefined): Promise<void>;
  remove(name: string): void;
  has(name: string): boolean;
  /** True for a topic that is followed or could be. */
  mayFollow(name: string): Promise<boolean>;
  publish(event: OutboxEvent): void;
  /** The client is gone. */
  close(): void;
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
  /** Tells what the engine does, at the pace of the reader. */
  publisher: Publisher;
  reader: Reader;
}

export function openSubscriptions({
  context,
  send,
  position,
  maxTopics,
  maxResumed,
  publisher,
  reader,
}: Surroundings): Subscriptions {
  const subscriptions = new Map<string, Subscription>();
  const streams = new Map<string, () => void>();
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

  const refuse = (name: string) => send({ type: 'error', code: 'notifications.topic_refused', topic: name });

  const follow = async (name: string) => {
    const opened = await openMarketTopic(context, name);
    if (!opened) return refuse(name);
    streams.get(name)?.();
    send({ type: 'subscribed', topic: name, id: null });
    const stop = publisher.follow(opened.topic, reader);
    streams.set(name, () => (stop(), opened.release()));
  };

  const remove = (name: string) => {
    subscriptions.delete(name);
    streams.get(name)?.();
    streams.delete(name);
  };

  const add = async (name: string, after: string | undefined) => {
    const known = subscriptions.has(name) || streams.has(name);
    if (subscriptions.size + streams.size >= maxTopics && !known) throw problem('request.too_many');
    if (isMarketTopic(name)) return follow(name);
    const topic = await openTopic(context, name);
    if (!topic) return refuse(name);
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
    remove,
    has: (name) => subscriptions.has(name),
    mayFollow: async (name) => subscriptions.has(name) || (await openTopic(context, name)) !== null,
    publish: (event) => {
      for (const { topic, waiting } of subscriptions.values()) {
        if (waiting) waiting.push(event);
        else tell(topic, event);
      }
    },
    close: () => {
      for (const stop of streams.values()) stop();
      streams.clear();
    },
  };
}
