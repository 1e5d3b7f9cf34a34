import { connect, type Socket } from 'node:net';
import { Frames } from '../frames.js';
import { writeCommand, framesOf, type Command } from './codec.js';
import { ACCOUNT_INT, FLAGS_BYTE, TYPE_BYTE } from './commands.js';
import {
  EVENT_BYTES,
  EVENT_DOUBLES,
  EVENT_SHORTS,
  EV_CAUSE_DOUBLE,
  EV_LEAVES_DOUBLE,
  EV_ORDER_DOUBLE,
  EV_QUANTITY_DOUBLE,
  EV_REASON_SHORT,
  EV_TIME_US_DOUBLE,
  EV_TYPE_BYTE,
} from './events.js';
import { readPicture, type Picture } from './picture.js';
import {
  ACK,
  ACK_CLIENT_SEQ_DOUBLE,
  ACK_FILLED_DOUBLE,
  ACK_VALUE_DOUBLE,
  FOLLOW,
  FROM_EVENT_DOUBLE,
  GOODBYE,
  KEPT,
  KEPT_EVENT_DOUBLE,
  KEPT_NAME_BYTE,
  KEPT_NAME_BYTES,
  LABEL,
  LOGIN,
  LOGIN_FLAG_CANCEL_ON_DISCONNECT,
  LOGIN_FLAG_MAY_ADMINISTER,
  LOGIN_NAME_INT,
  LOGIN_NAME_INTS,
  PICTURE,
  PICTURE_BALANCE,
  PICTURE_END,
  PICTURE_ORDER,
  PICTURE_SYMBOL,
  TOKEN_BYTE,
  WELCOME,
  WELCOME_EPOCH_DOUBLE,
  WELCOME_FIRST_EVENT_DOUBLE,
  WELCOME_LAST_EVENT_DOUBLE,
} from './session.js';

/** What became of a command, and it is on the disk. */
export interface Ack {
  result: number;
  /** Number of the command in the journal. */
  seq: number;
  timeUs: number;
  orderId: number;
  quantity: number;
  leaves: number;
  /** Lots that traded at once, and units of the quote asset that they cost. */
  filled: number;
  value: number;
}

/** The connection ended while a command was under way: whether it was taken is not known. */
export class EngineLost extends Error {}

export interface EngineClientOptions {
  address: { host: string; port: number } | { path: string };
  token: Uint8Array;
  cancelOnDisconnect?: boolean;
  /** With it: 32 hexadecimal digits under which this client may come back when another process leads, before its orders end. */
  sessionName?: string;
  mayAdminister?: boolean;
  /** Whose connection it is, for people who look after the engine: of a to z and `_`, at most 24 signs. */
  label?: string;
  /** Events from this number on go to `onEvents`. */
  followFrom?: number;
  onEvents?: (bytes: Uint8Array, count: number) => void;
  onLost?: (error: EngineLost) => void;
}

export interface Welcome {
  session: number;
  epoch: number;
  /** Of the events that are kept. */
  firstEvent: number;
  lastEvent: number;
}

