import type { Socket } from 'node:net';
import { timingSafeEqual } from 'node:crypto';
import type { Connection } from '../domain/orders/engine-health.js';
import { firstEventIn, readEvents } from './feed/event-log.js';
import { Frames } from './frames.js';
import type { Loop, Sender } from './loop.js';
import {
  ACCOUNT_INT,
  CLIENT_ID_INT,
  DEFINE_ASSET,
  FLAGS_BYTE,
  FLAG_MORE,
  FRAME_BYTES,
  FRAME_DOUBLES,
  FRAME_INTS,
  MORE,
  SEQ_DOUBLE,
  SESSION_BEGIN,
  SESSION_END,
  TIME,
  TYPE_BYTE,
} from './protocol/commands.js';
import { EVENT_BYTES } from './protocol/events.js';
import {
  FOLLOW,
  FROM_EVENT_DOUBLE,
  GOODBYE,
  goodbyes,
  KEPT,
  KEPT_EVENT_DOUBLE,
  LABEL,
  LOGIN,
  LOGIN_FLAG_CANCEL_ON_DISCONNECT,
  LOGIN_FLAG_MAY_ADMINISTER,
  LOGIN_NAME_INT,
  LOGIN_NAME_INTS,
  PICTURE,
  PING,
  PONG,
  TOKEN_BYTE,
  type Goodbye,
} from './protocol/session.js';
import { control, nameIn, welcomeFrame } from './session-frames.js';

/** Commands of a client that may be under way, and bytes of answers that may wait for it, before no more is read. */
const maxUnderWay = 8_192;
const pausedAtBytes = 1024 * 1024;
/** Answers that may wait for a client who doesn't read; then it is no client any more. */
const maxQueuedBytes = 8 * 1024 * 1024;
/** Events that are read from the log at a time for somebody who is behind. */
const catchUpEvents = 4_096;
const tokenBytes = 32;
/** Commands that no client sends. */
const engineOnly: readonly number[] = [TIME, SESSION_BEGIN, SESSION_END];
/** A picture goes out in pieces of this size, as the client reads. */
const pictureBytes = EVENT_BYTES * 1_024;
/** Bytes of pictures that may wait for one client. */
const maxPicturesBytes = 256 * 1024 * 1024;

export interface SessionParts {
  loop: Loop;
  token: Uint8Array;
  eventsDir: string;
  lastEvent: () => number;
  /** A consumer has every event up to one; false when there are too many consumers. */
  kept: (name: string, eventSeq: number) => boolean;
  epoch: number;
  /** What stands at this moment, of all or of one account. */
  picture: (account: number) => Uint8Array;
  /** The number that waits for who had this name with the leader before, in place of their own; null when none does. */
  claim: (name: readonly number[], own: number) => number | null;
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
  private underWay = 0;
  private stopFollowing: (() => void) | null = null;
  private pictures: Uint8Array[] = [];
  private label: string | null = null;

