import type { Socket } from 'node:net';
import { timingSafeEqual } from 'node:crypto';
import { readEvents } from './feed/event-log.js';
import { Frames } from './frames.js';
import type { Loop, Sender } from './loop.js';
import {
  DEFINE_ASSET,
  FLAGS_BYTE,
  FLAG_MORE,
  FRAME_BYTES,
  FRAME_DOUBLES,
  MORE,
  SEQ_DOUBLE,
  SESSION_END,
  TIME,
  TYPE_BYTE,
} from './protocol/commands.js';
import { EVENT_BYTES, EVENT_DOUBLES, EV_REASON_SHORT, EV_TYPE_BYTE } from './protocol/events.js';
import {
  FOLLOW,
  FROM_EVENT_DOUBLE,
  GOODBYE,
  goodbyes,
  LOGIN,
  LOGIN_FLAG_CANCEL_ON_DISCONNECT,
  LOGIN_FLAG_MAY_ADMINISTER,
  PING,
  PONG,
  TOKEN_BYTE,
  WELCOME,
  WELCOME_EPOCH_DOUBLE,
  WELCOME_LAST_EVENT_DOUBLE,
  type Goodbye,
} from './protocol/session.js';

/** Answers that may wait for a client who doesn't read, in bytes; then it is no client any more. */
const maxQueuedBytes = 8 * 1024 * 1024;
/** Events that are read from the log at a time for somebody who is behind. */
const catchUpEvents = 4_096;
const tokenBytes = 32;

export interface SessionParts {
  loop: Loop;
  token: Uint8Array;
  eventsDir: string;
  lastEvent: () => number;
  epoch: number;
  /** Whether the kill switch has stopped the connection of this number. */
  isKilled: (session: number) => boolean;
}

/** One connection: nobody until its login, then a sender of commands, a follower of events, or both. */
export class Session implements Sender {
  private pending: Buffer = Buffer.alloc(0);
  private isIn = false;
  private mayAdminister = false;
  private cancelsOnEnd = false;
  private expectedSeq = 1;
  private nextEvent = 0;
  private isReading = false;
  private stopFollowing: (() => void) | null = null;