/** A connection to the engine, as gateways, the feeder and tools use it. */
export class EngineClient {
  private pending: Buffer = Buffer.alloc(0);
  private seq = 0;
  private readonly waiting = new Map<
    number,
    { resolve: (ack: Ack) => void; reject: (error: Error) => void }
  >();
  private readonly picturing: { resolve: (picture: Picture) => void; reject: (error: Error) => void }[] = [];
  /** Records of the picture that comes in now. */
  private records: Uint8Array[] = [];
  private greeted: ((welcome: Welcome) => void) | null = null;
  private lost: EngineLost | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly options: EngineClientOptions,
  ) {
    socket.setNoDelay(true);
    socket.on('data', (bytes) => this.receive(bytes));
    socket.on('error', (error) => this.lose(error.message));
    socket.on('close', () => this.lose('the connection was closed'));
  }

  /** Connects and logs in. */
  static async open(options: EngineClientOptions): Promise<{ client: EngineClient; welcome: Welcome }> {
    const client = new EngineClient(connect(options.address), options);
    const welcome = await new Promise<Welcome>((resolve, reject) => {
      client.greeted = resolve;
      client.waiting.set(0, { resolve: () => undefined, reject });
      client.logIn();
    });
    client.waiting.delete(0);
    return { client, welcome };
  }

  /** Sends a command and waits until the engine has it on its disk. Errors: EngineLost. */
  send(command: Command): Promise<Ack> {
    if (this.lost) return Promise.reject(this.lost);
    const count = framesOf(command);
    const frames = Frames.ofCount(count);
    const seq = ++this.seq;
    writeCommand(frames, 0, { ...command, seq });
    return new Promise((resolve, reject) => {
      this.waiting.set(seq, { resolve, reject });
      this.socket.write(frames.bytes);
    });
  }

  /** What stands now: of an account its orders and balances, of account zero all orders. Errors: EngineLost. */
  picture(account = 0): Promise<Picture> {
    if (this.lost) return Promise.reject(this.lost);
    const frames = Frames.ofCount(1);
    frames.bytes[TYPE_BYTE] = PICTURE;
    frames.ints[ACCOUNT_INT] = account;
    return new Promise((resolve, reject) => {
      this.picturing.push({ resolve, reject });
      this.socket.write(frames.bytes);
    });
  }

  /** Events from this number on go to `onEvents`; once a connection. */
  follow(from: number): void {
    const frames = Frames.ofCount(1);
    frames.bytes[TYPE_BYTE] = FOLLOW;
    frames.doubles[FROM_EVENT_DOUBLE] = from;
    this.socket.write(frames.bytes);
  }

  /**
   * Says that everything up to this event is kept here for good: the engine keeps what comes after it, also while nobody of
   * this name is connected. Names are of a to z and `_`, at most 24 signs.
   */
  kept(name: string, eventSeq: number): void {
    if (this.lost) return;
    const frames = Frames.ofCount(1);
    frames.bytes[TYPE_BYTE] = KEPT;
    frames.doubles[KEPT_EVENT_DOUBLE] = eventSeq;
    frames.bytes.set(Buffer.from(name, 'latin1'), KEPT_NAME_BYTE);
    this.socket.write(frames.bytes);
  }

  /** Reads nothing more until `resume`: what is to come waits with the engine. */
  pause(): void {
    this.socket.pause();
  }

  resume(): void {
    this.socket.resume();
  }

  close(): void {
    this.lost ??= new EngineLost('The connection was closed by this side');
    // One that does not read would never see the other side's end.
    if (this.socket.isPaused()) this.socket.destroy();
    else this.socket.end();
  }

  private logIn(): void {
    const { token, cancelOnDisconnect, mayAdminister, followFrom, label, sessionName = '' } = this.options;
    const frames = Frames.ofCount(1);
    frames.bytes[TYPE_BYTE] = LOGIN;
    frames.bytes[FLAGS_BYTE] =
      (cancelOnDisconnect ? LOGIN_FLAG_CANCEL_ON_DISCONNECT : 0) |
      (mayAdminister ? LOGIN_FLAG_MAY_ADMINISTER : 0);
    frames.bytes.set(token, TOKEN_BYTE);
    frames.bytes.set(Buffer.from(sessionName, 'hex').subarray(0, LOGIN_NAME_INTS * 4), LOGIN_NAME_INT * 4);
    this.socket.write(frames.bytes);
    if (label !== undefined) this.say(label);
    if (followFrom !== undefined) this.follow(followFrom);
  }

  private say(label: string): void {
    const frames = Frames.ofCount(1);
    frames.bytes[TYPE_BYTE] = LABEL;
    frames.bytes.set(Buffer.from(label, 'latin1').subarray(0, KEPT_NAME_BYTES), KEPT_NAME_BYTE);
    this.socket.write(frames.bytes);
  }

  private receive(bytes: Buffer): void {
    const all = this.pending.length === 0 ? bytes : Buffer.concat([this.pending, bytes]);
    const count = Math.floor(all.length / EVENT_BYTES);
    this.pending = all.subarray(count * EVENT_BYTES);
    if (count === 0) return;
    const doubles = new Float64Array(count * EVENT_DOUBLES);
    const copy = new Uint8Array(doubles.buffer);
    copy.set(all.subarray(0, count * EVENT_BYTES));
    let from = 0;
    for (let at = 0; at < count; at++) {
      if (copy[at * EVENT_BYTES + EV_TYPE_BYTE]! < ACK) continue;
      this.pass(copy, from, at);
      this.obey(copy, doubles, at);
      from = at + 1;
    }
    this.pass(copy, from, count);
  }

  private pass(bytes: Uint8Array, from: number, to: number): void {
    if (to > from) this.options.onEvents?.(bytes.subarray(from * EVENT_BYTES, to * EVENT_BYTES), to - from);
  }

  private obey(bytes: Uint8Array, doubles: Float64Array, at: number): void {
    const double = at * EVENT_DOUBLES;
    const reason = new Uint16Array(doubles.buffer)[at * EVENT_SHORTS + EV_REASON_SHORT]!;
    switch (bytes[at * EVENT_BYTES + EV_TYPE_BYTE]) {
      case ACK:
        return this.settle(doubles, double, reason);
      case WELCOME:
        return this.greeted?.({
          session: reason,
          epoch: doubles[double + WELCOME_EPOCH_DOUBLE]!,
          firstEvent: doubles[double + WELCOME_FIRST_EVENT_DOUBLE]!,
          lastEvent: doubles[double + WELCOME_LAST_EVENT_DOUBLE]!,
        });
      case PICTURE_SYMBOL:
      case PICTURE_ORDER:
      case PICTURE_BALANCE:
        return void this.records.push(bytes.subarray(at * EVENT_BYTES, (at + 1) * EVENT_BYTES));
      case PICTURE_END:
        return this.develop(bytes.subarray(at * EVENT_BYTES, (at + 1) * EVENT_BYTES));
      case GOODBYE:
        return this.lose(`the engine has ended the connection, reason ${reason}`);
      default:
    }
  }

  private develop(end: Uint8Array): void {
    const picture = readPicture(Buffer.concat([...this.records, end]));
    this.records = [];
    this.picturing.shift()?.resolve(picture);
  }

  private settle(doubles: Float64Array, double: number, result: number): void {
    const seq = doubles[double + ACK_CLIENT_SEQ_DOUBLE]!;
    const waiting = this.waiting.get(seq);
    this.waiting.delete(seq);
    waiting?.resolve({
      result,
      seq: doubles[double + EV_CAUSE_DOUBLE]!,
      timeUs: doubles[double + EV_TIME_US_DOUBLE]!,
      orderId: doubles[double + EV_ORDER_DOUBLE]!,
      quantity: doubles[double + EV_QUANTITY_DOUBLE]!,
      leaves: doubles[double + EV_LEAVES_DOUBLE]!,
      filled: doubles[double + ACK_FILLED_DOUBLE]!,
      value: doubles[double + ACK_VALUE_DOUBLE]!,
    });
  }

  private lose(why: string): void {
    const isOwn = this.lost !== null;
    this.lost ??= new EngineLost(`The engine cannot be reached: ${why}`);
    for (const { reject } of this.waiting.values()) reject(this.lost);
    this.waiting.clear();
    for (const { reject } of this.picturing.splice(0)) reject(this.lost);
    this.socket.destroy();
    if (!isOwn) this.options.onLost?.(this.lost);
  }
}
