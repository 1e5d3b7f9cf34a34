import { TRADED } from '../../engine/protocol/events.js';
import type { Picture } from '../../engine/protocol/picture.js';
import { CandleStore } from './candle-store.js';
import type { EventCursor } from './event-cursor.js';
import { LiveBook } from './live-book.js';
import { TradeTape } from './trade-tape.js';

/** All that is known of one instrument now. A new picture brings a new book; tape and candles go on. */
export interface Market {
  symbol: number;
  book: LiveBook;
  readonly tape: TradeTape;
  readonly candles: CandleStore;
}

/** Whoever wants each event as it comes. The cursor stands on it, and is moved on afterwards. */
export type EventListener = (event: EventCursor, markets: Markets) => void;

/** Every instrument as the engine's events tell it, from a picture on. */
export class Markets {
  private readonly bySymbol = new Map<number, Market>();
  private readonly listeners = new Set<EventListener>();
  /** Of the last event that was taken in, and of the first. */
  lastEvent = 0;
  /** Number of the command that it came from. */
  lastCommand = 0;
  firstEvent = 0;
  /** False before the first picture, and after an event was missed: only a picture helps then. */
  isSound = false;
  /** What the books contain of events that are yet to come: only their trades are new. */
  private pictured = 0;

  get all(): Market[] {
    return [...this.bySymbol.values()];
  }

  /** True when nothing of the picture's past is missing any more. */
  get isCurrent(): boolean {
    return this.firstEvent > 0 && this.lastEvent >= this.pictured;
  }

  market(symbol: number): Market | null {
    return this.bySymbol.get(symbol) ?? null;
  }

  /**
   * Takes a picture over; answers the number of the event from which to follow.
   * @param firstKept the first event that the engine still has
   */
  begin(picture: Picture, historyEvents: number, firstKept = 1): number {
    for (const one of picture.instruments) {
      const known = this.bySymbol.get(one.symbol);
      const book = new LiveBook(one, picture);
      if (known) known.book = book;
      else this.bySymbol.set(one.symbol, newMarket(one.symbol, book));
    }
    for (const order of picture.orders) this.bySymbol.get(order.symbol)?.book.place(order);
    this.pictured = picture.lastEvent;
    this.isSound = true;
    const isFirst = this.firstEvent === 0;
    if (isFirst) this.lastEvent = picture.lastEvent - historyEvents;
    this.lastEvent = Math.max(this.lastEvent, firstKept - 1);
    if (isFirst) this.firstEvent = this.lastEvent + 1;
    return this.lastEvent + 1;
  }

  /** Takes events in; false when one is missing before them. */
  take(events: EventCursor): boolean {
    for (events.at = 0; events.at < events.count; events.at++) {
      if (events.seq !== this.lastEvent + 1) return (this.isSound = false);
      this.lastEvent = events.seq;
      this.lastCommand = events.causeSeq;
      this.takeOne(events);
    }
    return true;
  }

  listen(listener: EventListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private takeOne(event: EventCursor): void {
    const isNew = event.seq > this.pictured;
    const market = event.symbol === 0 ? null : this.marketOf(event);
    if (market && event.type === TRADED) note(market, event);
    if (isNew) for (const listener of this.listeners) listener(event, this);
    if (isNew) market?.book.apply(event);
  }

  /** An instrument that was defined since the picture begins without orders, closed. */
  private marketOf(event: EventCursor): Market {
    const known = this.bySymbol.get(event.symbol);
    if (known) return known;
    const closed = { symbol: event.symbol, phase: 3, reference: 0, isKilled: false };
    const market = newMarket(
      event.symbol,
      new LiveBook(closed, { lastEvent: event.seq, timeUs: event.timeUs }),
    );
    this.bySymbol.set(event.symbol, market);
    return market;
  }
}

function newMarket(symbol: number, book: LiveBook): Market {
  return { symbol, book, tape: new TradeTape(), candles: new CandleStore() };
}

function note({ tape, candles }: Market, event: EventCursor): void {
  const { seq, timeUs, price, quantity: lots, side: takerSide } = event;
  tape.add({ seq, timeUs, price, lots, takerSide });
  candles.add({ seq, timeUs, price, lots, takerSide });
}
