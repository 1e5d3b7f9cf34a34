import type { EventBuffer } from '../event-buffer.js';
import * as e from '../protocol/events.js';
import type { PlainEvent, PlainFact } from './plain-events.js';

/** The events of the buffer from an index on, as objects. */
export function readEvents(buffer: EventBuffer, from = 0): PlainEvent[] {
  const events: PlainEvent[] = [];
  for (let index = from; index < buffer.count; index++) {
    const record = new RecordOf(buffer, index);
    events.push({
      seq: record.double(e.EV_SEQ_DOUBLE),
      causeSeq: record.double(e.EV_CAUSE_DOUBLE),
      timeUs: record.double(e.EV_TIME_US_DOUBLE),
      ...factOf(record),
    });
  }
  return events;
}

class RecordOf {
  constructor(
    private readonly buffer: EventBuffer,
    private readonly index: number,
  ) {}

  byte = (at: number) => this.buffer.bytes[this.index * e.EVENT_BYTES + at]!;
  short = (at: number) => this.buffer.shorts[this.index * e.EVENT_SHORTS + at]!;
  int = (at: number) => this.buffer.ints[this.index * e.EVENT_INTS + at]!;
  double = (at: number) => this.buffer.doubles[this.index * e.EVENT_DOUBLES + at]!;

  get symbol(): number {
    return this.short(e.EV_SYMBOL_SHORT);
  }

  get order() {
    return {
      symbol: this.symbol,
      side: this.byte(e.EV_SIDE_BYTE),
      orderId: this.double(e.EV_ORDER_DOUBLE),
      account: this.int(e.EV_ACCOUNT_INT),
    };
  }

  get price(): number {
    return this.int(e.EV_PRICE_INT);
  }

  get quantity(): number {
    return this.double(e.EV_QUANTITY_DOUBLE);
  }

  get leaves(): number {
    return this.double(e.EV_LEAVES_DOUBLE);
  }

  get clientId(): string {
    const from = this.index * e.EVENT_BYTES + e.EV_CLIENT_ID_INT * 4;
    return Buffer.from(this.buffer.bytes.subarray(from, from + 16)).toString('hex');
  }
}

function factOf(record: RecordOf): PlainFact {
  const { order, price, quantity, leaves } = record;
  const terms = record.short(e.EV_TERMS_SHORT);
  const reason = record.short(e.EV_REASON_SHORT);
  const trigger = record.int(e.EV_TRIGGER_INT);
  switch (record.byte(e.EV_TYPE_BYTE)) {
    case e.ACCEPTED: {
      const [expiresAtUs, display] = [record.double(e.EV_EXPIRES_DOUBLE), record.double(e.EV_DISPLAY_DOUBLE)];
      const { clientId } = record;
      const origin = record.int(e.EV_ORIGIN_INT);
      const numbers = { price, trigger, quantity, expiresAtUs, display, origin };
      return { type: 'accepted', ...order, terms, ...numbers, clientId };
    }
    case e.REJECTED: {
      const wish = { price, trigger, quantity, origin: record.int(e.EV_ORIGIN_INT) };
      return { type: 'rejected', ...order, code: reason, terms, ...wish, clientId: record.clientId };
    }
    case e.TRADED:
      return {
        type: 'traded',
        ...order,
        makerId: record.double(e.EV_MAKER_DOUBLE),
        makerAccount: record.int(e.EV_MAKER_ACCOUNT_INT),
        price,
        quantity,
        leaves,
        takerFee: record.double(e.EV_TAKER_FEE_DOUBLE),
        makerFee: record.double(e.EV_MAKER_FEE_DOUBLE),
      };
    case e.CANCELLED:
      return { type: 'cancelled', ...order, reason, terms, price, quantity };
    case e.REPLACED:
      return { type: 'replaced', ...order, keptPriority: reason, terms, price, quantity, leaves };
    case e.TRIGGERED:
      return { type: 'triggered', ...order, price, trigger, quantity };
    case e.DECREMENTED:
      return { type: 'decremented', ...order, price, quantity, leaves };
    case e.REFILLED:
      return { type: 'refilled', ...order, price, quantity, leaves };
    case e.FEE_ROUNDED:
      return { type: 'feeRounded', ...order, quantity };
    default:
      return factOfMarket(record);
  }
}

function factOfMarket(record: RecordOf): PlainFact {
  const { symbol, price, quantity, leaves } = record;
  const account = record.int(e.EV_ACCOUNT_INT);
  const asset = record.int(e.EV_ASSET_INT);
  const reason = record.short(e.EV_REASON_SHORT);
  const terms = record.short(e.EV_TERMS_SHORT);
  switch (record.byte(e.EV_TYPE_BYTE)) {
    case e.UNCROSSED:
      return { type: 'uncrossed', symbol, price, volume: quantity, imbalance: leaves };
    case e.PHASE_SET:
      return { type: 'phaseSet', symbol, phase: reason, was: terms };
    case e.FUNDS_MOVED: {
      const transfer = record.double(e.EV_ORDER_DOUBLE);
      const [amount, balance] = [quantity, leaves];
      return { type: 'fundsMoved', account, asset, isCredit: reason, transfer, amount, balance };
    }
    case e.REFERENCE_SET:
      return { type: 'referenceSet', symbol, price };
    case e.DEFINED:
      return { type: 'defined', symbol, account, asset };
    case e.LIMITS_SET:
      return { type: 'limitsSet', account };
    case e.KILL_SET:
      return { type: 'killSet', symbol, scope: reason, isOn: terms, account };
    case e.EPOCH_BEGUN:
      return { type: 'epochBegun', epoch: quantity };
    default:
      throw new RangeError('The buffer holds an event of a kind that does not exist');
  }
}
