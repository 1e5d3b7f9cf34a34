import type { Clock } from '../lib/clock.js';
import { flush, type Opened } from './open-engine.js';
import { Acks } from './acks.js';
import { Frames } from './frames.js';
import { FRAME_DOUBLES, SEQ_DOUBLE, SESSION_END, TIME, TYPE_BYTE } from './protocol/commands.js';

/** Somebody who sends commands and is told what became of them. */
export interface Sender {
  session: number;
  /** Answers of one batch, each of the size of an event; the bytes are the sender's to keep. */
  answer(acks: Uint8Array): void;
}

/** Somebody who follows the events: told after each batch that new ones are in the log. */
export type Follower = (bytes: Uint8Array, firstSeq: number, count: number) => void;

interface Waiting {
  sender: Sender;
  frames: Frames;
  at: number;
}

/** What was done at once. */
export interface Batch {
  commands: number;
  events: number;
  lastSeq: number;
  syncMs: number;
}

export interface LoopParts extends Pick<Opened, 'engine' | 'journal' | 'events' | 'epochFile' | 'epoch'> {
  clock: Clock;
  /** The process must end: the disk has failed or another one leads. Nothing was answered. */
  fail: (error: unknown) => void;
  observe?: (batch: Batch) => void;
}

/** Another process has claimed the epoch. */
export class Fenced extends Error {}

/**
 * Takes commands as they come, in batches: each is numbered and applied, the batch is written and synced, then its
 * events go to the log and the answers out. Under load batches grow by themselves; without it a command waits for
 * nothing but its own sync.
 */
export class Loop {
  private waiting: Waiting[] = [];
  private isScheduled = false;
  private hasFailed = false;
  private readonly followers = new Set<Follower>();

  constructor(private readonly parts: LoopParts) {}

  /** Puts a command into the queue. The frames must not change until it is answered. */
  submit(sender: Sender, frames: Frames, at: number): void {
    this.waiting.push({ sender, frames, at });
    this.schedule();
  }

  /** Lets time pass in the journal when something is due: an expiry, a dead-man switch, a cascade that goes on. */
  tick(): void {
    if (!this.parts.engine.isDue(this.nowUs())) return;
    const frames = Frames.ofCount(1);
    frames.bytes[TYPE_BYTE] = TIME;
    this.submit({ session: 0, answer: () => undefined }, frames, 0);
  }

  /** A connection whose orders end with it is gone. */
  endSession(session: number): void {
    const frames = Frames.ofCount(1);
    frames.bytes[TYPE_BYTE] = SESSION_END;
    this.submit({ session, answer: () => undefined }, frames, 0);
  }

  follow(follower: Follower): () => void {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  }

  private schedule(): void {
    if (this.isScheduled || this.hasFailed) return;
    this.isScheduled = true;
    setImmediate(() => this.run());
  }

  private run(): void {
    this.isScheduled = false;
    if (this.hasFailed) return;
    try {
      this.runBatch();
    } catch (error) {
      this.hasFailed = true;
      this.parts.fail(error);
      return;
    }
    if (this.waiting.length > 0) this.schedule();
  }

  private runBatch(): void {
    const { engine, journal, events, epochFile, epoch, observe } = this.parts;
    const answers = new Map<Sender, Acks>();
    const timeUs = Math.max(engine.timeUs, this.nowUs());
    let taken = 0;
    while (taken < this.waiting.length && journal.room >= 2)
      this.take(this.waiting[taken++]!, timeUs, answers);
    this.waiting = this.waiting.slice(taken);
    const began = performance.now();
    journal.commit();
    const syncMs = performance.now() - began;
    if (epochFile.read() !== epoch) throw new Fenced(`Epoch ${epoch} is over`);
    const { count, seq, bytes } = engine.events;
    observe?.({ commands: taken, events: count, lastSeq: engine.seq, syncMs });
    for (const follower of this.followers) follower(bytes, seq - count + 1, count);
    flush(engine, events);
    for (const [sender, acks] of answers) sender.answer(acks.taken);
  }

  private take({ sender, frames, at }: Waiting, timeUs: number, answers: Map<Sender, Acks>): void {
    const { engine, journal } = this.parts;
    const clientSeq = frames.doubles[at * FRAME_DOUBLES + SEQ_DOUBLE]!;
    const place = journal.add(frames, at, timeUs, sender.session);
    const firstEvent = engine.events.count;
    const result = engine.apply(journal.batch, place);
    const acks = answers.get(sender) ?? new Acks(this.waiting.length);
    if (!answers.has(sender)) answers.set(sender, acks);
    acks.add(engine, journal.batch, place, { result, clientSeq, firstEvent });
  }

  private nowUs(): number {
    return this.parts.clock.now().getTime() * 1_000;
  }
}
