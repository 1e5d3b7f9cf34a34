import { createHash } from 'node:crypto';
import type { Engine } from '../../engine/engine.js';
import { DOUBLE_WORDS, FILLED, INT_WORDS, PRICE, TERMS } from '../../engine/book/order-slab.js';
import { Frames } from '../../engine/frames.js';
import {
  ACCOUNT_INT,
  AMEND,
  CANCEL as CANCEL_ORDER,
  FRAME_BYTES,
  NEW_ORDER,
  ORDER_ID_DOUBLE,
  PRICE_INT,
  QUANTITY_DOUBLE,
  SEQ_DOUBLE,
  SYMBOL_SHORT,
  TERMS_SHORT,
  TYPE_BYTE,
} from '../../engine/protocol/commands.js';
import {
  CANCELLED,
  EVENT_BYTES,
  EVENT_DOUBLES,
  EVENT_INTS,
  EV_MAKER_DOUBLE,
  EV_ORDER_DOUBLE,
  EV_PRICE_INT,
  EV_QUANTITY_DOUBLE,
  TRADED,
} from '../../engine/protocol/events.js';
import { packTerms } from '../../engine/protocol/terms.js';
import { CANCEL, MODIFY, NEW, type Stream } from './stream.js';
import { openVenue, SYMBOL, TRADER } from './venue.js';

const limit = { kind: 'limit', stp: 'none', isPostOnly: false } as const;
const termsOf = [
  [packTerms({ ...limit, side: 'buy', tif: 'GTC' }), packTerms({ ...limit, side: 'buy', tif: 'IOC' })],
  [packTerms({ ...limit, side: 'sell', tif: 'GTC' }), packTerms({ ...limit, side: 'sell', tif: 'IOC' })],
] as const;

export interface Replayed {
  sha256: string;
  bestBid: number;
  bestAsk: number;
}

/** Plays a stream and answers the digest of all reports in the canonical form of the public benchmark. */
export function replayForReports(stream: Stream): Replayed {
  const engine = openVenue();
  const player = new Player(engine, stream);
  const hash = createHash('sha256');
  let isFirst = true;
  for (let index = 0; index < stream.count; index++) {
    player.play(index);
    for (const line of reportsOf(player, index)) {
      hash.update(isFirst ? line : `\n${line}`);
      isFirst = false;
    }
    engine.events.clear();
  }
  const book = engine.books[SYMBOL];
  return { sha256: hash.digest('hex'), bestBid: book?.bestPrice(0) ?? 0, bestAsk: book?.bestPrice(1) ?? 0 };
}

/** Messages a second of one pass, from a message to its events, without reports being written. */
export function replayForSpeed(stream: Stream): number {
  const engine = openVenue();
  const player = new Player(engine, stream);
  const began = process.hrtime.bigint();
  for (let index = 0; index < stream.count; index++) {
    player.play(index);
    engine.events.clear();
  }
  return stream.count / (Number(process.hrtime.bigint() - began) / 1e9);
}

/** Turns messages into commands. The stream's ids are its own; an engine names orders itself. */
class Player {
  private readonly frames = Frames.ofCount(1);
  private readonly orders = new Map<number, number>();
  private readonly idsBySlot: Float64Array;
  private seq = 1_000;
  /** Of the order that the last cancel or modification was for. */
  side = 0;
  price = 0;
  isRefused = false;

  constructor(
    readonly engine: Engine,
    readonly stream: Stream,
  ) {
    this.idsBySlot = new Float64Array(engine.capacity.orders + 1);
    this.frames.ints[ACCOUNT_INT] = TRADER;
    this.frames.shorts[SYMBOL_SHORT] = SYMBOL;
  }

  play(index: number): void {
    const { stream, frames, engine } = this;
    frames.doubles[SEQ_DOUBLE] = ++this.seq;
    const type = stream.types[index]!;
    if (type === NEW) return this.place(index);
    const orderId = this.orders.get(stream.ids[index]!) ?? 0;
    const slot = engine.slab.slotOf(orderId);
    this.isRefused = slot === 0;
    if (this.isRefused) return;
    this.side = engine.slab.ints[slot * INT_WORDS + TERMS]! & 1;
    this.price = engine.slab.ints[slot * INT_WORDS + PRICE]!;
    frames.doubles[ORDER_ID_DOUBLE] = orderId;
    frames.bytes[TYPE_BYTE] = type === CANCEL ? CANCEL_ORDER : AMEND;
    frames.ints[PRICE_INT] = type === CANCEL ? 0 : stream.prices[index]!;
    const filled = engine.slab.doubles[slot * DOUBLE_WORDS + FILLED]!;
    frames.doubles[QUANTITY_DOUBLE] = type === CANCEL ? 0 : filled + stream.quantities[index]!;
    engine.apply(frames, 0);
  }

  idOf(orderId: number): number {
    return this.idsBySlot[orderId % 2 ** 24]!;
  }

  private place(index: number): void {
    const { stream, frames, engine } = this;
    frames.bytes.fill(0, 32, FRAME_BYTES);
    frames.bytes[TYPE_BYTE] = NEW_ORDER;
    frames.shorts[TERMS_SHORT] = termsOf[stream.sides[index] === 0 ? 0 : 1][stream.iocs[index] === 0 ? 0 : 1];
    frames.doubles[QUANTITY_DOUBLE] = stream.quantities[index]!;
    frames.ints[PRICE_INT] = stream.prices[index]!;
    const result = engine.apply(frames, 0);
    if (result !== 0) throw new Error(`Message ${stream.seqs[index]} was refused with ${result}`);
    const orderId = engine.events.doubles[EV_ORDER_DOUBLE]!;
    this.orders.set(stream.ids[index]!, orderId);
    this.idsBySlot[orderId % 2 ** 24] = stream.ids[index]!;
  }
}

/** Lines of one message, by type of report: acknowledgement 0, trades 1, cancel 2, modification 3, refusals 4 and 5. */
function reportsOf(player: Player, index: number): string[] {
  const { stream } = player;
  const [seq, id, type] = [stream.seqs[index]!, stream.ids[index]!, stream.types[index]!];
  if (type !== NEW && player.isRefused) return [`${type === CANCEL ? 4 : 5},${seq},${id}`];
  const side = type === NEW ? stream.sides[index]! : player.side;
  const sums = `${stream.prices[index]},${stream.quantities[index]}`;
  const before = type === NEW ? [`0,${seq},${side},${id},${sums}`] : [];
  const after = type === MODIFY ? [`3,${seq},${side},${id},${sums}`] : [];
  return [
    ...before,
    ...eventsOf(player, seq, side, type === CANCEL ? player.price : stream.prices[index]!),
    ...after,
  ];
}

function eventsOf(player: Player, seq: number, side: number, price: number): string[] {
  const { events } = player.engine;
  const lines: string[] = [];
  for (let event = 0; event < events.count; event++) {
    const double = event * EVENT_DOUBLES;
    const id = player.idOf(events.doubles[double + EV_ORDER_DOUBLE]!);
    const type = events.bytes[event * EVENT_BYTES];
    if (type === CANCELLED) lines.push(`2,${seq},${side},${id},${price}`);
    if (type !== TRADED) continue;
    const maker = player.idOf(events.doubles[double + EV_MAKER_DOUBLE]!);
    const quantity = events.doubles[double + EV_QUANTITY_DOUBLE];
    lines.push(`1,${seq},${events.ints[event * EVENT_INTS + EV_PRICE_INT]},${quantity},${maker},${id}`);
  }
  return lines;
}
