import type { MarketTopic, Message } from './topics.js';

/** Somebody who follows a topic. */
export interface Reader {
  /** Whether they have read what they were sent: else they are told later, and more at once. */
  isReady(): boolean;
  /** Text of a message, made once for all who are told the same. */
  send(text: string): void;
}

export interface PublisherParts {
  /** Calls its argument after news from the engine; answers how to stop that. */
  onNews: (listener: () => void) => () => void;
  textOf: (topic: string, message: Message) => string;
  now?: () => number;
}

interface Follower {
  topic: MarketTopic;
  reader: Reader;
  cursor: number;
  toldAtMs: number;
}

/** Tells readers what is new on their topics: as soon as there is something, and no oftener than each topic says. */
export class Publisher {
  private readonly followers = new Set<Follower>();
  private timer: NodeJS.Timeout | null = null;
  private stopListening: (() => void) | null = null;

  constructor(private readonly parts: PublisherParts) {}

  /** Begins with what the topic begins with; answers how to end it. */
  follow(topic: MarketTopic, reader: Reader): () => void {
    this.stopListening ??= this.parts.onNews(() => this.schedule(0));
    const { cursor, messages } = topic.begin();
    const follower = { topic, reader, cursor, toldAtMs: this.now() };
    for (const message of messages) reader.send(this.parts.textOf(topic.name, message));
    this.followers.add(follower);
    return () => {
      this.followers.delete(follower);
      if (this.followers.size === 0) this.close();
    };
  }

  close(): void {
    this.stopListening?.();
    this.stopListening = null;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private schedule(afterMs: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = null;
      const waitMs = this.tell();
      if (waitMs !== null) this.schedule(waitMs);
    }, afterMs);
  }

  /** Tells whoever is due; answers when the next one is, or null when nobody waits for anything. */
  private tell(): number | null {
    const made = new Map<string, { cursor: number; texts: string[] } | null>();
    const now = this.now();
    let next: number | null = null;
    for (const follower of this.followers) {
      const waitMs = follower.toldAtMs + follower.topic.everyMs - now;
      if (waitMs <= 0 && follower.reader.isReady()) this.tellOne(follower, made, now);
      else next = Math.min(next ?? Infinity, Math.max(waitMs, minWaitMs));
    }
    return next;
  }

  private tellOne(
    follower: Follower,
    made: Map<string, { cursor: number; texts: string[] } | null>,
    now: number,
  ): void {
    const { topic, reader, cursor } = follower;
    const key = `${topic.name} ${cursor}`;
    if (!made.has(key)) made.set(key, this.make(topic, cursor));
    const news = made.get(key);
    if (!news) return;
    follower.cursor = news.cursor;
    follower.toldAtMs = now;
    for (const text of news.texts) reader.send(text);
  }

  private make(topic: MarketTopic, cursor: number): { cursor: number; texts: string[] } | null {
    const told = topic.after(cursor);
    if (!told) return null;
    const texts = told.messages.map((message) => this.parts.textOf(topic.name, message));
    return { cursor: told.cursor, texts };
  }

  private now(): number {
    return this.parts.now?.() ?? performance.now();
  }
}

// A reader who isn't ready is looked at again no sooner than this.
const minWaitMs = 20;
