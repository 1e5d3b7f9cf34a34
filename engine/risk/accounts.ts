import { MAX_FEE_RATE } from './fees.js';

export const EXISTS = 1;
export const KILLED = 2;
/** May sell what it has, may not buy: by its limits, which are told together. */
export const REDUCING = 4;
/** The same by a switch of its own, which no telling of limits lifts. */
export const HELD_BACK = 8;

/** The accounts of the house itself: fees are income, what rounding leaves is kept apart. */
export const FEE_ACCOUNT = 1;
export const ROUNDING_ACCOUNT = 2;
export const FIRST_CLIENT_ACCOUNT = 10;

export interface AccountsCapacity {
  accounts: number;
  assets: number;
}

const microOrders = 1_000_000;

/**
 * What accounts own and may do, in flat arrays: one place a pair of account and asset, in whole units of the asset.
 * `held` is the part of `total` that open orders may need; available is total + credit - held, and never below zero.
 */
export class Accounts {
  readonly total: Float64Array;
  readonly held: Float64Array;
  readonly credit: Float64Array;
  /** Units that open buy orders may add. */
  readonly arriving: Float64Array;
  /** The most that may be owned together with what arrives; zero is no limit. */
  readonly positionLimit: Float64Array;
  /** The most units of an asset that one order may be for; zero is no limit. */
  readonly maxQuantity: Float64Array;
  /** One for an account that exists and that no limit or switch of its own binds. It follows from the rest. */
  readonly isFree: Uint8Array;
  private readonly assets: number;
  /** By asset: all that was brought in and all credit lines. No account can ever own more, so sums stay exact. */
  readonly supply: Float64Array;

  readonly flags: Uint8Array;
  readonly group: Int32Array;
  readonly makerRate: Int32Array;
  readonly takerRate: Int32Array;
  readonly firstOrder: Int32Array;
  readonly openOrders: Int32Array;
  /** Zero is no limit, as in every limit below. */
  readonly maxOpenOrders: Int32Array;
  /** Units of the limit asset. */
  readonly maxNotional: Float64Array;
  readonly ordersPerSecond: Int32Array;
  readonly burst: Int32Array;
  private readonly tokens: Float64Array;
  private readonly tokensAtUs: Float64Array;
  /** Number of the last movement of funds. */
  readonly lastTransfer: Float64Array;
  /** When the dead-man switch cancels everything; zero is off. */
  readonly deadManAtUs: Float64Array;

  constructor(readonly capacity: AccountsCapacity) {
    const { accounts, assets } = capacity;
    const pairs = accounts * assets;
    this.total = new Float64Array(pairs);
    this.held = new Float64Array(pairs);
    this.credit = new Float64Array(pairs);
    this.arriving = new Float64Array(pairs);
    this.positionLimit = new Float64Array(pairs);
    this.maxQuantity = new Float64Array(pairs);
    this.supply = new Float64Array(assets);
    this.assets = assets;
    this.isFree = new Uint8Array(accounts);
    this.flags = new Uint8Array(accounts);
    this.group = new Int32Array(accounts);
    this.makerRate = new Int32Array(accounts);
    this.takerRate = new Int32Array(accounts);
    this.firstOrder = new Int32Array(accounts);
    this.openOrders = new Int32Array(accounts);
    this.maxOpenOrders = new Int32Array(accounts);
    this.maxNotional = new Float64Array(accounts);
    this.ordersPerSecond = new Int32Array(accounts);
    this.burst = new Int32Array(accounts);
    this.tokens = new Float64Array(accounts);
    this.tokensAtUs = new Float64Array(accounts);
    this.lastTransfer = new Float64Array(accounts);
    this.deadManAtUs = new Float64Array(accounts);
    this.flags[FEE_ACCOUNT] = EXISTS;
    this.flags[ROUNDING_ACCOUNT] = EXISTS;
  }

  exists(account: number): boolean {
    return account < this.flags.length && (this.flags[account]! & EXISTS) !== 0;
  }

  pair(account: number, asset: number): number {
    return account * this.assets + asset;
  }

  /** To be called whenever a flag or a limit of the account was set. */
  rebind(account: number): void {
    const isBound =
      this.flags[account] !== EXISTS ||
      this.maxOpenOrders[account]! > 0 ||
      this.maxNotional[account]! > 0 ||
      this.ordersPerSecond[account]! > 0 ||
      this.maxQuantity.subarray(this.pair(account, 0), this.pair(account + 1, 0)).some((most) => most > 0);
    this.isFree[account] = isBound ? 0 : 1;
  }

  available(pair: number): number {
    return this.total[pair]! + this.credit[pair]! - this.held[pair]!;
  }

  setRates(account: number, makerRate: number, takerRate: number): boolean {
    if (makerRate < 0 || takerRate < 0 || makerRate > MAX_FEE_RATE || takerRate > MAX_FEE_RATE) return false;
    this.makerRate[account] = makerRate;
    this.takerRate[account] = takerRate;
    return true;
  }

  /** A bucket of new size is full. */
  fillBucket(account: number, nowUs: number): void {
    this.tokens[account] = this.burst[account]! * microOrders;
    this.tokensAtUs[account] = nowUs;
  }

  /** Takes one order from the account's bucket, which fills with the time of the commands. */
  takeToken(account: number, nowUs: number): boolean {
    const rate = this.ordersPerSecond[account]!;
    if (rate === 0) return true;
    const full = this.burst[account]! * microOrders;
    const since = nowUs - this.tokensAtUs[account]!;
    const tokens = Math.min(full, this.tokens[account]! + since * rate);
    this.tokensAtUs[account] = nowUs;
    this.tokens[account] = tokens;
    if (tokens < microOrders) return false;
    this.tokens[account] = tokens - microOrders;
    return true;
  }

  /** Accounts from the first to the last that exists. */
  get used(): number {
    let last = this.flags.length - 1;
    while (last > ROUNDING_ACCOUNT && this.flags[last] === 0) last -= 1;
    return last + 1;
  }

  /**
   * The bounds on the quantities of orders, as pair and units. Kept as what there is of them: a state without any is told
   * and hashed as it was before they existed.
   */
  get maxQuantities(): [pair: number, units: number][] {
    const bounded: [pair: number, units: number][] = [];
    // Looked through where it lies, as far as there are accounts: the leader has little time for a hash.
    const end = this.pair(this.used, 0);
    for (let pair = 0; pair < end; pair++)
      if (this.maxQuantity[pair]! > 0) bounded.push([pair, this.maxQuantity[pair]!]);
    return bounded;
  }

  /** The arrays with one place or row an account, in the order in which they are kept and hashed. */
  get arrays(): readonly (Float64Array | Int32Array | Uint8Array)[] {
    return [
      this.total,
      this.held,
      this.credit,
      this.arriving,
      this.positionLimit,
      this.flags,
      this.group,
      this.makerRate,
      this.takerRate,
      this.firstOrder,
      this.openOrders,
      this.maxOpenOrders,
      this.maxNotional,
      this.ordersPerSecond,
      this.burst,
      this.tokens,
      this.tokensAtUs,
      this.lastTransfer,
      this.deadManAtUs,
    ];
  }
}