  constructor(
    public session: number,
    private readonly socket: Socket,
    private readonly parts: SessionParts,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.receive(bytes));
    socket.on('drain', () => {
      this.pace();
      this.sendMore();
    });
    socket.on('close', () => this.end());
    // Whatever broke the connection, its end follows.
    socket.on('error', () => undefined);
  }

  /** Who it is, as it says itself; null before its login. */
  get described(): Omit<Connection, 'since'> | null {
    const { session, label, cancelsOnEnd } = this;
    return this.isIn ? { session, label, cancels_on_end: cancelsOnEnd } : null;
  }

  answer(acks: Uint8Array): void {
    if (this.socket.writableLength > maxQueuedBytes) return this.say(goodbyes.TOO_SLOW);
    this.underWay -= acks.length / EVENT_BYTES;
    this.socket.write(acks);
    this.pace();
  }

  say(reason: Goodbye): void {
    // Whoever leads next waits for it to come back.
    if (reason === goodbyes.STOPPING) this.cancelsOnEnd = false;
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
    this.pace();
  }

  /** Leaves what a client sends too fast, or can't be answered yet, on its side of the connection. */
  private pace(): void {
    const { socket } = this;
    if (this.underWay > maxUnderWay || socket.writableLength > pausedAtBytes) socket.pause();
    else if (socket.isPaused()) socket.resume();
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
    if (type === KEPT) return this.keep(frames, at);
    if (type === LABEL) return this.name(frames, at);
    if (type === PICTURE) return this.takePicture(frames.ints[at * FRAME_INTS + ACCOUNT_INT]!);
    if (!this.isCommand(frames, at)) return this.refuse(goodbyes.MALFORMED);
    if (takes === 2 && frames.bytes[(at + 1) * FRAME_BYTES + TYPE_BYTE] !== MORE)
      return this.refuse(goodbyes.MALFORMED);
    if (type >= DEFINE_ASSET && !this.mayAdminister) return this.refuse(goodbyes.NOT_ALLOWED);
    if (frames.doubles[at * FRAME_DOUBLES + SEQ_DOUBLE] !== this.expectedSeq)
      return this.refuse(goodbyes.SEQUENCE_GAP);
    this.expectedSeq += 1;
    this.underWay += 1;
    this.parts.loop.submit(this, frames, at);
    return true;
  }

  private isCommand(frames: Frames, at: number): boolean {
    const type = frames.bytes[at * FRAME_BYTES + TYPE_BYTE]!;
    return type > MORE && type < LOGIN && !engineOnly.includes(type);
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
    if (this.cancelsOnEnd) this.begin(frames, at);
    const { epoch, eventsDir, lastEvent } = this.parts;
    this.socket.write(
      welcomeFrame(this.session, { epoch, firstEvent: firstEventIn(eventsDir), lastEvent: lastEvent() }),
    );
    return true;
  }

  /** Tells the journal, so that whoever leads next knows whose orders end with their connection. */
  private begin(frames: Frames, at: number): void {
    const from = at * FRAME_INTS + LOGIN_NAME_INT;
    const name = frames.ints.slice(from, from + LOGIN_NAME_INTS);
    this.session = this.parts.claim(Array.from(name), this.session) ?? this.session;
    const command = Frames.ofCount(1);
    command.bytes[TYPE_BYTE] = SESSION_BEGIN;
    command.ints.set(name, CLIENT_ID_INT);
    this.parts.loop.submit({ session: this.session, answer: () => undefined }, command, 0);
  }

  private refuse(reason: Goodbye): false {
    this.say(reason);
    this.isIn = false;
    return false;
  }

  /** One moment, since nothing is under way between two batches; what was copied goes out as the client reads. */
  private takePicture(account: number): boolean {
    const waiting = this.pictures.reduce((sum, { length }) => sum + length, 0);
    if (waiting > maxPicturesBytes) return this.refuse(goodbyes.TOO_SLOW);
    this.pictures.push(this.parts.picture(account));
    this.sendPictures();
    return true;
  }

  private sendPictures(): void {
    while (!this.socket.writableNeedDrain && !this.socket.destroyed) {
      const [picture] = this.pictures;
      if (!picture) return;
      this.socket.write(picture.subarray(0, pictureBytes));
      if (picture.length > pictureBytes) this.pictures[0] = picture.subarray(pictureBytes);
      else this.pictures.shift();
    }
  }

  private sendMore(): void {
    this.sendPictures();
    this.pump();
  }

  private follow(fromSeq: number): boolean {
    if (!(fromSeq >= 1) || this.stopFollowing) return this.refuse(goodbyes.MALFORMED);
    if (fromSeq < firstEventIn(this.parts.eventsDir)) return this.refuse(goodbyes.EVENTS_GONE);
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
    if (bytes.length > 0) return void setImmediate(() => this.pump());
    // Somebody without a name who has not read for so long that what it wants was pruned.
    if (this.nextEvent < firstEventIn(this.parts.eventsDir)) this.say(goodbyes.EVENTS_GONE);
  }

  private name(frames: Frames, at: number): boolean {
    const label = nameIn(frames, at);
    if (label === undefined) return this.refuse(goodbyes.MALFORMED);
    this.label = label;
    return true;
  }

  private keep(frames: Frames, at: number): boolean {
    const name = nameIn(frames, at);
    const eventSeq = frames.doubles[at * FRAME_DOUBLES + KEPT_EVENT_DOUBLE]!;
    if (name === undefined || !Number.isSafeInteger(eventSeq) || eventSeq < 0)
      return this.refuse(goodbyes.MALFORMED);
    return this.parts.kept(name, eventSeq) || this.refuse(goodbyes.NOT_ALLOWED);
  }

  private end(): void {
    this.stopFollowing?.();
    this.stopFollowing = null;
    if (!this.isIn || !this.cancelsOnEnd) return;
    this.parts.loop.endSession(this.session);
  }
}
