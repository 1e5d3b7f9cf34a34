/** An order as anybody would write it down; prices in ticks, quantities in lots, money in units. */
export interface PlainOrder {
  id: number;
  account: number;
  session: number;
  /** The terms that the client gave. */
  terms: number;
  price: number;
  trigger: number;
  visible: number;
  hidden: number;
  leaves: number;
  filled: number;
  /** Units that are held for it. */
  held: number;
  priority: number;
  /** The other leg of an OCO, or zero. */
  peerId: number;
  expiresAtUs: number;
}

export interface PlainMarket {
  symbol: number;
  phase: number;
  reference: number;
  isKilled: boolean;
  hasTraded: boolean;
  /** Best price first, in the order of the queue. */
  bids: PlainOrder[];
  asks: PlainOrder[];
  /** By id. */
  sleeping: PlainOrder[];
}

export interface PlainAccount {
  account: number;
  /** Newest first. */
  orders: number[];
  balances: { asset: number; total: number; held: number; credit: number; arriving: number }[];
}

/** Everything that trading has made of the commands so far. */
export interface PlainState {
  markets: PlainMarket[];
  accounts: PlainAccount[];
  /** Connections with cancel-on-disconnect. */
  guarded: number[];
}
