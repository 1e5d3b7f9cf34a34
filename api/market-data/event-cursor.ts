import * as e from '../../engine/protocol/events.js';
import { KIND_MASK, KIND_SHIFT, TRAILING_STOP } from '../../engine/protocol/terms.js';

/** Events as they came over the wire, read where they lie: `at` says which. */
export class EventCursor {
  at = 0;
  private readonly doubles: Float64Array;
  private readonly ints: Int32Array;
  private readonly shorts: Uint16Array;

  /** @param bytes whole events from an address that divides by eight, as the engine's client hands them over */
  constructor(
    private readonly bytes: Uint8Array,
    readonly count: number,
  ) {
    this.doubles = new Float64Array(bytes.buffer, bytes.byteOffset, count * e.EVENT_DOUBLES);
    this.ints = new Int32Array(bytes.buffer, bytes.byteOffset, count * e.EVENT_INTS);
    this.shorts = new Uint16Array(bytes.buffer, bytes.byteOffset, count * e.EVENT_SHORTS);
  }

  get type(): number {
    return this.bytes[this.at * e.EVENT_BYTES + e.EV_TYPE_BYTE]!;
  }

  get side(): number {
    return this.bytes[this.at * e.EVENT_BYTES + e.EV_SIDE_BYTE]!;
  }

  get symbol(): number {
    return this.short(e.EV_SYMBOL_SHORT);
  }

  get reason(): number {
    return this.short(e.EV_REASON_SHORT);
  }

  get terms(): number {
    return this.short(e.EV_TERMS_SHORT);
  }

  get seq(): number {
    return this.double(e.EV_SEQ_DOUBLE);
  }

  get causeSeq(): number {
    return this.double(e.EV_CAUSE_DOUBLE);
  }

  get timeUs(): number {
    return this.double(e.EV_TIME_US_DOUBLE);
  }

  get orderId(): number {
    return this.double(e.EV_ORDER_DOUBLE);
  }

  get makerId(): number {
    return this.double(e.EV_MAKER_DOUBLE);
  }

  /** Of an accepted order; where a trailing stop has its distance instead, it displays nothing. */
  get display(): number {
    const kind = (this.terms >>> KIND_SHIFT) & KIND_MASK;
    return kind === TRAILING_STOP ? 0 : this.double(e.EV_DISPLAY_DOUBLE);
  }

  get account(): number {
    return this.int(e.EV_ACCOUNT_INT);
  }

  get makerAccount(): number {
    return this.int(e.EV_MAKER_ACCOUNT_INT);
  }

  get origin(): number {
    return this.int(e.EV_ORIGIN_INT);
  }

  get asset(): number {
    return this.int(e.EV_ASSET_INT);
  }

  get price(): number {
    return this.int(e.EV_PRICE_INT);
  }

  get trigger(): number {
    return this.int(e.EV_TRIGGER_INT);
  }

  get quantity(): number {
    return this.double(e.EV_QUANTITY_DOUBLE);
  }

  get leaves(): number {
    return this.double(e.EV_LEAVES_DOUBLE);
  }

  get expiresAtUs(): number {
    return this.double(e.EV_EXPIRES_DOUBLE);
  }

  get takerFee(): number {
    return this.double(e.EV_TAKER_FEE_DOUBLE);
  }

  get makerFee(): number {
    return this.double(e.EV_MAKER_FEE_DOUBLE);
  }

  /** Thirty-two hexadecimal digits. */
  get clientId(): string {
    const from = this.bytes.byteOffset + this.at * e.EVENT_BYTES + e.EV_CLIENT_ID_INT * 4;
    return Buffer.from(this.bytes.buffer, from, 16).toString('hex');
  }

  private double(word: number): number {
    return this.doubles[this.at * e.EVENT_DOUBLES + word]!;
  }

  private int(word: number): number {
    return this.ints[this.at * e.EVENT_INTS + word]!;
  }

  private short(word: number): number {
    return this.shorts[this.at * e.EVENT_SHORTS + word]!;
  }
}
