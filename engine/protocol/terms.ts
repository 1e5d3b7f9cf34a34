/** The terms of an order in one word of the frame: what kind, for how long, against whom not. */

export const SIDE_MASK = 0x1;

export const KIND_SHIFT = 1;
export const KIND_MASK = 0x7;
export const LIMIT = 0;
export const MARKET = 1;
/** Sleeps until the last price reaches the trigger, then is a market order. */
export const STOP = 2;
/** Sleeps until the last price reaches the trigger, then is a limit order. */
export const STOP_LIMIT = 3;
/** A stop whose trigger follows the last price at a distance, in the order's favour only. */
export const TRAILING_STOP = 4;
export const KINDS = 5;

export const TIF_SHIFT = 4;
export const TIF_MASK = 0x7;
export const GTC = 0;
export const IOC = 1;
export const FOK = 2;
export const GTD = 3;
export const DAY = 4;
export const TIFS = 5;

/** What happens instead of a trade between two orders of one group; the arriving order's word decides. */
export const STP_SHIFT = 7;
export const STP_MASK = 0x7;
export const STP_NONE = 0;
export const STP_CANCEL_NEWEST = 1;
export const STP_CANCEL_OLDEST = 2;
export const STP_CANCEL_BOTH = 3;
export const STP_DECREMENT = 4;
export const STPS = 5;

/** Is refused rather than take liquidity. */
export const POST_ONLY = 1 << 10;

/**
 * Of a stop with or without a limit: it waits for the last price to come its way instead of going against it, so that a buy
 * wakes when the price has fallen to the trigger, and a sell when it has risen to it.
 */
export const TAKE_PROFIT = 1 << 12;

/** Bits that a client may set; bit 11 and those above are the engine's own. */
export const TERMS_MASK = ((1 << 11) - 1) | TAKE_PROFIT;

export const kindNames = ['limit', 'market', 'stop', 'stop_limit', 'trailing_stop'] as const;
export const tifNames = ['GTC', 'IOC', 'FOK', 'GTD', 'DAY'] as const;
export const stpNames = ['none', 'cancel_newest', 'cancel_oldest', 'cancel_both', 'decrement'] as const;
export const sideNames = ['buy', 'sell'] as const;

export type KindName = (typeof kindNames)[number];
export type TifName = (typeof tifNames)[number];
export type StpName = (typeof stpNames)[number];
export type SideName = (typeof sideNames)[number];

export interface OrderTerms {
  side: SideName;
  kind: KindName;
  tif: TifName;
  stp: StpName;
  isPostOnly: boolean;
  isTakeProfit?: boolean | undefined;
}

export function packTerms({ side, kind, tif, stp, isPostOnly, isTakeProfit }: OrderTerms): number {
  return (
    sideNames.indexOf(side) |
    (kindNames.indexOf(kind) << KIND_SHIFT) |
    (tifNames.indexOf(tif) << TIF_SHIFT) |
    (stpNames.indexOf(stp) << STP_SHIFT) |
    (isPostOnly ? POST_ONLY : 0) |
    (isTakeProfit ? TAKE_PROFIT : 0)
  );
}

/** The terms of a word that the engine has accepted; null for one that means nothing. */
export function unpackTerms(word: number): (OrderTerms & { isTakeProfit: boolean }) | null {
  const side = sideNames[word & SIDE_MASK];
  const kind = kindNames[(word >>> KIND_SHIFT) & KIND_MASK];
  const tif = tifNames[(word >>> TIF_SHIFT) & TIF_MASK];
  const stp = stpNames[(word >>> STP_SHIFT) & STP_MASK];
  if (!side || !kind || !tif || !stp) return null;
  const [isPostOnly, isTakeProfit] = [(word & POST_ONLY) !== 0, (word & TAKE_PROFIT) !== 0];
  return { side, kind, tif, stp, isPostOnly, isTakeProfit };
}
