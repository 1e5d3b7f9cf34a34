interface Change {
  sequence: number;
  side: number;
  price: number;
}

export interface ChangedPrices {
  bids: Set<number>;
  asks: Set<number>;
}

/** Changes that are kept: who is further behind needs the whole book. */
const kept = 20_000;

/** Which prices of a book have changed by which event, so that everybody can be told what they have not seen. */
export class ChangeLog {
  private changes: Change[] = [];

  /** @param floor the event up to which nothing is known: what changed after it is */
  constructor(private floor: number) {}

  note(sequence: number, side: number, price: number): void {
    if (sequence <= this.floor) return;
    this.changes.push({ sequence, side, price });
    if (this.changes.length < 2 * kept) return;
    this.changes = this.changes.slice(-kept);
    this.floor = this.changes[0]!.sequence;
  }

  /** Prices that changed after an event; null when that is not known any more. */
  after(sequence: number): ChangedPrices | null {
    if (sequence < this.floor) return null;
    const changed: ChangedPrices = { bids: new Set(), asks: new Set() };
    for (let at = this.changes.length - 1; at >= 0; at--) {
      const change = this.changes[at]!;
      if (change.sequence <= sequence) break;
      (change.side === 0 ? changed.bids : changed.asks).add(change.price);
    }
    return changed;
  }
}