  constructor(
    readonly session: number,
    private readonly socket: Socket,
    private readonly parts: SessionParts,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.receive(bytes));
    socket.on('drain', () => this.pump());
    socket.on('close', () => this.end());
    // Whatever broke the connection, its end follows.
    socket.on('error', () => undefined);
  }

  answer(acks: Uint8Array[]): void {
    if (this.socket.writableLength > maxQueuedBytes) return this.say(goodbyes.TOO_SLOW);
    this.socket.write(acks.length === 1 ? acks[0]! : Buffer.concat(acks));
  }

  say(reason: Goodbye): void {
    this.socket.end(control(GOODBYE, reason));
  }

  private receive(bytes: Buffer): void {
    const all = this.pending.length === 0 ? bytes : Buffer.concat([this.pending, bytes]);
    const whole = all.length - (all.length % FRAME_BYTES);
    this.pending = all.subarray(whole);
    if (whole === 0) return;
    // A copy of its own: its words lie at the right addresses, and nobody writes over it before it is answered.
    const frames = Frames.ofCount(whole / FRAME_BYTES);
    frames.bytes.set(all.subarray(0, whole));
    this.obeyAll(frames, whole / FRAME_BYTES);
  }

  private obeyAll(frames: Frames, count: number): void {
    for (let at = 0; at < count;) {
      const takes =
        (frames.bytes[at * FRAME_BYTES + FLAGS_BYTE]! & FLAG_MORE) === 0 || !this.isCommand(frames, at)
          ? 1
          : 2;
      if (at + takes > count) {
        this.pending = Buffer.concat([Buffer.from(frames.bytes.subarray(at * FRAME_BYTES)), this.pending]);
        return;
      }
      if (!this.obey(frames, at, takes)) return;
      at += takes;
    }
  }

  /** False when the connection is over. */
  private obey(frames: Frames, at: number, takes: number): boolean {
    const type = frames.bytes[at * FRAME_BYTES + TYPE_BYTE]!;
    if (!this.isIn) return type === LOGIN ? this.logIn(frames, at) : this.refuse(goodbyes.BAD_LOGIN);
    if (type === PING) return this.socket.write(control(PONG, 0)) || true;
    if (type === FOLLOW) return this.follow(frames.doubles[at * FRAME_DOUBLES + FROM_EVENT_DOUBLE]!);
    if (!this.isCommand(frames, at)) return this.refuse(goodbyes.MALFORMED);
    if (takes === 2 && frames.bytes[(at + 1) * FRAME_BYTES + TYPE_BYTE] !== MORE)
      return this.refuse(goodbyes.MALFORMED);
    if (type >= DEFINE_ASSET && !this.mayAdminister) return this.refuse(goodbyes.NOT_ALLOWED);
    if (frames.doubles[at * FRAME_DOUBLES + SEQ_DOUBLE] !== this.expectedSeq)
      return this.refuse(goodbyes.SEQUENCE_GAP);
    this.expectedSeq += 1;
    this.parts.loop.submit(this, frames, at);
    return true;
  }

  private isCommand(frames: Frames, at: number): boolean {
    const type = frames.bytes[at * FRAME_BYTES + TYPE_BYTE]!;
    return type > MORE && type < LOGIN && type !== TIME && type !== SESSION_END;
  }

  private logIn(frames: Frames, at: number): boolean {
    const token = frames.bytes.subarray(
      at * FRAME_BYTES + TOKEN_BYTE,
      at * FRAME_BYTES + TOKEN_BYTE + tokenBytes,
    );
    if (!timingSafeEqual(token, this.parts.token)) return this.refuse(goodbyes.BAD_LOGIN);
    const flags = frames.bytes[at * FRAME_BYTES + FLAGS_BYTE]!;
    this.cancelsOnEnd = (flags & LOGIN_FLAG_CANCEL_ON_DISCONNECT) !== 0;
    this.mayAdminister = (flags & LOGIN_FLAG_MAY_ADMINISTER) !== 0;
    this.isIn = true;
    const welcome = control(WELCOME, this.session);
    const doubles = new Float64Array(welcome.buffer);
    doubles[WELCOME_EPOCH_DOUBLE] = this.parts.epoch;
    doubles[WELCOME_LAST_EVENT_DOUBLE] = this.parts.lastEvent();
    this.socket.write(welcome);
    return true;
  }

  private refuse(reason: Goodbye): false {
    this.say(reason);
    this.isIn = false;
    return false;
  }

  private follow(fromSeq: number): boolean {
    if (!(fromSeq >= 1) || this.stopFollowing) return this.refuse(goodbyes.MALFORMED);
    this.nextEvent = fromSeq;
    this.stopFollowing = this.parts.loop.follow((bytes, firstSeq, count) =>
      this.hear(bytes, firstSeq, count),
    );
    this.pump();
    return true;
  }

  /** New events: passed on as they are to who is up to date and reads; others take them from the log later. */
  private hear(bytes: Uint8Array, firstSeq: number, count: number): void {
    const isUpToDate = this.nextEvent === firstSeq && !this.isReading && !this.socket.writableNeedDrain;
    if (!isUpToDate || count === 0) return void setImmediate(() => this.pump());
    this.nextEvent += count;
    this.socket.write(Buffer.from(bytes.subarray(0, count * EVENT_BYTES)));
  }

  /** Sends what is in the log, a piece at a time, as fast as the client reads. */
  private pump(): void {
    if (!this.stopFollowing || this.isReading || this.socket.writableNeedDrain || this.socket.destroyed)
      return;
    if (this.nextEvent > this.parts.lastEvent()) return;
    this.isReading = true;
    const bytes = readEvents(this.parts.eventsDir, this.nextEvent, catchUpEvents);
    this.nextEvent += bytes.length / EVENT_BYTES;
    if (bytes.length > 0) this.socket.write(bytes);
    this.isReading = false;
    if (bytes.length > 0) setImmediate(() => this.pump());
  }

  private end(): void {
    this.stopFollowing?.();
    this.stopFollowing = null;
    if (!this.isIn || !this.cancelsOnEnd) return;
    const frames = Frames.ofCount(1);
    frames.bytes[TYPE_BYTE] = SESSION_END;
    this.parts.loop.submit({ session: this.session, answer: () => undefined }, frames, 0);
  }
}

/** A record of the engine that is no event. */
function control(type: number, reason: number): Uint8Array {
  const doubles = new Float64Array(EVENT_DOUBLES);
  const bytes = new Uint8Array(doubles.buffer);
  bytes[EV_TYPE_BYTE] = type;
  new Uint16Array(doubles.buffer)[EV_REASON_SHORT] = reason;
  return bytes;
}
