import { valuationCurrency, type Priced } from '../../../domain/portfolios/valuation.js';
import type { Picture } from '../../../engine/protocol/picture.js';
import { TRADED } from '../../../engine/protocol/events.js';
import type { TradedInstrument } from '../../instruments.js';
import { dateOf } from '../engine/decimals.js';
import type { EngineEvent } from '../engine/engine-event.js';

interface Mark {
  ticks: number;
  atUs: number | null;
}

/** The last price of each instrument: by the trades that went through the books, or newer by the engine itself. */
export class Marks {
  private readonly marks = new Map<number, Mark>();

  trade(events: readonly EngineEvent[]): void {
    for (const { type, symbol, price, timeUs } of events)
      if (type === TRADED) this.marks.set(symbol, { ticks: price, atUs: timeUs });
  }

  /** What the engine has now; an unchanged price keeps the time of its trade. Answers whether one has changed. */
  look({ instruments, timeUs }: Picture): boolean {
    let hasChanged = false;
    for (const { symbol, reference } of instruments) {
      const known = this.marks.get(symbol);
      if (reference === 0 || known?.ticks === reference) continue;
      hasChanged = true;
      this.marks.set(symbol, { ticks: reference, atUs: known ? timeUs : null });
    }
    return hasChanged;
  }

  /** Prices as they are now, for as long as one measures. */
  read(instruments: readonly TradedInstrument[]): (asset: string) => Priced | undefined {
    const priced = new Map<string, Priced>(
      instruments.flatMap((units) => {
        const { number, quote, base } = units;
        const mark = this.marks.get(number);
        if (!mark || quote.code !== valuationCurrency) return [];
        const at = mark.atUs === null ? null : dateOf(mark.atUs);
        return [[base.code, { price: units.priceOf(mark.ticks), at }] as const];
      }),
    );
    return (asset) => priced.get(asset);
  }
}
